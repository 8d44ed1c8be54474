"""Shares and times that several checks reckon with, each honest about what is not on record."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sofra.shared.partial_dates import PartialDate

MONTHS_A_YEAR = 12


class Side(StrEnum):
    """On which side of its limit a share lies, as far as can be known."""

    BELOW = "below"
    REACHED = "reached"
    OPEN = "open"


@dataclass(frozen=True)
class Share:
    """A share of a whole of which only some is known: at least `least`, at most `most`, in per cent."""

    part: int
    whole: int
    unstated: int = 0

    @property
    def least(self) -> float:
        """The share if none of those not stated belongs to the part."""
        return 100 * self.part / self.whole if self.whole else 0.0

    @property
    def most(self) -> float:
        """The share if all of those not stated belong to the part."""
        return min(100.0, 100 * (self.part + self.unstated) / self.whole) if self.whole else 100.0

    def against(self, limit: float) -> Side:
        """Whether the share is surely below that limit, surely at it or above, or neither can be said."""
        if not self.whole:
            return Side.OPEN
        if self.most < limit:
            return Side.BELOW
        return Side.REACHED if self.least >= limit else Side.OPEN

    def beyond(self, limit: float) -> Side:
        """The same for a limit that must not be passed: REACHED means surely more than the limit."""
        if not self.whole:
            return Side.OPEN
        if self.least > limit:
            return Side.REACHED
        return Side.BELOW if self.most <= limit else Side.OPEN


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier; the last of the month where that has no such day."""
    count = day.year * MONTHS_A_YEAR + day.month - 1 - months
    year, month = divmod(count, MONTHS_A_YEAR)
    if year < 1:
        return date.min
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def years_before(day: date, years: int) -> date:
    """The same day so many years earlier."""
    return months_before(day, years * MONTHS_A_YEAR)


def surely_since(moments: Iterable[PartialDate], day: date) -> bool:
    """Whether one of them was surely on that day or later."""
    return any(moment.earliest is not None and moment.earliest >= day for moment in moments)


def perhaps_since(moments: Iterable[PartialDate], day: date) -> bool:
    """Whether one of them may have been on that day or later; one that is not stated may."""
    return any(moment.latest is None or moment.latest >= day for moment in moments)


def newest(moments: Iterable[PartialDate]) -> PartialDate | None:
    """The one that can be the latest, among those that are stated."""
    stated = [moment for moment in moments if moment]
    return max(stated, key=lambda moment: (moment.latest or date.max, moment.sort_key), default=None)
