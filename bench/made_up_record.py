"""Writes a large made-up record as a package, for measuring: no body in it exists."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from sofra.record.tables import all_tables

ORGANISATIONS, TIES = 100_000, 1_000_000
OTHERS = {"needs": 50_000, "events": 30_000, "participation": 80_000, "names": 20_000, "facts": 20_000}
TEXTS, PLACES_IN_TEXTS = 9, 400
DATES = ("", "", "2010", "2010-06", "2010-06-03", "2007/2010", "../2009-11", "2008-10-23/..")
TIE_KINDS = ("advocates_to", "coordinates_with", "funds", "mentors", "partners", "supports", "trains")
WORDS = [
    *("village", "safety", "women", "road", "light", "police"),
    *("bridge", "school", "market", "river", "council", "training"),
]
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprsštvzž" for vowel in "aeiou"]

Row = dict[str, object]


def write_record(folder: Path, scale: float, chance: random.Random) -> int:
    """Write the package; gives the number of its rows."""
    folder.mkdir(parents=True)
    many = {name: max(int(rows * scale), 2) for name, rows in OTHERS.items()}
    maker = _Maker(max(int(ORGANISATIONS * scale), 2), many, chance)
    tables = {
        "sources": maker.sources(),
        "places": maker.places(),
        "organisations": maker.organisations(),
        "ties": maker.ties(max(int(TIES * scale), 2)),
        "needs": maker.needs(many["needs"]),
        "events": maker.events(many["events"]),
        "participation": maker.participation(many["participation"]),
        "names": maker.names(many["names"]),
        "facts": maker.facts(many["facts"]),
    }
    headers = {name: table.header for name, table in all_tables().items()}
    return sum(write_table(folder / f"{name}.csv", rows, headers[name]) for name, rows in tables.items())


def write_table(path: Path, rows: Iterator[Row], header: Sequence[str]) -> int:
    """Write all columns of the table, as an export does; those not made up stay blank."""
    number = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, lineterminator="\n")
        writer.writeheader()
        for number, row in enumerate(rows, start=1):  # noqa: B007 -- the last number is the answer
            writer.writerow(row)
    return number


class _Maker:
    """Makes rows up. `bodies` is the number of organisations that rows may name."""

    def __init__(self, bodies: int, many: dict[str, int], chance: random.Random) -> None:
        self.bodies = bodies
        self.events_made = many["events"]
        self.chance = chance
        self.told_words = tuple(
            "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _word in range(5_000)
        )

    def _body(self) -> str:
        return f"org-{self.chance.randrange(self.bodies):07}"

    def _words(self, many: int) -> str:
        chosen = self.chance.choices(self.told_words, k=many - many // 3)
        return " ".join([*chosen, *self.chance.choices(WORDS, k=many // 3)])

    def _end(self) -> Row:
        """The columns that every row ends with."""
        many = 2 if self.chance.random() < 0.1 else 1
        places = self.chance.sample(range(PLACES_IN_TEXTS), many)
        text = self.chance.randrange(TEXTS)
        return {"source": "; ".join(f"90{text}: part {place}" for place in places), "visibility": "public"}

    def sources(self) -> Iterator[Row]:
        for number in range(TEXTS):
            yield {"number": f"90{number}", "title": f"Made-up text {number}", "visibility": "public"}

    def places(self) -> Iterator[Row]:
        for number in range(200):
            parent = "" if number < 10 else f"pl-{number % 10:03}"
            yield {"id": f"pl-{number:03}", "name": f"Place {number}", "parent_id": parent, **self._end()}

    def organisations(self) -> Iterator[Row]:
        for number in range(self.bodies):
            yield {
                "id": f"org-{number:07}",
                "name": f"{self._words(3).capitalize()} {number}",
                "acronym": f"A{number}",
                "kind": self.chance.choice(("ngo", "womens_ngo", "police", "ministry")),
                "sector": self.chance.choice(("civil_society", "state", "security")),
                "place_id": f"pl-{self.chance.randrange(200):03}",
                "since": self.chance.choice(DATES),
                "parent_organisation_id": f"org-{number // 2:07}" if number and number % 10 == 0 else "",
                "is_collective": "no",
                "notes": self._words(6),
                **self._end(),
            }

    def ties(self, many: int) -> Iterator[Row]:
        for number in range(many):
            start = self.chance.randrange(self.bodies)
            end = (start + 1 + self.chance.randrange(self.bodies - 1)) % self.bodies
            yield {
                "id": f"tie-{number:08}",
                "from_org": f"org-{start:07}",
                "to_org": f"org-{end:07}",
                "kind": self.chance.choice(TIE_KINDS),
                "door_to_org": "",
                "from": self.chance.choice(DATES),
                "to": "",
                "notes": "made up, with money and advice" if number % 3 else "",
                **self._end(),
            }

    def needs(self, many: int) -> Iterator[Row]:
        for number in range(many):
            yield {
                "id": f"need-{number:07}",
                "voiced_by": "women of the village",
                "voiced_by_orgs": ";".join(sorted({self._body(), self._body()})),
                "place_id": f"pl-{self.chance.randrange(200):03}",
                "need": self._words(8).capitalize(),
                "voice": self.chance.choice(("women", "womens_organisation", "institution")),
                "kind": "womens_security",
                "pillar": self.chance.choice(("protection", "prevention", "participation")),
                **self._end(),
            }

    def events(self, many: int) -> Iterator[Row]:
        for number in range(many):
            yield {
                "id": f"ev-{number:07}",
                "name": f"{self._words(4).capitalize()} {number}",
                "kind": "training",
                "start": self.chance.choice(DATES),
                "is_recurring": "no",
                "place_id": f"pl-{self.chance.randrange(200):03}",
                "participants_total": self.chance.randrange(5, 90),
                "participants_qualifier": "exact",
                "topic": self._words(6),
                "status": "held",
                **self._end(),
            }

    def participation(self, many: int) -> Iterator[Row]:
        for number in range(many):
            yield {
                "id": f"prt-{number:07}",
                "event_id": f"ev-{number % self.events_made:07}",
                "organisation_id": f"org-{number % self.bodies:07}",
                "role": ("organiser", "participant", "speaker")[number // self.events_made % 3],
                **self._end(),
            }

    def names(self, many: int) -> Iterator[Row]:
        for number in range(many):
            yield {
                "id": f"nam-{number:07}",
                "name": self._words(2),
                "refers_to_table": "organisations",
                "refers_to_id": self._body(),
                "kind": "spelling",
                **self._end(),
            }

    def facts(self, many: int) -> Iterator[Row]:
        for number in range(many):
            yield {
                "id": f"fact-{number:07}",
                "subject_table": "organisations",
                "subject_id": self._body(),
                "statement": self._words(5).capitalize(),
                "value": self.chance.randrange(1, 1_000),
                "unit": "people",
                **self._end(),
            }
