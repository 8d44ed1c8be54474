"""The portrait as it is kept: worked out once for each audience, day, network and revision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from sofra.access.audience import Audience
from sofra.actors.models import Organisation
from sofra.insight.network_record import Book, own_day, read_book
from sofra.insight.portrait.desk import Desk, desk_of
from sofra.insight.portrait.finding import Finding
from sofra.insight.portrait.findings.doors import WayStep, decision_makers, ways
from sofra.insight.portrait.row_words import RowTold, told_rows
from sofra.insight.portrait.run import findings_of, withheld
from sofra.insight.portrait.web import KINDS, SEAT, Laid, Scope, lay
from sofra.insight.portrait.what_if import WhatIfTold, without
from sofra.insight.rules import may_read_names
from sofra.library.models import Source
from sofra.networks.models import Network
from sofra.record.refs import Ref
from sofra.record.revision import kept
from sofra.shared.folding import fold

LAYERS: dict[str, tuple[str, ...]] = {
    "": KINDS,
    "ties": tuple(kind for kind in KINDS if kind != SEAT),
    "seats": (SEAT,),
}
MOST_TOLD = 500
"""So many rows behind a finding are told in words; the lists of ties and seats hold all."""


@dataclass(frozen=True)
class ScopeTold:
    """What a portrait is of, counted: the bodies, the ties, and of how many the dates are not sure."""

    on: date
    layers: str
    kinds: tuple[tuple[str, int], ...]
    bodies: int
    seated: int
    outside: int
    ties: int
    maybe: int
    undated: int
    collective: int
    collective_ties: int


@dataclass(frozen=True)
class Body:
    """A body that a reader with a seat may choose: to imagine it gone, or to look for its doors."""

    key: str
    name: str
    is_table: bool
    decides: bool


@dataclass(frozen=True)
class Portrait:
    """The portrait of one network, or of all, at one day, for one reader."""

    network: str
    scope: ScopeTold
    findings: tuple[Finding, ...]
    withheld: tuple[str, ...]
    has_seat: bool
    desk: Desk
    rows: dict[Ref, RowTold]
    bodies: tuple[Body, ...] = ()


def portrait_of(network: Network | None, on: date, reader: Audience, layers: str = "") -> Portrait:
    """What the portrait tells one reader; kept."""
    has_seat = bool(may_read_names(reader, network))
    key = network.key if network else ""
    name = f"portrait:{key}:{on.isoformat()}:{layers}:{has_seat}"
    return kept(
        name, reader, lambda: _portrait(laid_out(network, on, reader, layers), reader, has_seat=has_seat)
    )


def laid_out(
    network: Network | None, on: date, reader: Audience, layers: str = "", book: Book | None = None
) -> Laid:
    """The web itself, from the rows that this reader may see."""
    return lay(book or read_book(reader), Scope(on, network, LAYERS[layers]))


def _portrait(laid: Laid, reader: Audience, *, has_seat: bool) -> Portrait:
    findings = tuple(findings_of(laid, has_seat=has_seat))
    network = laid.scope.network
    refs = {ref for one in findings for ref in one.refs[:MOST_TOLD]}
    return Portrait(
        network.key if network else "",
        scope_told(laid),
        findings,
        tuple(withheld(has_seat=has_seat)),
        has_seat,
        desk_of(laid, reader),
        told_rows(laid, refs),
        _bodies(laid) if has_seat else (),
    )


def _bodies(laid: Laid) -> tuple[Body, ...]:
    decides = set(decision_makers(laid))
    found = (
        Body(key, laid.name(key), key in laid.own, number in decides) for number, key in enumerate(laid.keys)
    )
    return tuple(sorted(found, key=lambda one: fold(one.name)))


def imagined_without(
    network: Network | None, on: date, reader: Audience, layers: str, key: str
) -> WhatIfTold | None:
    """The portrait without one body, for those who hold a seat; kept."""
    if not may_read_names(reader, network):
        return None
    name = f"portrait-without:{network.key if network else ''}:{on.isoformat()}:{layers}:{key}"
    return kept(name, reader, lambda: without(laid_out(network, on, reader, layers), key))


def ways_between(
    network: Network | None, on: date, reader: Audience, start: str, goal: str
) -> list[list[WayStep]]:
    """Over whom one body can reach another, for those who hold a seat; kept."""
    if not may_read_names(reader, network):
        return []
    name = f"portrait-ways:{network.key if network else ''}:{on.isoformat()}:{start}:{goal}"
    return kept(name, reader, lambda: ways(laid_out(network, on, reader), start, goal))


def scope_told(laid: Laid) -> ScopeTold:
    """Count what a web is of."""
    layers = next(name for name, kinds in LAYERS.items() if kinds == laid.scope.layers)
    counted = ((kind, sum(one.kind == kind for one in laid.threads)) for kind in laid.scope.layers)
    return ScopeTold(
        on=laid.scope.on,
        layers=layers,
        kinds=tuple((kind, many) for kind, many in counted if many),
        bodies=len(laid.keys),
        seated=len(laid.seated),
        outside=int((~laid.is_inside).sum()),
        ties=len(laid.threads),
        maybe=sum(not one.is_sure for one in laid.threads),
        undated=sum(not one.is_dated for one in laid.threads),
        collective=laid.collective,
        collective_ties=laid.collective_ties,
    )


def day_of_portrait(network: Network | None, reader: Audience) -> date:
    """The day that a portrait is of unless the reader chooses one: that of its sources, or else today."""
    if network:
        return own_day(network, reader)
    return kept("portrait:day", reader, lambda: _newest_text(reader))


def _newest_text(reader: Audience) -> date:
    told = [row.published.latest or row.published.earliest for row in Source.objects.visible_to(reader)]
    today = timezone.localdate()
    return min(max((day for day in told if day), default=today), today)


def has_anything(reader: Audience) -> bool:
    """Whether there is any body of which a portrait could tell."""
    return Organisation.objects.visible_to(reader).exists()
