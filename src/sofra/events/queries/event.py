"""What the page of an event shows: when, where, who with which part, how many, and what came of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from sofra.access.audience import Audience
from sofra.actors.models import Organisation
from sofra.events.models import Event, Participation
from sofra.events.wording import Numbers, day_mark, say_numbers, say_status, say_when, when_in_words
from sofra.record.around import Around, around
from sofra.record.citing import citations_by_ref
from sofra.record.refs import Label, Ref, crumbs_of, labels, url_of
from sofra.shared.showing import Fact, SourceLine

# Who called it first, then who spoke and taught, then who came.
ROLES = (
    "organiser", "co_organiser", "initiator", "host", "funder", "supporter", "trainer", "speaker",
    "presenter", "contributor", "broadcaster", "participant", "trainee", "target", "invited", "related_body",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Part:
    """A body and its part in an event."""

    key: str
    body: Label
    is_collective: bool
    stands_for: int | None
    note: str
    citations: Sequence[SourceLine]


@dataclass(frozen=True, slots=True)
class Parts:
    """All bodies with the same part: "organiser"."""

    role: str
    label: str
    parts: list[Part] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class EventPage:
    """All that this room tells of an event."""

    title: str
    lead: str
    facts: Sequence[Fact]
    about: Sequence[Fact]
    citations: Sequence[SourceLine]
    numbers: Numbers
    parts: Sequence[Parts]
    around: Around


def event_page(row: Event, reader: Audience) -> EventPage:
    """All that this room tells of an event."""
    told_parts = parts_seen(reader).filter(event=row.key).order_by("key")
    shares = list(told_parts)
    bodies = Organisation.objects.visible_to(reader).in_bulk([share.organisation_id for share in shares])
    refs = {("places", row.place_id), ("networks", row.network_id), ("projects", row.project_id)}
    named = labels({Ref(table, key) for table, key in refs if key}, reader)
    ref = Ref("events", row.key)
    told = citations_by_ref([ref, *(Ref("participation", share.key) for share in shares)], reader)
    return EventPage(
        title=row.name,
        lead=_lead(row, named),
        facts=_facts(row, named),
        about=_about(row, named),
        citations=told.get(ref, ()),
        numbers=say_numbers(row),
        parts=_by_role(shares, bodies, told),
        around=around(ref, reader),
    )


def parts_seen(reader: Audience) -> Any:
    """Who did what at events, where this reader may see the event and the body too."""
    return Participation.objects.visible_to(reader).joining_seen(reader, "event", "organisation")


def _lead(row: Event, named: Mapping[Ref, Label]) -> str:
    place = named.get(Ref("places", row.place_id or ""))
    said = ", ".join(
        filter(None, [str(row.get_kind_display()), when_in_words(row), place.name if place else ""])
    )
    if row.status == Event.Status.HELD:
        return said
    return _("%(what)s: %(state)s.") % {"what": said, "state": say_status(row)}


def _facts(row: Event, named: Mapping[Ref, Label]) -> list[Fact]:
    facts = [
        Fact(_("When"), say_when(row), note=day_mark(row)),
        Fact(_("Where"), crumbs_of(named, "places", [row.place_id]), note=row.venue),
        Fact(_("State"), say_status(row)),
    ]
    return [*facts, Fact(_("Sessions"), row.sessions)] if (row.sessions or 0) > 1 else facts


def _about(row: Event, named: Mapping[Ref, Label]) -> list[Fact]:
    told = [
        Fact(_("Topic"), row.topic),
        Fact(_("What came out of it"), row.outcome),
        Fact(_("Network"), crumbs_of(named, "networks", [row.network_id])),
        Fact(_("Project"), crumbs_of(named, "projects", [row.project_id])),
        Fact(_("Note"), row.note),
    ]
    always = (_("Topic"),) if row.is_ahead else (_("Topic"), _("What came out of it"))
    return [fact for fact in told if fact.value or fact.label in always]


def _by_role(
    shares: Sequence[Participation], bodies: Mapping[str, Organisation], told: Mapping[Any, Any]
) -> list[Parts]:
    grouped: dict[str, Parts] = {}
    for share in sorted(shares, key=lambda share: ROLES.index(share.role)):
        group = grouped.setdefault(share.role, Parts(share.role, str(share.get_role_display())))
        body = bodies[share.organisation_id]
        label = Label(Ref("organisations", body.key), body.name, url_of("organisations", body.key))
        citations = told.get(("participation", share.key), ())
        group.parts.append(Part(share.key, label, body.is_collective, body.stands_for, share.note, citations))
    return [*grouped.values()]
