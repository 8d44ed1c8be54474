"""Rows and a time: which surely lie in it, and which may, since many dates are only partly known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Q, Value, When

from sofra.shared.partial_dates import NotADateError, PartialDate, parse


@dataclass(frozen=True)
class ByTime:
    """A filter by day, month or year: rows whose dates can lie in that time, "maybe" included."""

    name: str
    label: Any
    start: str
    end: str = ""


def is_time(text: str) -> bool:
    """Whether this can be read as a time; nothing at all can."""
    return _read(text) is not None


def may_lie_in(time: ByTime, text: str) -> Q:
    """The rows that can lie in that time, surely or perhaps. None where it is no date."""
    wanted = _read(text)
    if wanted is None:
        return Q(pk__in=[])
    start, end = time.start, time.end or time.start
    said = ~Q(**{start: ""}) | ~Q(**{end: ""})
    begins = _at_most(f"{start}_earliest", wanted) | Q(**{f"{start}_earliest__isnull": True})
    if not time.end:
        return said & begins & (_at_least(f"{start}_latest", wanted) | Q(**{f"{start}_latest__isnull": True}))
    point = Q(**{end: ""}) & (_at_least(f"{start}_latest", wanted) | Q(**{f"{start}_latest__isnull": True}))
    told = ~Q(**{end: ""}) & (_at_least(f"{end}_latest", wanted) | Q(**{f"{end}_latest__isnull": True}))
    return said & begins & (point | told)


def surely_lies_in(time: ByTime, text: str) -> Q:
    """The rows whose dates leave no doubt: a moment within that time, or a span that reaches into it."""
    wanted = _read(text)
    if wanted is None:
        return Q(pk__in=[])
    start, end = time.start, time.end
    within = _at_least(f"{start}_earliest", wanted) & _at_most(f"{start}_latest", wanted) & ~Q(**{start: ""})
    if not end:
        return within
    begun, not_over = _at_most(f"{start}_latest", wanted), _at_least(f"{end}_earliest", wanted)
    return (Q(**{end: ""}) & within) | (~Q(**{start: ""}) & ~Q(**{end: ""}) & begun & not_over)


def surest_first(time: ByTime, text: str) -> Case:
    """Order by this to have first what surely lies in that time."""
    return Case(When(surely_lies_in(time, text), then=Value(0)), default=Value(1))


def _read(text: str) -> PartialDate | None:
    try:
        return parse(text.strip())
    except NotADateError:
        return None


def _at_least(field: str, wanted: PartialDate) -> Q:
    """Not before the time asked for; a time open on that side asks for nothing."""
    return Q(**{f"{field}__gte": wanted.earliest}) if wanted.earliest else ~Q(pk__in=[])


def _at_most(field: str, wanted: PartialDate) -> Q:
    """Not after the time asked for."""
    return Q(**{f"{field}__lte": wanted.latest}) if wanted.latest else ~Q(pk__in=[])
