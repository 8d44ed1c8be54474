"""Dates as people remember them: a year, a month, a day, or somewhere between two of those.

A partial date stays what its source said. It is never padded: "2010" is a year and not its
first of January. Each has a text (what was said), and the earliest and the latest day it can mean.

Source: a subset of ISO 8601-2:2019 (Extended Date/Time Format, level 1 intervals).
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")
OPEN = ".."


class Answer(StrEnum):
    """What a partial date can say about a day: yes, maybe or no."""

    YES = "yes"
    MAYBE = "maybe"
    NO = "no"


class NotADateError(ValueError):
    """The text is none of the forms that a partial date may have."""


@dataclass(frozen=True, slots=True)
class PartialDate:
    """One moment, as exactly as its source tells it.

    `earliest` and `latest` are the first and last day it can mean; None means open on that side,
    or not stated at all when `text` is blank.
    """

    text: str = ""
    earliest: date | None = None
    latest: date | None = None

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return self.text

    @property
    def is_exact(self) -> bool:
        """A single known day."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def is_range(self) -> bool:
        """Somewhere between two points, or open on one side."""
        return "/" in self.text

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Order by the first possible day; what is open or unknown on that side comes last."""
        first = self.earliest or self.latest or date.max
        return first, self.latest or date.max, self.text

    def is_before(self, day: date) -> Answer:
        """Tell whether this was over before that day began."""
        if not self:
            return Answer.MAYBE
        if self.latest is not None and self.latest < day:
            return Answer.YES
        return Answer.NO if self.earliest is not None and self.earliest >= day else Answer.MAYBE

    def is_by(self, day: date) -> Answer:
        """Tell whether this had come to pass at the end of that day."""
        return self.is_before(day + timedelta(days=1)) if day < date.max else Answer.YES

    def is_on(self, day: date) -> Answer:
        """Tell whether that is the day."""
        if not self:
            return Answer.MAYBE
        if (self.earliest or date.min) <= day <= (self.latest or date.max):
            return Answer.YES if self.is_exact else Answer.MAYBE
        return Answer.NO


NOT_STATED = PartialDate()


def _not(answer: Answer) -> Answer:
    return {Answer.YES: Answer.NO, Answer.NO: Answer.YES, Answer.MAYBE: Answer.MAYBE}[answer]


def both(one: Answer, other: Answer) -> Answer:
    """Yes if both are, no if either is not, else maybe."""
    if Answer.NO in (one, other):
        return Answer.NO
    return Answer.YES if one == other == Answer.YES else Answer.MAYBE


@dataclass(frozen=True, slots=True)
class Span:
    """A time between two partial dates, such as a membership from and to.

    A blank start is not stated, so it answers maybe. A blank end has not been told of and is
    read as still going on.
    """

    start: PartialDate = NOT_STATED
    end: PartialDate = NOT_STATED

    def covers(self, day: date) -> Answer:
        """Was it going on that day? The day of the end still counts."""
        begun = self.start.is_by(day)
        over = self.end.is_before(day) if self.end else Answer.NO
        return both(begun, _not(over))


@lru_cache(maxsize=65_536)
def _point(text: str) -> tuple[date, date]:
    """First and last day of a year, a month or a day."""
    found = POINT.match(text)
    if not found or not text.isascii():
        raise NotADateError(text)
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if month is None:
            return date(year or 0, 1, 1), date(year or 0, 12, 31)
        if day is None:
            last = calendar.monthrange(year or 0, month)[1]
            return date(year or 0, month, 1), date(year or 0, month, last)
        return (exact := date(year or 0, month, day)), exact
    except (ValueError, calendar.IllegalMonthError) as error:
        raise NotADateError(text) from error


@lru_cache(maxsize=65_536)
def parse(text: str) -> PartialDate:
    """Read one of `2010`, `2010-06`, `2010-06-03`, `a/b`, `../b`, `a/..`, or nothing.

    Raises NotADateError for anything else, for days that do not exist and for ranges that run backwards.
    """
    if not text:
        return NOT_STATED
    if "/" not in text:
        return PartialDate(text, *_point(text))
    first, _, last = text.partition("/")
    if first == last == OPEN:
        raise NotADateError(text)
    earliest = None if first == OPEN else _point(first)[0]
    latest = None if last == OPEN else _point(last)[1]
    if earliest and latest and earliest > latest:
        raise NotADateError(text)
    return PartialDate(text, earliest, latest)
