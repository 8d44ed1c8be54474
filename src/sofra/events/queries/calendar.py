"""Events by year and month. A year stays a year: what has no month stands apart and is never padded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import ExtractYear
from django.utils.dateformat import format as say_in_language
from django.utils.translation import gettext as _

from sofra.access.audience import Audience
from sofra.events.models import Event
from sofra.events.queries.lines import OLDEST_FIRST, lines_of
from sofra.record.revision import kept
from sofra.shared.showing import Dated

MOST_EVENTS, LONGEST_RUN_YEARS = 400, 20


@dataclass(slots=True)
class Month:
    """The events of one month, or those of a year whose month is not stated."""

    name: str
    lines: list[Dated] = field(default_factory=list)


@dataclass(slots=True)
class Year:
    """The events of one year by month; and those that had begun before and ran on into it."""

    year: int
    months: dict[int, Month] = field(default_factory=dict)
    running_on: list[Dated] = field(default_factory=list)

    @property
    def in_order(self) -> list[Month]:
        """January to December, then what has no month."""
        return [self.months[number] for number in sorted(self.months)]


@dataclass(slots=True)
class Calendar:
    """Events by year, newest year first; those of which no single year is told; those without any date."""

    years: list[Year] = field(default_factory=list)
    open: list[Dated] = field(default_factory=list)
    recurring: list[Dated] = field(default_factory=list)
    undated: list[Dated] = field(default_factory=list)


WITHOUT_MONTH = 13


def year_of(event: Event) -> int | None:
    """The one year in which it began, if its source leaves no other."""
    first, last = event.start.earliest, event.start.latest
    return first.year if first and last and first.year == last.year else None


def month_of(event: Event) -> int:
    """The one month in which it began, if its source leaves no other; else the thirteenth."""
    first, last = event.start.earliest, event.start.latest
    return first.month if first and last and first.month == last.month else WITHOUT_MONTH


def years_after(event: Event) -> range:
    """The years after its first into which it surely ran on."""
    first, last = year_of(event), event.end.earliest
    if first is None or last is None:
        return range(0)
    return range(first + 1, min(last.year, first + LONGEST_RUN_YEARS) + 1)


def count_years(reader: Audience) -> list[tuple[int, int]]:
    """How many events began in which year, newest first, where one year is told."""

    def count() -> list[tuple[int, int]]:
        years = Event.objects.visible_to(reader).annotate(
            first=ExtractYear("start_earliest"), last=ExtractYear("start_latest")
        )
        found = years.filter(first=F("last")).values_list("first").annotate(many=Count("pk"))
        return list(found.order_by("-first"))

    return kept("calendar:years", reader, count)


def events_of(year: int | None, reader: Audience) -> tuple[int | None, list[Event]]:
    """The events to show: those of the year asked for; else all, or of too many the newest year's."""
    rows = Event.objects.visible_to(reader).order_by(*OLDEST_FIRST, "key")
    if year is None:
        some = list(rows[: MOST_EVENTS + 1])
        years = count_years(reader)
        if len(some) <= MOST_EVENTS or not years:
            return None, some[:MOST_EVENTS]
        year = years[0][0]
    return year, list(_in_year(rows, year)[:MOST_EVENTS])


def _in_year(rows: QuerySet[Event], year: int) -> QuerySet[Event]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    began = Q(start_earliest__gte=first, start_latest__lte=last)
    ran_on = Q(start_latest__lt=first, start_earliest__isnull=False, end_earliest__gte=first)
    return rows.filter(began | ran_on)


def calendar_of(events: Sequence[Event], reader: Audience, only: int | None = None) -> Calendar:
    """Sort events into years and months; only one year if asked."""
    years: dict[int, Year] = {}
    shown = Calendar()
    for event, line in zip(events, lines_of(events, reader), strict=True):
        year = year_of(event)
        if year is None:
            _without_year(event, line, shown)
            continue
        _into_month(years.setdefault(year, Year(year)), event, line)
        for later in years_after(event):
            years.setdefault(later, Year(later)).running_on.append(line)
    shown.years = [years[year] for year in sorted(years, reverse=True) if only in (None, year)]
    return shown


def _into_month(year: Year, event: Event, line: Dated) -> None:
    number = month_of(event)
    year.months.setdefault(number, Month(_month_name(number))).lines.append(line)


def _month_name(number: int) -> str:
    return say_in_language(date(2000, number, 1), "F") if number < WITHOUT_MONTH else _("Month not stated")


def _without_year(event: Event, line: Dated, shown: Calendar) -> None:
    if event.start or event.end:
        shown.open.append(line)
    elif event.is_recurring:
        shown.recurring.append(line)
    else:
        shown.undated.append(line)


def year_choices(reader: Audience, chosen: int | None) -> list[dict[str, Any]]:
    """The years to choose from."""
    return [{"year": year, "many": many, "is_current": year == chosen} for year, many in count_years(reader)]
