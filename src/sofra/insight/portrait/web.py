"""From rows to arrays: the bodies and ties of one network at a date, or of all networks together.

Each body is counted once. Rows that stand for several bodies are no body: they are left out with their
ties, and counted apart. A shared seat is a tie to the table itself; only where the table is no body of its
own are its members tied to one another, so that a network and its members' clique are never both counted.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, reduce
from itertools import combinations

import numpy as np
import numpy.typing as npt

from sofra.actors.models import Organisation, Person, Tie
from sofra.engine import Web
from sofra.insight.network_record import Book, NetworkRecord
from sofra.insight.network_record.book import TABLES
from sofra.insight.portrait.labels import Labels
from sofra.networks.models import Membership, Network, Office, Project
from sofra.record.models import RecordRow
from sofra.record.refs import Ref
from sofra.shared.partial_dates import Answer, both

Flags = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int32]
SEAT = "seat"
SUREST = (Answer.YES, Answer.MAYBE, Answer.NO)
KINDS: tuple[str, ...] = (*sorted(Tie.Kind.values), SEAT)
"""The layers: each kind of tie, and shared seats."""

SUPPORT = (Tie.Kind.FUNDS, Tie.Kind.SUPPORTS, Tie.Kind.MENTORS, Tie.Kind.TRAINS)
"""Ties that run from a supporter to a supported body. A tie has no amount: each counts as one."""


@dataclass(frozen=True)
class Thread:
    """One tie of the web: its two ends, its layer, the rows that tell it, and whether its dates are sure."""

    source: str
    target: str
    kind: str
    rows: tuple[Tie | Membership | Office, ...]
    on: date

    @property
    def is_sure(self) -> bool:
        """Whether it surely went on that day."""
        return self.goes_on(self.on) == Answer.YES

    @property
    def is_dated(self) -> bool:
        """Whether any of its rows has a date."""
        return any(row.since or row.until for row in self.rows)

    def goes_on(self, day: date) -> Answer:
        """Whether it went on, on a day: one seat or office of each holder is enough."""
        holders: dict[str | None, list[Answer]] = {}
        for row in self.rows:
            holder = None if isinstance(row, Tie) else row.organisation_id or row.person_id
            holders.setdefault(holder, []).append(row.span.covers(day))
        best = (min(one, key=SUREST.index) for one in holders.values())
        return reduce(both, best, Answer.YES)


@dataclass(frozen=True)
class Scope:
    """What a portrait is of: a network or all, the day, the layers, and who is imagined to have left."""

    on: date
    network: Network | None = None
    layers: tuple[str, ...] = KINDS
    without: str = ""


@dataclass(frozen=True, eq=False)
class Laid:
    """The web as arrays. `keys[i]` is body i, `threads[t]` is tie t; collective rows are only counted."""

    book: Book
    scope: Scope
    keys: tuple[str, ...]
    threads: tuple[Thread, ...]
    seated: frozenset[str]
    own: frozenset[str]
    collective: int = 0
    collective_ties: int = 0

    @cached_property
    def place(self) -> dict[str, int]:
        """The number of each body."""
        return {key: number for number, key in enumerate(self.keys)}

    @cached_property
    def web(self) -> Web:
        """All ties of the chosen layers."""
        source = np.array([self.place[one.source] for one in self.threads], dtype=np.int32)
        target = np.array([self.place[one.target] for one in self.threads], dtype=np.int32)
        kind = np.array([KINDS.index(one.kind) for one in self.threads], dtype=np.int32)
        return Web(len(self.keys), source, target, kind)

    @cached_property
    def labels(self) -> Labels:
        """What is told of each body: sector, level, reach, place, capital, country, community."""
        return Labels(self.book, self.keys)

    def of_kinds(self, kinds: Collection[str]) -> Flags:
        """Which ties are of one of those layers."""
        return np.array([one.kind in kinds for one in self.threads], dtype=bool)

    @cached_property
    def is_direct(self) -> Flags:
        """Which ties are told between two bodies; a shared seat is none of these."""
        return np.array([one.kind != SEAT for one in self.threads], dtype=bool)

    @cached_property
    def is_inside(self) -> Flags:
        """Of whom all ties are looked at: who sits here, and the network's own body.

        Of the others only the ties with these are.
        """
        return np.array([key in self.seated or key in self.own for key in self.keys], dtype=bool)

    @cached_property
    def is_support(self) -> Flags:
        """Which ties support somebody whose supporters are all looked at."""
        return self.of_kinds(SUPPORT) & self.is_inside[self.web.target]

    @cached_property
    def direct(self) -> Web:
        """The same bodies with their direct ties."""
        return self.web.only(self.is_direct)

    @cached_property
    def among(self) -> Web:
        """The same bodies without the ties of the network's own body, which is tied to all of them."""
        return self.web.only(self.candidates[self.web.source] & self.candidates[self.web.target])

    @cached_property
    def is_sure(self) -> Flags:
        """Which ties surely went on that day."""
        return np.array([one.is_sure for one in self.threads], dtype=bool)

    @cached_property
    def candidates(self) -> Flags:
        """Who may be spoken of: every body but the network's own, which is the table itself."""
        return np.array([key not in self.own for key in self.keys], dtype=bool)

    @cached_property
    def table(self) -> tuple[str, ...]:
        """The bodies whose spread is looked at: those with a seat, or all where there is no one network."""
        return tuple(key for key in self.keys if key in self.seated)

    def held(self) -> list[list[Membership | Office]]:
        """The seats and offices of each body that holds one in the network; none where it is of all."""
        network = self.scope.network
        held = _seats(self.book, self.scope.on).get(network.key, {}) if network else {}
        return [held[key] for key in self.table if key in held]

    @cached_property
    def projects(self) -> list[Project]:
        """The projects of this scope, begun by that day."""
        network, on = self.scope.network, self.scope.on
        if network:
            return NetworkRecord(self.book, network, on).projects
        return [row for row in self.book.all(Project) if row.start.is_by(on) != Answer.NO]

    def supporters(self, project: Project) -> list[str]:
        """Who supports a project, but for who is imagined to have left."""
        rows = self.book.some(Organisation, self.book.listed(project, "supporter_orgs"))
        return [row.key for row in rows if not row.is_collective and row.key != self.scope.without]

    def name(self, body: int | str) -> str:
        """The name of a body, by its number or key."""
        key = self.keys[body] if isinstance(body, int) else body
        row = self.book.get(Organisation, key) or self.book.get(Person, key)
        return str(row) if row else key

    def ref(self, body: int | str) -> Ref:
        """The row of a body."""
        key = self.keys[body] if isinstance(body, int) else body
        return Ref("people" if self.book.get(Person, key) else "organisations", key)

    def rows(self, chosen: Iterable[int] | None = None) -> tuple[Ref, ...]:
        """The rows that tell some of the ties, or all."""
        threads = self.threads if chosen is None else [self.threads[number] for number in chosen]
        return tuple(dict.fromkeys(ref_of(row) for one in threads for row in one.rows))

    def touching(self, bodies: Collection[int]) -> tuple[Ref, ...]:
        """The rows that tell the ties of some bodies."""
        keys = {self.keys[body] for body in bodies}
        return self.rows(
            number for number, one in enumerate(self.threads) if one.source in keys or one.target in keys
        )


def ref_of(row: RecordRow) -> Ref:
    """The table and key of a row."""
    return Ref(TABLES[type(row)], row.key)


def lay(book: Book, scope: Scope) -> Laid:
    """Lay out the web of a scope."""
    record = NetworkRecord(book, scope.network, scope.on) if scope.network else None
    ties = record.ties if record else _all_ties(book, scope.on)
    own = record.own_keys if record else frozenset()
    seats = _seats(book, scope.on)
    at_the_table = {body.key for body in record.bodies} if record else _everybody_seated(book, seats)
    ends = {end for tie in ties for end in (tie.from_org_id, tie.to_org_id)}
    everybody = at_the_table | ends | own
    sit = set(seats.get(record.network.key, ())) if record else set()
    collective = {key for key in everybody | sit if _is_collective(book, key)}
    bodies = everybody - collective - {scope.without}
    single = [tie for tie in ties if not {tie.from_org_id, tie.to_org_id} & collective]
    threads = [*_direct(single, scope.on), *_shared(book, seats, bodies, scope.on)]
    kept = [
        one
        for one in threads
        if one.kind in scope.layers and {one.source, one.target} <= bodies and one.source != one.target
    ]
    return Laid(
        book,
        scope,
        tuple(sorted(bodies)),
        tuple(kept),
        frozenset((at_the_table if record else bodies) & bodies),
        frozenset(own & bodies),
        len(collective),
        len(ties) - len(single),
    )


def _is_collective(book: Book, key: str) -> bool:
    row = book.get(Organisation, key)
    return row is not None and row.is_collective


def _all_ties(book: Book, on: date) -> list[Tie]:
    return [
        tie
        for tie in book.all(Tie)
        if book.get(Organisation, tie.from_org_id)
        and book.get(Organisation, tie.to_org_id)
        and tie.span.covers(on) != Answer.NO
    ]


def _direct(ties: Iterable[Tie], on: date) -> Iterator[Thread]:
    for tie in ties:
        yield Thread(tie.from_org_id, tie.to_org_id, tie.kind, (tie,), on)


Seats = dict[str, dict[str, list[Membership | Office]]]


def _seats(book: Book, on: date) -> Seats:
    """The seats and offices held that day, by network and holder."""
    held: Seats = {}
    rows: list[Membership | Office] = [*book.all(Membership), *book.all(Office)]
    for row in rows:
        holder = row.organisation_id or row.person_id
        is_seen = book.get(Organisation, row.organisation_id) or book.get(Person, row.person_id)
        if is_seen and book.get(Network, row.network_id) and row.span.covers(on) != Answer.NO:
            held.setdefault(row.network_id, {}).setdefault(str(holder), []).append(row)
    return held


def _everybody_seated(book: Book, seats: Seats) -> set[str]:
    """All who hold a seat in any network, and the bodies of those networks."""
    tables = {row.organisation_id for row in book.some(Network, seats)}
    bodies = {row.key for row in book.some(Organisation, tables)}
    return bodies | {holder for held in seats.values() for holder in held}


def _shared(book: Book, seats: Seats, bodies: Collection[str], on: date) -> Iterator[Thread]:
    """Shared seats: each holder tied to the table or, where that is no body here, to each other holder."""
    for key, held in sorted(seats.items()):
        network = book.get(Network, key)
        holders = sorted(set(held) & set(bodies))
        table = network.organisation_id if network else None
        if table and table in bodies:
            for holder in holders:
                yield Thread(holder, table, SEAT, tuple(held[holder]), on)
        else:
            for one, other in combinations(holders, 2):
                yield Thread(one, other, SEAT, (*held[one], *held[other]), on)
