"""Of which time the sources of a network speak, and for which times they tell nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from sofra.access.audience import Audience
from sofra.networks.models import Membership, Network, Office
from sofra.record.revision import kept
from sofra.record.tables import all_tables
from sofra.shared.partial_dates import NOT_STATED, PartialDate, Span
from sofra.shared.showing import SourceLine

Row = Membership | Office
Periods = Sequence[Span]


class Silence(StrEnum):
    """Why nothing is told for a time."""

    BEFORE_FOUNDING = "before_founding"
    BEFORE_ALL = "before_all"  # before the first date that is told
    AFTER = "after"  # after the time that the sources speak of


@dataclass(frozen=True, slots=True)
class Book:
    """When each text was published, and for when each network's list of members is declared whole."""

    stated: dict[str, PartialDate]
    published: dict[str, PartialDate]
    whole: dict[str, Periods]


@dataclass(frozen=True, slots=True)
class Time:
    """The time that a network's sources speak of, and the first and last day that they tell of."""

    spoken: PartialDate = NOT_STATED
    newest: PartialDate = NOT_STATED  # when the newest source came out
    founded: PartialDate = NOT_STATED
    first: PartialDate = NOT_STATED
    last_day: date | None = None

    def is_own(self, on: PartialDate) -> bool:
        """Whether that is the time the sources speak of: one lies within the other."""
        return bool(self.spoken) and (lies_in(on, self.spoken) or lies_in(self.spoken, on))

    def silence(self, on: PartialDate) -> Silence | None:
        """Why nothing is told for that time, or None where something is."""
        if on.latest and self.founded.earliest and on.latest < self.founded.earliest:
            return Silence.BEFORE_FOUNDING
        if on.latest and self.first.earliest and on.latest < self.first.earliest:
            return Silence.BEFORE_ALL
        is_after = on.earliest and self.last_day and on.earliest > self.last_day
        return Silence.AFTER if is_after else None


NO_TIME = Time()


def book(reader: Audience) -> Book:
    """What this reader may know of the texts' dates and of the lists declared whole, kept."""
    return kept("networks:times", reader, lambda: _book(reader))


def _book(reader: Audience) -> Book:
    """The rooms of the texts stand above this one, so their tables are asked for by name."""
    stated, published, whole = {}, {}, dict[str, list[Span]]()
    for text in _rows_of("sources", reader):
        published[text.key] = text.published
        if text.published_basis == "stated":
            stated[text.key] = text.published
    for one in _rows_of("declarations", reader):
        if one.table == "memberships":
            whole.setdefault(one.network_id, []).append(Span(one.since, one.until))
    return Book(stated, published, dict(whole))


def _rows_of(table: str, reader: Audience) -> Iterable[Any]:
    found = all_tables().get(table)
    rows: Any = found.model.objects if found else None
    return rows.visible_to(reader) if found else ()


def time_of(network: Network, rows: Sequence[Row], cited: Iterable[SourceLine], known: Book) -> Time:
    """The time of one network's table, from its own dates, its seats' and its sources'."""
    texts = {line.number for line in cited}
    newest, stated = _newest(known.published, texts), _newest(known.stated, texts)
    spoken: PartialDate = network.state_as_of
    if spoken and lies_in(stated, spoken):
        spoken = stated  # a text of October 2011 cannot speak of all of 2011
    first = NOT_STATED if network.established else _first(rows, spoken)
    return Time(spoken, newest, network.established, first, _last(rows, spoken or newest))


def is_whole(network: Network, day: date | None, known: Book) -> bool:
    """Whether somebody declares the list of members complete for that day."""
    return any(
        (period.start.earliest or date.min) <= day <= (period.end.latest or date.max)
        for period in known.whole.get(network.key, ())
        if day
    )


def _newest(dates: Mapping[str, PartialDate], texts: Iterable[str]) -> PartialDate:
    """The date of the text that came out last."""
    return max((dates[text] for text in texts if text in dates), key=_order, default=NOT_STATED)


def _first(rows: Sequence[Row], spoken: PartialDate) -> PartialDate:
    """The earliest date told, or none where a start is open towards the past."""
    if any(row.since and not row.since.earliest for row in rows):
        return NOT_STATED
    dates = [spoken, *(row.since or row.until for row in rows)]
    return min((day for day in dates if day.earliest), key=_order, default=NOT_STATED)


def _last(rows: Sequence[Row], spoken: PartialDate) -> date | None:
    """The last day that the sources can know of, or None where that is open."""
    if not spoken or spoken.latest is None:
        return None
    dates: list[PartialDate] = [day for row in rows for day in (row.since, row.until)]
    return max([spoken.latest, *(day.latest for day in dates if day.latest)])


def _order(day: PartialDate) -> tuple[date, date, str]:
    return day.sort_key


def lies_in(inner: PartialDate, outer: PartialDate) -> bool:
    """Whether all days that one can mean are days that the other can mean."""
    if not (inner.earliest and inner.latest and outer.earliest and outer.latest):
        return False
    return outer.earliest <= inner.earliest and inner.latest <= outer.latest
