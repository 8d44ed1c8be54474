"""What pages hand to the shared components: small frozen values that know nothing of the domain.

A view or query builds these; the tags of `{% load components %}` draw them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol


class Cited(Protocol):
    """One place in one text that a fact rests on. `url` leads to that part of the text, if it has a page."""

    @property
    def number(self) -> str:
        """Number of the text, such as 004."""

    @property
    def title(self) -> str:
        """Title of the text."""

    @property
    def place(self) -> str:
        """Place in the text, such as "case study 8, results"."""

    @property
    def url(self) -> str:
        """Page of that part of the text; blank if there is none."""


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One place in one text, ready to be shown."""

    number: str
    title: str = ""
    place: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the trail above a page's title. Without `url` it is only a word."""

    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and its value: "Founded", "2006". A blank value shows as "not stated".

    `value` may be a text, a number, yes or no, a PartialDate, or a list of Crumbs or of those.
    """

    label: str
    value: Any = ""
    url: str = ""
    note: str = ""
    citations: Sequence[Cited] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A big number that links on: 159 organisations."""

    number: int
    label: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter. `count` is of the rows that this reader may see."""

    label: str
    url: str
    count: int | None = None
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter: its name, its choices, and the address without it."""

    label: str
    choices: Sequence[Choice]
    url_without: str = ""

    @property
    def chosen(self) -> Choice | None:
        """The choice in force, if any."""
        return next((choice for choice in self.choices if choice.is_current), None)


@dataclass(frozen=True, slots=True)
class Dated:
    """One line of a dated list: when, what, a sentence, where it is told.

    `when` is a PartialDate or a text such as "recurring"; blank shows as "no date". `mark` stands
    beside it: "our reading".
    """

    when: Any
    what: str
    url: str = ""
    text: str = ""
    status: str = ""
    status_label: str = ""
    citations: Sequence[Cited] = ()
    mark: str = ""


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """One link of the main navigation."""

    label: str
    url: str
    is_current: bool = False
