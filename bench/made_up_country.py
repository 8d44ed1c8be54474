"""Writes a made-up country as a package: 3,000 organisations, 60 networks, 20,000 other rows.

No body in it exists.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from bench.made_up_record import Row, write_table
from sofra.record.tables import all_tables

ORGANISATIONS, NETWORKS = 3_000, 60
MANY: Mapping[str, int] = {
    "memberships": 1_200,
    "offices": 150,
    "ties": 6_000,
    "projects": 150,
    "agreements": 120,
    "agreement_parties": 360,
    "events": 1_600,
    "participation": 4_500,
    "needs": 1_500,
    "recommendations": 1_000,
    "commitments": 500,
    "commitment_makers": 500,
    "plans": 120,
    "plan_measures": 400,
    "outputs": 800,
    "trainings_chain": 300,
    "links": 2_000,
    "declarations": 180,
}
DAYS = ("", "2008", "2009-03", "2009-11-02", "2010", "2010-06-03", "2011-02", "2007/2010", "../2009-11")
TIES = (
    "advocates_to",
    "coordinates_with",
    "facilitates",
    "funds",
    "mentors",
    "monitors",
    "partners",
    "supports",
)
EVENTS = ("training", "meeting", "roundtable", "training_of_trainers", "visit", "launch", "conference")
ROLES = ("organiser", "participant", "speaker", "trainer", "trainee", "host")
FIRST = ("sources", "places", "organisations", "networks", "states")
DECLARED = ("memberships", "ties", "events")


def write_country(folder: Path, seed: int = 1325) -> int:
    """Write the package; gives the number of its rows."""
    folder.mkdir(parents=True)
    maker = _Country(random.Random(seed))
    rows: dict[str, Callable[[], Iterator[Row]]] = {
        name: getattr(maker, name)
        for name in ("sources", "places", "organisations", "networks", "states", *MANY)
    }
    headers = {name: table.header for name, table in all_tables().items()}
    return sum(
        write_table(folder / f"{name}.csv", (_ended(row, headers[name]) for row in make()), headers[name])
        for name, make in rows.items()
    )


def _ended(row: Row, header: Sequence[str]) -> Row:
    """A row with the columns that it ends with."""
    told = {"source": "900: part 1"} if "source" in header else {}
    return {**row, **told, "visibility": "public"}


class _Country:
    """Makes rows up, each table by a method of its name."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance

    def _body(self) -> str:
        return f"org-{self.chance.randrange(ORGANISATIONS):05}"

    def _one(self, table: str, stem: str) -> str:
        return f"{stem}-{self.chance.randrange(MANY.get(table, NETWORKS)):05}"

    def _or_none(self, key: str) -> str:
        return key if self.chance.random() < 0.7 else ""

    def _day(self) -> str:
        return self.chance.choice(DAYS)

    def _numbered(self, table: str, stem: str) -> Iterator[str]:
        return (f"{stem}-{number:05}" for number in range(MANY[table]))

    def sources(self) -> Iterator[Row]:
        yield {"number": "900", "title": "A made-up text", "published": "2011-10"}

    def places(self) -> Iterator[Row]:
        yield {"id": "pl-land", "name": "Land", "kind": "country"}
        for number in range(80):
            capital = "yes" if number == 0 else "no"
            about = {"name": f"Town {number}", "kind": "municipality", "is_capital": capital}
            yield {"id": f"pl-{number:05}", "parent_id": "pl-land", **about}

    def organisations(self) -> Iterator[Row]:
        for number in range(ORGANISATIONS):
            yield {
                "id": f"org-{number:05}",
                "name": f"Body {number}",
                "kind": self.chance.choice(("ngo", "womens_ngo", "police", "ministry", "media")),
                "sector": self.chance.choice(("civil_society", "state", "security", "international")),
                "level": self.chance.choice(("local", "sub_national", "central", "international", "")),
                "reach": self.chance.choice(("micro", "meso", "macro", "")),
                "country_id": "pl-land",
                "place_id": self._or_none(f"pl-{self.chance.randrange(80):05}"),
                "established_or_emerging": self.chance.choice(("established", "emerging", "")),
                "is_collective": "no",
            }

    def networks(self) -> Iterator[Row]:
        for number in range(NETWORKS):
            yield {
                "id": f"net-{number:05}",
                "name": f"Network {number}",
                "kind": "network",
                "organisation_id": f"org-{number:05}",
                "country_id": "pl-land",
                "established": "2007",
                "seats": self._or_none("25"),
                "state": "active",
                "state_as_of": "2011-10",
            }

    def states(self) -> Iterator[Row]:
        for table in ("recommendations", "commitments"):
            yield {
                "id": f"st-{table}",
                "table": table,
                "word": "open",
                "state": "open",
                "visibility": "public",
            }

    def memberships(self) -> Iterator[Row]:
        for number, key in enumerate(self._numbered("memberships", "mem")):
            network = f"net-{number % NETWORKS:05}"
            about = {"category": "member", "from": self._day(), "date_basis": "stated"}
            yield {"id": key, "network_id": network, "organisation_id": self._body(), **about}

    def offices(self) -> Iterator[Row]:
        for key in self._numbered("offices", "off"):
            office = self.chance.choice(("chair", "coordinator", "secretariat"))
            network = self._one("networks", "net")
            yield {"id": key, "network_id": network, "organisation_id": self._body(), "office": office}

    def ties(self) -> Iterator[Row]:
        for key in self._numbered("ties", "tie"):
            one = self.chance.randrange(ORGANISATIONS)
            other = (one + 1 + self.chance.randrange(ORGANISATIONS - 1)) % ORGANISATIONS
            ends = {"from_org": f"org-{one:05}", "to_org": f"org-{other:05}"}
            yield {"id": key, **ends, "kind": self.chance.choice(TIES), "from": self._day()}

    def projects(self) -> Iterator[Row]:
        for key in self._numbered("projects", "prj"):
            about = {"lead_orgs": self._body(), "partner_orgs": self._body(), "money_stated": "no"}
            yield {"id": key, "name": key, "start": self._day(), "country_id": "pl-land", **about}

    def agreements(self) -> Iterator[Row]:
        for key in self._numbered("agreements", "agr"):
            joined = {"network_id": self._one("networks", "net"), "project_id": self._one("projects", "prj")}
            about = {"kind": "memorandum_of_understanding", "state": "signed", "date": self._day()}
            yield {"id": key, "title": key, **about, **joined}

    def agreement_parties(self) -> Iterator[Row]:
        for number, key in enumerate(self._numbered("agreement_parties", "pty")):
            body = f"org-{number:05}"
            yield {
                "id": key,
                "agreement_id": f"agr-{number % 120:05}",
                "organisation_id": body,
                "role": "party",
            }

    def events(self) -> Iterator[Row]:
        for key in self._numbered("events", "ev"):
            yield {
                "id": key,
                "name": key,
                "kind": self.chance.choice(EVENTS),
                "start": self._day(),
                "is_recurring": "no",
                "place_id": self._or_none(f"pl-{self.chance.randrange(80):05}"),
                "network_id": self._one("networks", "net"),
                "project_id": self._or_none(self._one("projects", "prj")),
                "status": "held",
            }

    def participation(self) -> Iterator[Row]:
        for number, key in enumerate(self._numbered("participation", "prt")):
            event = f"ev-{number % MANY['events']:05}"
            role = ROLES[number // MANY["events"] % len(ROLES)]
            yield {"id": key, "event_id": event, "organisation_id": self._body(), "role": role}

    def needs(self) -> Iterator[Row]:
        for key in self._numbered("needs", "need"):
            voiced = {"voiced_by_orgs": self._body(), "event_id": self._or_none(self._one("events", "ev"))}
            sorted_as = {"voice": "womens_organisation", "kind": "service_gap", "pillar": "protection"}
            yield {"id": key, "need": f"Need {key}", **voiced, **sorted_as}

    def recommendations(self) -> Iterator[Row]:
        for key in self._numbered("recommendations", "rec"):
            made = {"made_by_org": self._body(), "addressed_to_orgs": self._body(), "date": self._day()}
            state = {"event_id": self._one("events", "ev"), "state_id": "st-recommendations"}
            yield {"id": key, "text": f"Ask {key}", **made, **state}

    def commitments(self) -> Iterator[Row]:
        for key in self._numbered("commitments", "com"):
            about = {"made_to_org": self._body(), "kind": "promise", "state_id": "st-commitments"}
            yield {"id": key, "text": f"Promise {key}", "date": self._day(), **about}

    def commitment_makers(self) -> Iterator[Row]:
        for number, key in enumerate(self._numbered("commitment_makers", "mak")):
            yield {"id": key, "commitment_id": f"com-{number:05}", "organisation_id": self._body()}

    def plans(self) -> Iterator[Row]:
        for number, key in enumerate(self._numbered("plans", "plan")):
            about = {"kind": "strategy", "country_id": "pl-land", "adopted": self._day()}
            yield {"id": key, "name": key, "lead_org": f"org-{number:05}", **about}

    def plan_measures(self) -> Iterator[Row]:
        for key in self._numbered("plan_measures", "pm"):
            owner = self._or_none(self._body())
            yield {"id": key, "plan_id": self._one("plans", "plan"), "measure": key, "responsible_org": owner}

    def outputs(self) -> Iterator[Row]:
        for key in self._numbered("outputs", "out"):
            origin = {"resulting_from_table": "events", "resulting_from_id": self._one("events", "ev")}
            kind = self.chance.choice(("media", "study", "baseline_study", "position", "law"))
            yield {"id": key, "title": key, "kind": kind, "produced_by_orgs": self._body(), **origin}

    def trainings_chain(self) -> Iterator[Row]:
        for key in self._numbered("trainings_chain", "chain"):
            yield {"id": key, "trainer_event_id": self._one("events", "ev"), "subsequent_org": self._body()}

    def links(self) -> Iterator[Row]:
        for number, key in enumerate(self._numbered("links", "lnk")):
            ends = {"from_table": "needs", "from_id": f"need-{number % MANY['needs']:05}"}
            goal = {"to_table": "recommendations", "to_id": self._one("recommendations", "rec")}
            yield {"id": key, **ends, **goal, "kind": "asked_in", "basis": "stated"}

    def declarations(self) -> Iterator[Row]:
        for number, key in enumerate(self._numbered("declarations", "dec")):
            table = DECLARED[number // NETWORKS]
            about = {"table": table, "from": "2007", "to": "2011", "declared_by": "its steward"}
            yield {"id": key, "network_id": f"net-{number % NETWORKS:05}", **about}
