"""Who sits at the table of a network at a time: each body once, whatever seats and offices it holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sofra.access.audience import Audience
from sofra.actors.models import Organisation, Person, Place
from sofra.networks.models import Membership, Network, Office
from sofra.record.citing import citations_by_ref
from sofra.record.refs import Ref, url_of
from sofra.shared.partial_dates import Answer, PartialDate
from sofra.shared.round_table import Holder
from sofra.shared.showing import SourceLine

CIVIL_SOCIETY = Organisation.Sector.CIVIL_SOCIETY


class Presence(StrEnum):
    """Whether a seat was held at the time looked at."""

    THERE = "there"
    UNDATED = "undated"  # its start is not stated, so it is taken to be there
    MAYBE = "maybe"  # its dates leave it open
    LEFT = "left"
    LATER = "later"

    @property
    def is_sitting(self) -> bool:
        """Counted as there."""
        return self not in (Presence.LEFT, Presence.LATER)


@dataclass(frozen=True, slots=True)
class Hold:
    """One row that puts somebody at a table: a membership or an office."""

    ref: Ref
    what: str
    is_office: bool
    is_plain: bool
    since: PartialDate
    until: PartialDate
    is_our_reading: bool
    why_ended: str
    note: str
    presence: Presence
    citations: Sequence[SourceLine] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """One holder at a table with all that it holds there."""

    ref: Ref
    name: str
    url: str
    holder: Holder
    sector: str
    sorted_by: str
    holds: tuple[Hold, ...]
    stands_for: int | None = None
    described: str = ""
    country: str = ""

    @property
    def presence(self) -> Presence:
        """The surest of its seats and offices."""
        return min((hold.presence for hold in self.holds), key=list(Presence).index)

    @property
    def is_sitting(self) -> bool:
        """Counted as there."""
        return self.presence.is_sitting

    @property
    def offices(self) -> list[str]:
        """What it is here beyond a plain member."""
        return [hold.what for hold in self.holds if not hold.is_plain and hold.presence.is_sitting]


@dataclass(frozen=True, slots=True)
class Table:
    """A network's table at a time. A row for several bodies or persons is never counted as one."""

    network: Network
    on: PartialDate
    bodies: tuple[Body, ...]

    @property
    def sitting(self) -> list[Body]:
        """All who are there, groups among them."""
        return [body for body in self.bodies if body.is_sitting]

    @property
    def single(self) -> list[Body]:
        """Those that count as one."""
        return [body for body in self.sitting if not body.holder.is_several]

    @property
    def organisations(self) -> list[Body]:
        """Single bodies."""
        return [body for body in self.single if body.holder == Holder.ORGANISATION]

    @property
    def persons(self) -> list[Body]:
        """Single persons."""
        return [body for body in self.single if body.holder == Holder.PERSON]

    @property
    def groups(self) -> list[Body]:
        """Rows that stand for several bodies or persons."""
        return [body for body in self.sitting if body.holder.is_several]

    @property
    def left(self) -> list[Body]:
        """Those who had left by then."""
        return [body for body in self.bodies if body.presence == Presence.LEFT]

    @property
    def later(self) -> list[Body]:
        """Those who came later."""
        return [body for body in self.bodies if body.presence == Presence.LATER]

    @property
    def undated(self) -> list[Body]:
        """Those counted as there although no start is stated."""
        return [body for body in self.sitting if body.presence == Presence.UNDATED]

    @property
    def maybe(self) -> list[Body]:
        """Those counted as there although their dates leave it open."""
        return [body for body in self.sitting if body.presence == Presence.MAYBE]

    @property
    def rows(self) -> int:
        """How many rows of the record stand behind it."""
        return sum(len(body.holds) for body in self.bodies)

    @property
    def by_sector(self) -> Counter[str]:
        """How many single bodies each sector has here."""
        return Counter(body.sector for body in self.organisations)

    @property
    def told(self) -> int | None:
        """How many seats the holders told make up, or None where a group's number is not stated."""
        if any(body.stands_for is None for body in self.groups):
            return None
        return len(self.single) + sum(body.stands_for or 0 for body in self.groups)


@dataclass(frozen=True, slots=True)
class _Seen:
    """The holders that this reader may see."""

    organisations: Mapping[str, Organisation]
    people: Mapping[str, Person]
    places: Mapping[str, Place]


Row = Membership | Office


def read_tables(
    networks: Iterable[Network], reader: Audience, on: PartialDate | None = None
) -> dict[str, Table]:
    """The tables of some networks, each at the time given or else at the time of its source.

    Costs the same number of queries for one network and for many.
    """
    networks = list(networks)
    rows = _rows([network.key for network in networks], reader)
    seen = _seen(rows, reader)
    told = citations_by_ref([ref_of(row) for row in rows], reader)
    tables = {}
    for network in networks:
        time = network.state_as_of if on is None else on
        mine = [row for row in rows if row.network_id == network.key]
        tables[network.key] = Table(network, time, _bodies(mine, seen, told, time.latest))
    return tables


def read_table(network: Network, reader: Audience, on: PartialDate | None = None) -> Table:
    """The table of one network."""
    return read_tables([network], reader, on)[network.key]


def presence(row: Row, day: date | None) -> Presence:
    """Whether a seat was held that day, or at all, where no day is looked at."""
    if day is None:
        return Presence.LEFT if row.until else Presence.THERE if row.since else Presence.UNDATED
    answer = row.span.covers(day)
    if answer == Answer.NO:
        is_over = bool(row.until) and row.until.is_before(day) == Answer.YES
        return Presence.LEFT if is_over else Presence.LATER
    if answer == Answer.YES:
        return Presence.THERE
    return Presence.MAYBE if row.since else Presence.UNDATED


def _rows(keys: Sequence[str], reader: Audience) -> list[Row]:
    rows: list[Row] = [*Office.objects.visible_to(reader).filter(network__in=keys)]
    rows += Membership.objects.visible_to(reader).filter(network__in=keys)
    return sorted(rows, key=lambda row: row.key)


def _seen(rows: Sequence[Row], reader: Audience) -> _Seen:
    organisations = Organisation.objects.visible_to(reader).in_bulk(
        _keys(row.organisation_id for row in rows)
    )
    people = Person.objects.visible_to(reader).in_bulk(_keys(row.person_id for row in rows))
    places = Place.objects.visible_to(reader).in_bulk(_keys(row.country_id for row in rows))
    return _Seen(organisations, people, places)


def _keys(keys: Iterable[str | None]) -> list[str]:
    return sorted({key for key in keys if key})


def ref_of(row: Row) -> Ref:
    """The table and key of a seat or an office."""
    return Ref("offices" if isinstance(row, Office) else "memberships", row.key)


def _bodies(
    rows: Sequence[Row],
    seen: _Seen,
    told: Mapping[tuple[str, str], list[SourceLine]],
    day: date | None,
) -> tuple[Body, ...]:
    """Rows gathered by their holder. A row whose holder is hidden shows nothing."""
    gathered: dict[Ref, list[Row]] = {}
    for row in rows:
        if holder := _holder(row, seen):
            gathered.setdefault(holder, []).append(row)
    bodies = [
        _body(holder, held, seen, tuple(hold_of(row, told.get(ref_of(row), ()), day) for row in held))
        for holder, held in gathered.items()
    ]
    return tuple(sorted(bodies, key=lambda body: (not body.is_sitting, body.sorted_by, body.ref)))


def _holder(row: Row, seen: _Seen) -> Ref | None:
    """Who holds it: an organisation, a person, or those whom only this row describes."""
    if row.organisation_id:
        return (
            Ref("organisations", row.organisation_id) if row.organisation_id in seen.organisations else None
        )
    if row.person_id:
        return Ref("people", row.person_id) if row.person_id in seen.people else None
    return ref_of(row)


def hold_of(row: Row, citations: Sequence[SourceLine], day: date | None) -> Hold:
    """One row as a page shows it, on a day, or as told."""
    is_office = isinstance(row, Office)
    described = row.persons_described if row.organisation_id or row.person_id else ""
    return Hold(
        ref=ref_of(row),
        what=row.get_office_display() if isinstance(row, Office) else row.get_category_display(),
        is_office=is_office,
        is_plain=isinstance(row, Membership) and row.category == Membership.Category.MEMBER,
        since=row.since,
        until=row.until,
        is_our_reading=row.date_basis == "inferred",
        why_ended=row.why_ended if isinstance(row, Membership) else "",
        note="; ".join(filter(None, (described, row.note))),
        presence=presence(row, day),
        citations=citations,
    )


def _body(ref: Ref, rows: Sequence[Row], seen: _Seen, holds: tuple[Hold, ...]) -> Body:
    places = (seen.places.get(row.country_id or "") for row in rows)
    country = next((place.name for place in places if place), "")
    if ref.table == "organisations":
        body = seen.organisations[ref.key]
        holder = Holder.COLLECTIVE if body.is_collective else Holder.ORGANISATION
        return Body(
            ref,
            body.name,
            url_of(*ref),
            holder,
            body.sector,
            body.folded,
            holds,
            body.stands_for,
            country=country,
        )
    if ref.table == "people":
        person = seen.people[ref.key]
        return Body(ref, person.name, url_of(*ref), Holder.PERSON, "", person.folded, holds, country=country)
    described = rows[0].persons_described
    holder = Holder.PERSON if holds[0].is_office else Holder.PERSONS
    return Body(ref, described, "", holder, "", f"~{country}", holds, described=described, country=country)
