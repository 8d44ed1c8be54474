"""Who sits at the table of a network at a time: each body once, whatever seats and offices it holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sofra.access.audience import Audience
from sofra.actors.models import Organisation, Person, Place
from sofra.networks.models import Membership, Network, Office
from sofra.networks.queries.table import Body, Hold, Presence, Table
from sofra.networks.queries.times import Book, Row, book, is_whole, lies_in, time_of
from sofra.record.citing import citations_by_ref
from sofra.record.refs import Ref, url_of
from sofra.shared.partial_dates import Answer, PartialDate
from sofra.shared.round_table import Holder
from sofra.shared.showing import SourceLine

Told = Mapping[tuple[str, str], Sequence[SourceLine]]


@dataclass(frozen=True, slots=True)
class _Seen:
    """The holders that this reader may see."""

    organisations: Mapping[str, Organisation]
    people: Mapping[str, Person]
    places: Mapping[str, Place]


def read_tables(
    networks: Iterable[Network], reader: Audience, on: PartialDate | None = None
) -> dict[str, Table]:
    """The tables of some networks, each at the time given or else at the time of its source.

    Costs the same number of queries for one network and for many.
    """
    networks = list(networks)
    rows = _rows([network.key for network in networks], reader)
    seen = _seen(rows, reader)
    refs = [*(ref_of(row) for row in rows), *(Ref("networks", network.key) for network in networks)]
    told = citations_by_ref(refs, reader)
    known = book(reader)
    return {
        network.key: _table(
            network, [row for row in rows if row.network_id == network.key], seen, told, known, on
        )
        for network in networks
    }


def _table(
    network: Network, rows: Sequence[Row], seen: _Seen, told: Told, known: Book, on: PartialDate | None
) -> Table:
    """One table at the time asked for; at the time of its sources where none is asked for."""
    refs = [Ref("networks", network.key), *(ref_of(row) for row in rows)]
    time = time_of(network, rows, (line for ref in refs for line in told.get(ref, ())), known)
    is_own = on is None or time.is_own(on)
    shown = time.spoken if on is None or (is_own and not lies_in(on, time.spoken)) else on
    day = shown.latest or shown.earliest
    bodies = _bodies(rows, seen, told, day, time.spoken.latest)
    silence = time.silence(on) if on is not None and not is_own else None
    table = Table(network, shown, bodies, time, is_own, silence)
    return replace(table, is_whole=is_own and (_is_full(table) or is_whole(network, day, known)))


def _is_full(table: Table) -> bool:
    """Whether those told make up the number of seats that is stated."""
    return bool(table.network.seats) and table.told == table.network.seats


def read_table(network: Network, reader: Audience, on: PartialDate | None = None) -> Table:
    """The table of one network."""
    return read_tables([network], reader, on)[network.key]


def presence(row: Row, day: date | None, spoken: date | None = None) -> Presence:
    """Whether a seat was held that day, or at all, where no day is looked at.

    After the last day that the sources speak of, a seat without an end may or may not go on.
    """
    if day is None:
        return Presence.LEFT if row.until else Presence.THERE if row.since else Presence.UNDATED
    answer = row.span.covers(day)
    if answer == Answer.NO:
        is_over = bool(row.until) and row.until.is_before(day) == Answer.YES
        return Presence.LEFT if is_over else Presence.LATER
    if answer == Answer.YES:
        return Presence.MAYBE if spoken and day > spoken and not row.until else Presence.THERE
    return Presence.MAYBE if row.since else Presence.UNDATED


def _rows(keys: Sequence[str], reader: Audience) -> list[Row]:
    rows: list[Row] = []
    for model in (Office, Membership):
        rows += model.objects.visible_to(reader).filter(network__in=keys).select_related("network")
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
    told: Told,
    day: date | None,
    spoken: date | None,
) -> tuple[Body, ...]:
    """Rows gathered by their holder. A row whose holder is hidden shows nothing."""
    gathered: dict[Ref, list[Row]] = {}
    for row in rows:
        if holder := _holder(row, seen):
            gathered.setdefault(holder, []).append(row)
    bodies = [
        _body(holder, held, seen, tuple(hold_of(row, told.get(ref_of(row), ()), day, spoken) for row in held))
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


def hold_of(
    row: Row, citations: Sequence[SourceLine], day: date | None = None, spoken: date | None = None
) -> Hold:
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
        presence=presence(row, day, spoken),
        citations=citations,
        state=row.network.state,
    )


def _body(ref: Ref, rows: Sequence[Row], seen: _Seen, holds: tuple[Hold, ...]) -> Body:
    places = (seen.places.get(row.country_id or "") for row in rows)
    country = next((str(place) for place in places if place), "")
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
            level=body.level,
        )
    if ref.table == "people":
        person = seen.people[ref.key]
        return Body(ref, person.name, url_of(*ref), Holder.PERSON, "", person.folded, holds, country=country)
    described = rows[0].persons_described
    holder = Holder.PERSON if holds[0].is_office else Holder.PERSONS
    return Body(ref, described, "", holder, "", f"~{country}", holds, described=described, country=country)
