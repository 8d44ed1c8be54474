"""What this room shows on the pages of organisations, networks and events."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from sofra.actors.models import Organisation
from sofra.advocacy.models import Recommendation
from sofra.advocacy.queries.asked import asked_of_or_by, asks
from sofra.advocacy.queries.promised import made_by_or_to
from sofra.shared.panels import Panel, register_panel

if TYPE_CHECKING:
    from sofra.access.audience import Audience
    from sofra.events.models import Event
    from sofra.networks.models import Network


def asked_of_organisation(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """What an organisation asked, and what was asked of it."""
    made, received = asked_of_or_by(row.key, reader)
    return {"made": made, "received": received} if made or received else None


def promised_of_organisation(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """What an organisation promised or did, and what was promised or given to it."""
    made, received = made_by_or_to(row.key, reader)
    return {"made": made, "received": received} if made or received else None


def asked_of_network(row: Network, reader: Audience) -> dict[str, Any] | None:
    """What a network asked and was asked through its own organisation, and what its events asked."""
    key = own_body(row, reader)
    made, received = asked_of_or_by(key, reader) if key else ([], [])
    shown = {ask.row.key for ask in (*made, *received)}
    events = Recommendation.objects.visible_to(reader).filter(
        event__network=row.key,
        event__visibility__in=sorted(reader.circles),
        event__is_archived=False,
    )
    there = asks(events.exclude(key__in=shown).in_order(), reader)
    return {"made": made, "received": received, "there": there} if made or received or there else None


def promised_of_network(row: Network, reader: Audience) -> dict[str, Any] | None:
    """What a network promised and was promised through its own organisation."""
    key = own_body(row, reader)
    made, received = made_by_or_to(key, reader) if key else ([], [])
    return {"made": made, "received": received} if made or received else None


def own_body(row: Network, reader: Audience) -> str:
    """The organisation that a network is, if this reader may see it."""
    own = Organisation.objects.visible_to(reader).filter(key=row.organisation_id or "")
    return row.organisation_id or "" if own.exists() else ""


def asked_at_event(row: Event, reader: Audience) -> dict[str, Any] | None:
    """What was asked at an event."""
    there = asks(Recommendation.objects.visible_to(reader).filter(event=row.key).in_order(), reader)
    return {"there": there} if there else None


def register() -> None:
    """Add the panels of this room."""
    for panel in (
        Panel("organisations", "asked", _("Asked"), "advocacy/panel_asked.html", asked_of_organisation, 60),
        Panel("networks", "asked", _("Asked"), "advocacy/panel_asked.html", asked_of_network, 60),
        Panel("events", "asked", _("Asked"), "advocacy/panel_asked.html", asked_at_event, 60),
        Panel(
            "organisations",
            "promised",
            _("Promised"),
            "advocacy/panel_promised.html",
            promised_of_organisation,
            62,
        ),
        Panel("networks", "promised", _("Promised"), "advocacy/panel_promised.html", promised_of_network, 62),
    ):
        register_panel(panel)
