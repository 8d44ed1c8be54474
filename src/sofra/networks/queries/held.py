"""The seats and offices that an organisation or a person holds, at whichever tables."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sofra.access.audience import Audience
from sofra.networks.models import Membership, Network, Office
from sofra.networks.queries.seats import hold_of, ref_of
from sofra.networks.queries.table import Hold
from sofra.networks.queries.telling_seats import ending, lasting
from sofra.networks.queries.times import Row
from sofra.record.citing import citations_by_ref
from sofra.record.refs import Label, Ref, labels
from sofra.shared.showing import SourceLine


@dataclass(frozen=True, slots=True)
class Held:
    """One seat or office: at which table, as what, for how long."""

    key: str
    network: Label
    what: str
    is_office: bool
    time: str
    has_ended: bool
    ending: str
    note: str
    citations: Sequence[SourceLine] = ()


def held_by(reader: Audience, *, organisation: str = "", person: str = "") -> list[Held]:
    """What one organisation or one person holds, offices first."""
    who = {"organisation": organisation} if organisation else {"person": person}
    rows: list[Row] = []
    for model in (Office, Membership):
        rows += model.objects.visible_to(reader).filter(**who).select_related("network").in_order()
    told = citations_by_ref([ref_of(row) for row in rows], reader)
    found = labels([Ref("networks", row.network_id) for row in rows], reader)
    return [
        _held(hold_of(row, told.get(ref_of(row), ())), found[Ref("networks", row.network_id)])
        for row in rows
        if Ref("networks", row.network_id) in found
    ]


def tables_of_place(place: str, reader: Audience) -> tuple[list[Network], list[Network]]:
    """The networks of a place, and other networks where persons from there sit."""
    own = list(Network.objects.visible_to(reader).filter(country=place).by_name())
    seats = Membership.objects.visible_to(reader).filter(country=place).values("network")
    beyond = Network.objects.visible_to(reader).filter(key__in=seats).exclude(country=place).by_name()
    return own, list(beyond)


def _held(hold: Hold, network: Label) -> Held:
    return Held(
        key=hold.ref.key,
        network=network,
        what=hold.what,
        is_office=hold.is_office,
        time=lasting(hold),
        has_ended=bool(hold.until),
        ending=ending(hold) if hold.until else "",
        note=hold.note,
        citations=hold.citations,
    )
