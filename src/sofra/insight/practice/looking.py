"""What several checks look for: who gets support, who works together, where places lie, when things were."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from sofra.actors.models import Organisation, Place, Tie
from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.networks.models import Membership, Office
from sofra.shared.partial_dates import NOT_STATED, PartialDate
from sofra.voices.models import Need

SUPPORT = frozenset(
    {Tie.Kind.FUNDS, Tie.Kind.SUPPORTS, Tie.Kind.MENTORS, Tie.Kind.TRAINS, Tie.Kind.FACILITATES}
)
BRACKETS = re.compile(r"\(.*?\)")
BETWEEN = re.compile(r" and |[;,]")
CIRCLE = ("declarations.table=memberships", "declarations.table=ties")
WORKING = SUPPORT | {Tie.Kind.PARTNERS, Tie.Kind.COORDINATES_WITH}


class Where(StrEnum):
    """Where a place lies, seen from the capital. A whole country or region may hold the capital: open."""

    CAPITAL = "capital"
    AWAY = "away"
    OPEN = "open"


def where(network: NetworkRecord, key: str | None) -> Where:
    """Whether a place is the capital or in it, is another town, or neither can be said."""
    place = network.book.get(Place, key)
    if place is None or place.kind not in (Place.Kind.CITY, Place.Kind.MUNICIPALITY):
        return Where.OPEN
    if any(one.is_capital for one in _upwards(network, place)):
        return Where.CAPITAL
    return Where.AWAY if place.is_capital is False else Where.OPEN


def _upwards(network: NetworkRecord, place: Place) -> list[Place]:
    """A place and every larger place that it lies in."""
    found, parent = [place], network.book.get(Place, place.parent_id)
    while parent and parent not in found:
        found.append(parent)
        parent = network.book.get(Place, parent.parent_id)
    return found


def open_seats(network: NetworkRecord) -> list[Membership | Office]:
    """The seats of which it is not told which single organisation holds them."""
    rows: list[Membership | Office] = [*network.memberships, *network.offices]
    return [row for row in rows if row.organisation_id not in network.member_keys]


def ends(network: NetworkRecord, ties: Iterable[Tie]) -> list[Organisation]:
    """The bodies at both ends of some ties, each once, collective rows too."""
    return network.book.some(Organisation, (key for tie in ties for key in (tie.from_org_id, tie.to_org_id)))


def single(network: NetworkRecord, bodies: Iterable[Organisation]) -> list[Organisation]:
    """Single bodies, each once, without the network's own."""
    kept = {one.key: one for one in bodies if not one.is_collective and one.key not in network.own_keys}
    return [kept[key] for key in sorted(kept)]


def around_the_table(
    network: NetworkRecord, kinds: frozenset[Tie.Kind] | None = WORKING
) -> list[Organisation]:
    """The members, and all with a tie of those kinds (or any) to the network itself; collective rows too.

    What a member does elsewhere with others is no partner of the network.
    """
    own = [tie for tie in network.ties if {tie.from_org_id, tie.to_org_id} & network.own_keys]
    tied = ends(network, (tie for tie in own if kinds is None or tie.kind in kinds))
    kept = {one.key: one for one in (*network.members, *tied) if one.key not in network.own_keys}
    return [kept[key] for key in sorted(kept)]


def support(network: NetworkRecord) -> list[Tie]:
    """The support that the network gives itself, and what it or a member gets."""
    ties = [tie for tie in network.ties if tie.kind in SUPPORT]
    return [tie for tie in ties if tie.from_org_id in network.own_keys or tie.to_org_id in network.around]


def last_of(event: Event) -> PartialDate:
    """When an event was last held: its end, else its start; one that comes again may have been held since."""
    moment: PartialDate = event.end or event.start
    if event.is_recurring and not event.end and moment:
        return PartialDate(f"{moment}/..", moment.earliest, None)
    return moment


def heard_on(network: NetworkRecord, need: Need) -> PartialDate:
    """When a need was heard: at the end of its event, where it has one with a date."""
    event = network.book.get(Event, need.event_id)
    return (event.end or event.start) if event else NOT_STATED


def months_between(first: date, last: date) -> int:
    """How many whole months lie between two days."""
    return (last.year - first.year) * 12 + last.month - first.month - (last.day < first.day)


def communities(text: str) -> frozenset[str]:
    """The communities that a text names, without what is said in brackets."""
    return frozenset(name.strip() for name in BETWEEN.split(BRACKETS.sub("", text)) if name.strip())


def circle_is_whole(network: NetworkRecord) -> bool:
    """Whether all seats of that day and all ties since the network began are declared to be on record."""
    return network.is_whole("memberships") and network.is_whole("ties", since=network.beginning)
