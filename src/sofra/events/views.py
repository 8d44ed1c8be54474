"""Doors of this room: the events, each event's own page, and the calendar."""

from __future__ import annotations

import re

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from sofra.events.listings import EVENTS_LIST
from sofra.events.models import Event
from sofra.events.queries.calendar import calendar_of, events_of, year_choices
from sofra.events.queries.event import event_page
from sofra.record.list_pages import drawn_for
from sofra.record.listing import show_list
from sofra.shared.pages import page, public_door
from sofra.shared.panels import panels_for
from sofra.shared.requests import ReaderRequest
from sofra.shared.showing import Crumb

YEAR = re.compile(r"[1-9][0-9]{3}")


@public_door
def events(request: ReaderRequest) -> HttpResponse:
    """List the events."""
    return show_list(request, EVENTS_LIST)


@public_door
def event(request: ReaderRequest, key: str) -> HttpResponse:
    """One event: when, where, who took part, how many, and what came of it."""
    row = get_object_or_404(Event.objects.visible_to(request.reader), key=key)
    shown = event_page(row, request.reader)
    context = {
        "event": row,
        "shown": shown,
        "title": shown.title,
        "lead": shown.lead,
        "facts": shown.facts,
        "citations": shown.citations,
        "crumbs": [Crumb(_("Events"), reverse("events:events"))],
        "panels": panels_for("events", row, request.reader, request.GET),
    }
    return page(request, "events/event.html", context)


@public_door
def calendar(request: ReaderRequest) -> HttpResponse:
    """Events by year and month."""
    year, rows = events_of(_year(request.GET.get("year", "")), request.reader)
    context = {
        "title": _("Calendar"),
        "lead": _("Events by year and month, as exactly as their sources tell the day."),
        "calendar": SimpleLazyObject(lambda: calendar_of(rows, request.reader, year)),
        "draw_once": drawn_for(request, f"calendar:{year or ''}"),
        "years": year_choices(request.reader, year),
        "year": year,
    }
    return page(request, "events/calendar.html", context)


def _year(asked: str) -> int | None:
    """The year asked for, or None if that is none."""
    return int(asked) if YEAR.fullmatch(asked) else None
