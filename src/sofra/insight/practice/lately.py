"""How long ago something was, and whether one thing came soon after another, as far as partial dates tell."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import MONTHS_A_YEAR, months_before
from sofra.shared.partial_dates import NOT_STATED, Answer, PartialDate


def last_day(event: Event) -> PartialDate:
    """When an event was over. The last one of those held again and again is not stated if no end is told."""
    last: PartialDate = event.end or (NOT_STATED if event.is_recurring else event.start)
    return last


def months_after(day: date, months: int) -> date:
    """The same day so many months later."""
    return months_before(day, -months)


def surely_between(moments: Iterable[PartialDate], first: date, last: date) -> bool:
    """Whether one of them surely lies within those two days, both included."""
    return any(
        moment.earliest is not None
        and moment.latest is not None
        and first <= moment.earliest
        and moment.latest <= last
        for moment in moments
    )


def surely_soon_after(later: PartialDate, earlier: PartialDate, months: int) -> bool:
    """Whether the one surely came after the other, and surely within so many months."""
    if earlier.earliest is None or earlier.latest is None or later.earliest is None or later.latest is None:
        return False
    return earlier.latest < later.earliest and later.latest <= months_after(earlier.earliest, months)


def perhaps_soon_after(later: PartialDate, earlier: PartialDate, months: int) -> bool:
    """Whether the one may have come after the other, within so many months or at the same time."""
    starts_too_late = (
        earlier.latest is not None
        and later.earliest is not None
        and later.earliest > months_after(earlier.latest, months)
    )
    is_over_before = (
        earlier.earliest is not None and later.latest is not None and later.latest < earlier.earliest
    )
    return not starts_too_late and not is_over_before


def is_long_ago(moment: PartialDate, months: int, network: NetworkRecord) -> bool:
    """Whether it surely was more than so many months before the day that is looked at."""
    return moment.is_before(months_before(network.on, months)) == Answer.YES


def first_day(network: NetworkRecord, moment: PartialDate) -> date:
    """The first day that it can have been; the network's beginning where that is not stated."""
    return moment.earliest or network.beginning


def months_since(moment: PartialDate, on: date) -> int | None:
    """How many whole months ago it was, where that can be told."""
    if moment.earliest is None or moment.latest is None:
        return None
    most, least = _months_between(moment.earliest, on), _months_between(min(moment.latest, on), on)
    return least if most == least else None


def _months_between(first: date, last: date) -> int:
    months = (last.year - first.year) * MONTHS_A_YEAR + last.month - first.month
    return months - 1 if last.day < first.day else months
