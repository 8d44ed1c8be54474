"""What a finding of the portrait is: one plain sentence, one small chart, the figures, the rows.

A finding is told, or it is empty and says which tables and columns would fill it. What names single bodies
stands apart in `named`, for those who hold a seat.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from django.utils.formats import number_format

from sofra.insight.portrait.charts import Chart
from sofra.record.refs import Ref

NO_RANKING_BELOW = 10
"""Bodies below which nobody is put in an order."""

SMALLEST_GROUP = 5
"""Bodies below which a group is not told apart from others."""


def say_number(value: float | None, unit: str = "") -> str:
    """A number with its unit, rounded to two places, in the reader's way of writing numbers."""
    if value is None:
        return ""
    short = round(value, 2)
    told = number_format(int(short) if short == int(short) else short)
    return f"{told} {unit}".strip()


class Status(StrEnum):
    """Whether the record carries this finding."""

    TOLD = "told"
    EMPTY = "empty"


@dataclass(frozen=True)
class Figure:
    """One number of a finding. `unit` as in `%`, or blank.

    `value` is None where there is none; the page then says `otherwise` or, where that is blank, that it does
    not apply.
    """

    key: str
    label: str
    value: float | None
    unit: str = ""
    note: str = ""
    otherwise: str = ""

    @property
    def said(self) -> str:
        """The number as a page says it; blank where it does not apply."""
        return say_number(self.value, self.unit)


@dataclass(frozen=True)
class Line:
    """One row of a table: a first cell that may lead on, and the others."""

    name: str
    cells: tuple[str | int | float | None, ...] = ()
    ref: Ref | None = None


@dataclass(frozen=True)
class Table:
    """The table behind a chart."""

    columns: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Named:
    """What a finding says of single bodies."""

    sentence: str = ""
    table: Table | None = None
    refs: tuple[Ref, ...] = ()


@dataclass(frozen=True)
class Told:
    """What one look at the web saw. `missing` names what would fill it, or tell more (`table.column`)."""

    status: Status
    sentence: str
    chart: Chart | None = None
    table: Table | None = None
    figures: tuple[Figure, ...] = ()
    missing: tuple[str, ...] = ()
    refs: tuple[Ref, ...] = ()
    named: Named | None = None

    @property
    def is_told(self) -> bool:
        """Whether there is something to see."""
        return self.status is Status.TOLD

    def without_names(self) -> Told:
        """The same for somebody who holds no seat."""
        return replace(self, named=None)


@dataclass(frozen=True)
class Finding:
    """One finding as it is kept and shown: what was seen, and how it was worked out.

    `maybe`: of how many of the ties, seats or projects `looked_at` it is not sure that they went on that day.
    """

    name: str
    title: str
    told: Told
    formula: str
    is_for_seats: bool = False
    looked_at: int = 0
    maybe: int = 0

    @property
    def refs(self) -> tuple[Ref, ...]:
        """The rows it rests on; those that tell of single bodies first."""
        named = self.told.named.refs if self.told.named else ()
        return tuple(dict.fromkeys((*named, *self.told.refs)))


def empty(sentence: str, *missing: str) -> Told:
    """The record does not carry this finding yet; `missing` would fill it."""
    return Told(Status.EMPTY, str(sentence), missing=missing)
