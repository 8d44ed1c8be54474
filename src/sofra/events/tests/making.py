"""Makes the rows that the tests of this room tell of: made-up events, and who took part."""

from __future__ import annotations

from typing import Any

from sofra.actors.models import Organisation
from sofra.actors.tests.making import put
from sofra.events.models import Event, Participation
from sofra.networks.models import Network, Project


def put_event(key: str, name: str = "", **fields: Any) -> Event:
    """An event that was held once."""
    given: dict[str, Any] = {"name": name or f"Event {key}", "kind": "meeting", "status": "held"}
    return put(Event, key, **{**given, "is_recurring": False, **fields})


def put_part(
    key: str, event: Event, body: Organisation, role: str = "organiser", **fields: Any
) -> Participation:
    """A body's part in an event."""
    return put(Participation, key, event=event, organisation=body, role=role, **fields)


def put_network(key: str, name: str = "", **fields: Any) -> Network:
    """A network."""
    given: dict[str, Any] = {"name": name or f"Network {key}", "kind": "network", "state": "active"}
    return put(Network, key, **{**given, **fields})


def put_project(key: str, name: str = "", **fields: Any) -> Project:
    """A project."""
    return put(Project, key, **{"name": name or f"Project {key}", "money_stated": False, **fields})
