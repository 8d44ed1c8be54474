"""What the page of a network shows beside its table: its place among others, its papers, its work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from sofra.access.audience import Audience
from sofra.networks.models import (
    Agreement,
    Network,
    Partnership,
    Project,
    ProjectLead,
    ProjectPartner,
    ProjectSupporter,
)
from sofra.networks.queries.drawing import drawing, sources_of, title
from sofra.networks.queries.held import Held, held_by
from sofra.networks.queries.papers import Paper, papers
from sofra.networks.queries.seats import read_table
from sofra.networks.queries.table import Body, Hold, Presence, Table
from sofra.networks.queries.telling_seats import lasting
from sofra.networks.queries.wording import active, finding, joined, levels, not_told, remarks
from sofra.networks.queries.work import Alliance, Work, alliances, works
from sofra.record.around import Around, around
from sofra.record.citing import citations_by_ref
from sofra.record.refs import Label, Ref, labels
from sofra.record.revision import kept
from sofra.shared.partial_dates import PartialDate
from sofra.shared.saying_dates import say_date
from sofra.shared.showing import Crumb, Fact

SO_MANY_BODIES = re.compile(r"(\d+) (organisations|bodies|members|NGOs)\Z")  # units as the record writes them


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a network."""

    body: Label | None
    country: Label | None
    parent: Label | None
    parts: Sequence[Network]
    sits_in: Sequence[Held]
    papers: Sequence[Paper]
    alliances: Sequence[Alliance]
    works: Sequence[Work]


def network_told(network: Network, reader: Audience, on: PartialDate | None) -> dict[str, Any]:
    """All that this room tells of a network; as its source tells it, kept for each audience."""
    if on is not None:
        return _told(network, reader, on)
    return kept(f"networks:network:{network.key}", reader, lambda: _told(network, reader, None))


def _told(network: Network, reader: Audience, on: PartialDate | None) -> dict[str, Any]:
    table = read_table(network, reader, on)
    beside = surroundings(network, reader)
    ref = Ref("networks", network.key)
    stands_around = around(ref, reader)
    return {
        "citations": citations_by_ref([ref], reader).get(ref, []),
        "facts": facts_of(network, table, beside),
        "table": table,
        "drawing": drawing(table),
        "table_title": title(table),
        "finding": finding(table),
        "levels": levels(table),
        "remarks": remarks(table),
        "has_other_counts": has_other_counts(table, stands_around),
        "offices": offices(table),
        "table_sources": sources_of(table),
        "beside": beside,
        "around": stands_around,
    }


def surroundings(network: Network, reader: Audience) -> Surroundings:
    """All of it, in a constant number of queries. What is hidden is left out."""
    body, country, parent = (
        Ref("organisations", network.organisation_id or ""),
        Ref("places", network.country_id or ""),
        Ref("networks", network.parent_id or ""),
    )
    found = labels([body, country, parent], reader)
    agreements = papers(Agreement.objects.visible_to(reader).filter(network=network.key).in_order(), reader)
    partnerships = alliances(
        Partnership.objects.visible_to(reader).filter(network=network.key).in_order(), reader
    )
    own = network.organisation_id if body in found else ""
    return Surroundings(
        body=found.get(body),
        country=found.get(country),
        parent=found.get(parent),
        parts=list(Network.objects.visible_to(reader).filter(parent=network.key).by_name()),
        sits_in=[
            held for held in held_by(reader, organisation=own or "-") if held.network.ref.key != network.key
        ],
        papers=agreements,
        alliances=partnerships,
        works=_works(own or "-", agreements, partnerships, reader),
    )


def _works(
    own: str, agreements: Sequence[Paper], partnerships: Sequence[Alliance], reader: Audience
) -> list[Work]:
    """Projects that its papers and partnerships belong to, and those that it is in as a body."""
    keys = {paper.row.project_id for paper in agreements} | {one.row.project_id for one in partnerships}
    mine = [
        model.objects.filter(target=own).values("row")
        for model in (ProjectLead, ProjectPartner, ProjectSupporter)
    ]
    through = Q(key__in=[key for key in keys if key])
    for rows in mine:
        through |= Q(key__in=rows)
    return works(Project.objects.visible_to(reader).filter(through).in_order(), reader)


def facts_of(network: Network, table: Table, around: Surroundings) -> list[Fact]:
    """Kind, founding, chair and secretariat, who sits there, seats where stated, state."""
    return [
        Fact(_("Kind"), network.get_kind_display()),
        Fact(_("Founded"), network.established, note=_basis(network)),
        *_offices(table),
        Fact(_at_the_table(table), active(table), url="#table" if table.bodies else ""),
        *([Fact(_("Seats stated"), network.seats)] if network.seats else []),
        Fact(_("State"), network.state_note or network.get_state_display()),
    ]


def _at_the_table(table: Table) -> str:
    if not table.on:
        return _("At the table")
    return _("At the table, %(time)s") % {"time": say_date(table.on)}


def _basis(network: Network) -> str:
    return _("our reading") if network.established_basis == "inferred" else ""


def _offices(table: Table) -> list[Fact]:
    """The offices with those who hold them; offices of the same holders are told together."""
    offices: dict[tuple[str, tuple[Crumb, ...]], list[str]] = {}
    for office, held in _held(table).items():
        note = _("undated") if any(_is_open(hold, table) for _body, hold in held) else ""
        holders = tuple(Crumb(body.name, body.url) for body, _hold in held)
        offices.setdefault((note, holders), []).append(office)
    facts = [Fact(capfirst(joined(words)), [*who], note=note) for (note, who), words in offices.items()]
    return facts or [Fact(_("Chair"), not_told() if table.silence else "")]


def offices(table: Table) -> list[Fact]:
    """Each office with who holds it, for how long, what is said of it, and where."""
    return [
        Fact(
            capfirst(office),
            [Crumb(body.name, body.url)],
            note="; ".join(filter(None, (_time_of(hold, table), hold.note))),
            citations=hold.citations,
        )
        for office, held in _held(table).items()
        for body, hold in held
    ]


def _held(table: Table) -> dict[str, list[tuple[Body, Hold]]]:
    """The offices held at the time looked at, each with its holders."""
    found: dict[str, list[tuple[Body, Hold]]] = {}
    for body in () if table.silence else table.sitting:
        for hold in body.holds:
            if hold.is_office and hold.presence.is_sitting:
                found.setdefault(hold.what, []).append((body, hold))
    return found


def _time_of(hold: Hold, table: Table) -> str:
    """For how long; at another time than its sources', also that an office is undated."""
    return lasting(hold) or (_("undated") if _is_open(hold, table) else "")


def _is_open(hold: Hold, table: Table) -> bool:
    """Whether nothing tells that an office was held at the time looked at."""
    return not table.is_own_time and hold.presence == Presence.UNDATED


def has_other_counts(table: Table, around: Around) -> bool:
    """Whether a figure told of bodies differs from those that groups at the table stand for."""
    if not table.groups:
        return False
    shown = {table.told, table.network.seats, len(table.single), *(body.stands_for for body in table.groups)}
    told = {int(found[1]) for fact in around.facts if (found := SO_MANY_BODIES.match(fact.said))}
    return bool(told - shown)
