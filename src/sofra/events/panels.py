"""What this room shows on the pages of organisations, places, networks and projects."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.access.audience import Audience
from sofra.actors.models import Organisation, Place
from sofra.actors.queries.places import places_within
from sofra.events.models import Event
from sofra.events.queries.event import parts_seen
from sofra.events.queries.lines import NEWEST_FIRST, line_of, lines_of
from sofra.networks.models import Network, Project
from sofra.record.citing import citations_by_ref
from sofra.shared.panels import Panel, register_panel

MOST_LINES = 60
TEMPLATE = "events/panel.html"


def _panel(title: str, lines: list[Any], key: str, by: str) -> dict[str, Any] | None:
    if not lines:
        return None
    more = f"{reverse('events:events')}?{urlencode({by: key})}" if len(lines) > MOST_LINES else ""
    return {"title": title, "lines": lines[:MOST_LINES], "more_url": more}


def _events(reader: Audience, title: str, by: str, key: str, **which: Any) -> dict[str, Any] | None:
    rows = Event.objects.visible_to(reader).filter(**which).order_by(*NEWEST_FIRST, "key")
    return _panel(title, lines_of(list(rows[: MOST_LINES + 1]), reader), key, by)


def events_of_organisation(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """The events at which an organisation had a part, with its part in each."""
    shares = list(parts_seen(reader).filter(organisation=row.key).order_by("key"))
    events = Event.objects.visible_to(reader).filter(key__in={share.event_id for share in shares})
    told = citations_by_ref([("participation", share.key) for share in shares], reader)
    lines = []
    for event in events.order_by(*NEWEST_FIRST, "key")[: MOST_LINES + 1]:
        own = [share for share in shares if share.event_id == event.key]
        roles = "; ".join(_said(share) for share in own)
        lines.append(line_of(event, roles, _once(told.get(("participation", one.key), ()) for one in own)))
    return _panel(_("Events"), lines, row.key, "organisation")


def _said(share: Any) -> str:
    role = str(share.get_role_display())
    return f"{role} ({share.note})" if share.note else role


def _once(cited: Any) -> list[Any]:
    """Each source once, in order."""
    return list(dict.fromkeys(line for lines in cited for line in lines))


def events_of_place(row: Place, reader: Audience) -> dict[str, Any] | None:
    """The events at a place and at the places within it."""
    return _events(reader, _("Events there"), "place", row.key, place__in=places_within(row.key, reader))


def events_of_network(row: Network, reader: Audience) -> dict[str, Any] | None:
    """The events of a network."""
    return _events(reader, _("Events"), "network", row.key, network=row.key)


def events_of_project(row: Project, reader: Audience) -> dict[str, Any] | None:
    """The events of a project."""
    return _events(reader, _("Events"), "project", row.key, project=row.key)


def register() -> None:
    """Add the panels of this room."""
    for panel in (
        Panel("organisations", "events", gettext_lazy("Events"), TEMPLATE, events_of_organisation, 30),
        Panel("places", "events", gettext_lazy("Events there"), TEMPLATE, events_of_place, 30),
        Panel("networks", "events", gettext_lazy("Events"), TEMPLATE, events_of_network, 30),
        Panel("projects", "events", gettext_lazy("Events"), TEMPLATE, events_of_project, 30),
    ):
        register_panel(panel)
