"""Reads cells: each type of column says what it takes, how it is stored, and what is wrong.

A reader takes a whole column of a chunk at once and compares sets of words instead of single cells;
only when something is wrong is each cell looked at, to find the sentence for it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from django.utils.translation import gettext as _

from sofra.shared.partial_dates import NotADateError, parse

Stored = list[str | None]
WHOLE = re.compile(r"(?:0|[1-9][0-9]{0,17})\Z")
# Control signs (tab and line feed are none), letters that are no UTF-8, and marks that turn the writing.
FORBIDDEN = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
NOT_UTF8 = re.compile("[\ud800-\udfff]")
MOST_SHOWN = 60
FLAGS = {"": None, "yes": "1", "no": "0"}


class CellReader(Protocol):
    """What each type of column offers."""

    def read(self, cells: Sequence[str]) -> list[Stored] | None:
        """The stored columns of these cells, or None if any cell is wrong."""

    def complain(self, cell: str) -> str:
        """What is wrong with this cell, or a blank."""


def shown(cell: str) -> str:
    """The cell as a message quotes it: on one line, and not too long."""
    line = " ".join(FORBIDDEN.sub("\ufffd", cell).split())
    return line if len(line) <= MOST_SHOWN else f"{line[:MOST_SHOWN]}…"


def missing(cell: str, *, is_required: bool) -> str:
    """What is wrong with a blank cell where something must stand, or a blank."""
    return _("This cell must not be blank.") if is_required and not cell else ""


@dataclass(frozen=True)
class TextCells:
    """Free text, not longer than its place."""

    is_required: bool
    longest: int
    is_null_if_blank: bool = False

    def read(self, cells: Sequence[str]) -> list[Stored] | None:
        """As it is; a blank reference is stored as nothing."""
        if max(map(len, cells), default=0) > self.longest or (self.is_required and not all(cells)):
            return None
        if self.is_null_if_blank:
            return [[cell or None for cell in cells]]
        return [list(cells)]

    def complain(self, cell: str) -> str:
        """Too long, or missing."""
        if len(cell) > self.longest:
            return _("This cell has %(many)s letters; at most %(most)s fit.") % {
                "many": len(cell),
                "most": self.longest,
            }
        return missing(cell, is_required=self.is_required)


@dataclass(frozen=True)
class KeyCells:
    """The key of a row."""

    pattern: re.Pattern[str]
    longest: int

    def read(self, cells: Sequence[str]) -> list[Stored] | None:
        """As it is."""
        fits = all(map(self.pattern.fullmatch, cells)) and max(map(len, cells), default=0) <= self.longest
        return [list(cells)] if fits else None

    def complain(self, cell: str) -> str:
        """Missing, too long, or with letters that no key may have."""
        if not cell:
            return _("This row has no key.")
        if len(cell) > self.longest or not self.pattern.fullmatch(cell):
            return _("“%(cell)s” is no key: use small letters, digits, dots and hyphens.") % {
                "cell": shown(cell)
            }
        return ""


@dataclass(frozen=True)
class EnumCells:
    """One word out of a list of words."""

    is_required: bool
    values: tuple[str, ...]
    allowed: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        blank = () if self.is_required else ("",)
        object.__setattr__(self, "allowed", frozenset((*self.values, *blank)))

    def read(self, cells: Sequence[str]) -> list[Stored] | None:
        """As it is."""
        return [list(cells)] if self.allowed.issuperset(cells) else None

    def complain(self, cell: str) -> str:
        """None of the words."""
        if cell in self.allowed or not cell:
            return missing(cell, is_required=self.is_required)
        return _("“%(cell)s” is not one of: %(values)s.") % {
            "cell": shown(cell),
            "values": ", ".join(self.values),
        }


@dataclass(frozen=True)
class DateCells:
    """A partial date: its text, its earliest and its latest day."""

    is_required: bool

    def read(self, cells: Sequence[str]) -> list[Stored] | None:
        """Each different date is read once."""
        found = {cell: parse_or_none(cell) for cell in set(cells)}
        if None in found.values() or (self.is_required and "" in found):
            return None
        dates = [found[cell] for cell in cells]
        return [list(cells), *([date[end] if date else None for date in dates] for end in (0, 1))]

    def complain(self, cell: str) -> str:
        """No date."""
        if parse_or_none(cell) is None:
            return _(
                "“%(cell)s” is not a date: write 2010, 2010-06, 2010-06-03, 2007/2010, ../2009 or 2008/.."
            ) % {"cell": shown(cell)}
        return missing(cell, is_required=self.is_required)


def parse_or_none(cell: str) -> tuple[str | None, str | None] | None:
    """First and last day that a date can mean, as text; None if it is no date."""
    try:
        date = parse(cell)
    except NotADateError:
        return None
    return tuple(day.isoformat() if day else None for day in (date.earliest, date.latest))  # type: ignore[return-value]  # two


@dataclass(frozen=True)
class FlagCells:
    """Yes, no, or blank for not stated."""

    is_required: bool

    def read(self, cells: Sequence[str]) -> list[Stored] | None:
        """One for yes, nought for no."""
        found = set(cells)
        if not found <= FLAGS.keys() or (self.is_required and "" in found):
            return None
        return [[FLAGS[cell] for cell in cells]]

    def complain(self, cell: str) -> str:
        """Neither yes nor no."""
        if cell not in FLAGS:
            return _("“%(cell)s” is neither yes nor no.") % {"cell": shown(cell)}
        return missing(cell, is_required=self.is_required)


@dataclass(frozen=True)
class WholeCells:
    """A whole number, not below nought."""

    is_required: bool
    most: int

    def read(self, cells: Sequence[str]) -> list[Stored] | None:
        """The digits; nothing for a blank."""
        return None if any(map(self.complain, set(cells))) else [[cell or None for cell in cells]]

    def complain(self, cell: str) -> str:
        """No number, or far too large."""
        if cell and not WHOLE.match(cell):
            return _("“%(cell)s” is not a whole number; write digits only.") % {"cell": shown(cell)}
        if cell and int(cell) > self.most:
            return _("%(cell)s is more than %(most)s, the most that fits.") % {
                "cell": cell,
                "most": self.most,
            }
        return missing(cell, is_required=self.is_required)
