"""A small made-up record in memory, written a row a line. Nothing of it touches a database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from sofra.actors.models import Organisation, Place, Tie
from sofra.events.models import Event, Participation
from sofra.insight.network_record import Book, NetworkRecord
from sofra.insight.network_record.book import TABLES
from sofra.insight.practice import Finding, all_checks, finding_of
from sofra.library.models import CheckDefinition, Declaration
from sofra.networks.models import Membership, Network, Office
from sofra.record.models import RecordRow
from sofra.record.tables import all_tables
from sofra.shared.partial_dates import parse

NETWORK = "net"
OWN = "net-body"
DAY = date(2031, 6, 30)
DEFAULTS: dict[type[RecordRow], dict[str, Any]] = {
    Organisation: {"kind": "ngo", "sector": "civil_society", "level": "local", "is_collective": False},
    Event: {"kind": "meeting", "status": "held", "is_recurring": False},
    Membership: {"network_id": NETWORK, "category": "member", "since": "2029"},
    Office: {"network_id": NETWORK, "office": "chair", "since": "2029"},
    Participation: {"role": "participant"},
    Tie: {"kind": "partners", "since": "2030"},
}


class Small:
    """A record that is being laid. It begins with one network, its own body and its town."""

    def __init__(self) -> None:
        self.rows: dict[type[RecordRow], dict[str, RecordRow]] = defaultdict(dict)
        self.lists: dict[tuple[str, str, str], tuple[str, ...]] = {}
        self.told: dict[tuple[str, str], Any] = {}
        self.add(Place, "land", name="Lakeland", kind="country")
        self.add(Place, "capital", name="Lakehead", kind="city", parent_id="land", is_capital=True)
        self.add(Place, "town", name="Reedham", kind="municipality", parent_id="land", is_capital=False)
        self.organisation(OWN, kind="network", sector="mixed", level="central", place_id="capital")
        self.add(
            Network,
            NETWORK,
            name="Lake table",
            kind="network",
            state="active",
            organisation_id=OWN,
            country_id="land",
            established="2029",
        )

    def add(self, model: type[RecordRow], key: str = "", **fields: Any) -> RecordRow:
        """One row. A column that holds a list of keys or words takes a tuple of them."""
        table = TABLES[model]
        key = key or f"{table}-{len(self.rows[model]) + 1:03d}"
        columns = {column.name for column in all_tables()[table].lists}
        for name in columns & fields.keys():
            self.lists[table, name, key] = tuple(fields.pop(name))
        row = model(key=key, visibility_id="public", **{**DEFAULTS.get(model, {}), **fields})
        self.rows[model][key] = row
        return row

    def organisation(self, key: str, **fields: Any) -> str:
        """A body; its key comes back."""
        self.add(Organisation, key, **{"name": key.replace("-", " ").title(), **fields})
        return key

    def member(self, key: str, **fields: Any) -> str:
        """A body with a seat in the network."""
        self.organisation(key, **fields)
        self.add(Membership, organisation_id=key)
        return key

    def members(self, many: int, stem: str = "group", **fields: Any) -> list[str]:
        """Several bodies with a seat each."""
        return [self.member(f"{stem}-{number}", **fields) for number in range(1, many + 1)]

    def event(self, key: str, **fields: Any) -> str:
        """An event of the network, in the town, in the spring of the year that is looked at."""
        about = {"name": key, "network_id": NETWORK, "place_id": "town", "start": "2031-03"}
        self.add(Event, key, **{**about, **fields})
        return key

    def took_part(self, event: str, organisation: str, role: str = "participant") -> None:
        """Somebody took part in an event."""
        self.add(Participation, event_id=event, organisation_id=organisation, role=role)

    def tie(self, one: str, other: str, kind: str = "partners", **fields: Any) -> None:
        """A tie from one body to another."""
        self.add(Tie, from_org_id=one, to_org_id=other, kind=kind, **fields)

    def whole(self, *tables: str, since: str = "2028", until: str = "2031") -> None:
        """Somebody declares those tables complete for the network from the one year to the other."""
        for table in tables:
            self.add(Declaration, network_id=NETWORK, table=table, since=since, until=until)

    def tell(self, table: str, key: str, published: str) -> None:
        """The newest text that tells of a row came out then."""
        self.told[table, key] = parse(published)

    def at(self, on: date = DAY, *, without: Iterable[type[RecordRow]] = ()) -> NetworkRecord:
        """The network's record at the end of a day, if need be without the rows of some tables."""
        left = {
            model: dict(sorted(rows.items())) for model, rows in self.rows.items() if model not in without
        }
        book = Book(left, self.lists, self.told)
        network = book.get(Network, NETWORK)
        assert network is not None
        return NetworkRecord(book, network, on)

    def find(
        self,
        definition: CheckDefinition,
        on: date = DAY,
        *,
        has_seat: bool = True,
        limit: int | None = None,
        without: Iterable[type[RecordRow]] = (),
    ) -> Finding:
        """What one check finds in this record."""
        assert definition.key in all_checks(), f"nobody registered {definition.key}"
        limits = {} if limit is None else {definition.key: limit}
        return finding_of(definition, self.at(on, without=without), limits, {}, has_seat=has_seat)
