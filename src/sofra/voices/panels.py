"""What this room shows on the pages of organisations, places, events and networks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sofra.shared.panels import Panel, register_panel
from sofra.voices.models import Need
from sofra.voices.queries import needs_heard

if TYPE_CHECKING:
    from sofra.access.audience import Audience
    from sofra.actors.models import Organisation, Place
    from sofra.events.models import Event
    from sofra.networks.models import Network

TEMPLATE = "voices/needs_panel.html"


def _shown(**groups: list[Need]) -> dict[str, Any] | None:
    return groups if any(groups.values()) else None


def of_organisation(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """The needs that an organisation voiced, and those that are about it."""
    voiced = needs_heard(Need.objects.filter(voiced_by_orgs__target=row.key), reader)
    about = needs_heard(Need.objects.filter(concerns_orgs__target=row.key), reader)
    return _shown(voiced=voiced, about=about)


def of_place(row: Place, reader: Audience) -> dict[str, Any] | None:
    """The needs of a place."""
    return _shown(there=needs_heard(Need.objects.filter(place=row.key), reader))


def of_event(row: Event, reader: Audience) -> dict[str, Any] | None:
    """The needs that came up at an event."""
    return _shown(there=needs_heard(Need.objects.filter(event=row.key), reader))


def of_network(row: Network, reader: Audience) -> dict[str, Any] | None:
    """The needs that a network voiced, and those that came up at its events."""
    own = Q(voiced_by_orgs__target=row.organisation_id) if row.organisation_id else Q(pk__in=[])
    voiced = needs_heard(Need.objects.filter(own), reader)
    spoken = {need.key for need in voiced}
    events = Need.objects.joining_seen(reader, "event").filter(event__network=row.key)
    return _shown(
        voiced=voiced, there=[need for need in needs_heard(events, reader) if need.key not in spoken]
    )


def register() -> None:
    """Add the panels of this room."""
    queries: dict[str, Callable[..., dict[str, Any] | None]] = {
        "organisations": of_organisation,
        "places": of_place,
        "events": of_event,
        "networks": of_network,
    }
    for table, query in queries.items():
        register_panel(Panel(table, "needs", _("Needs"), TEMPLATE, query, order=40))
