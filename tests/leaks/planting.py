"""Plants rows into every table of the record, with a token in every text and in every key."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from django.db import models

from sofra.record.tables import Column, Table, all_tables
from tests.leaks.tokens import Mint

# How many rows of a table one bed gets, so that each bed that points at it has rows of its own to name.
MANY = {"organisations": 5, "events": 4, "agreements": 4, "commitments": 4, "networks": 2, "places": 2}
SUBJECTS = ("facts", "names", "outputs")  # one row of these for each table that they may speak of
FIXED = {
    "is_collective": "no",
    "is_recurring": "no",
    "stands_for": "",
    "iso3166": "",
    "participants_total": "30",
    "participants_qualifier": "exact",
    "women": "20",
    "men": "3",
    "from": "2011-03",
    "to": "2012",
    "start": "2011-03",
    "end": "2012",
}
SHARED_PLACE = "page 7"

Pointing = Callable[[str, int], str]


@dataclass
class Bed:
    """Rows of one circle, one or more in each table: their keys by table, and their cells."""

    name: str
    circle: str
    number: int = 0
    visibility: str = ""
    keys: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    cells: dict[str, list[dict[str, str]]] = field(default_factory=lambda: defaultdict(list))

    def key(self, table: str, position: int = 0) -> str:
        """One of its keys in a table, or blank if it has none."""
        keys = self.keys.get(table, [])
        return keys[position % len(keys)] if keys else ""


@dataclass
class Gardener:
    """Plants beds. `words` stand in every text beside the token, so that searching for them finds rows."""

    mint: Mint
    words: str = "women"
    beds: list[Bed] = field(default_factory=list)
    said: set[tuple[str, ...]] = field(default_factory=set)

    def plant(
        self,
        name: str,
        circle: str,
        *,
        at: Bed | None = None,
        tables: tuple[str, ...] = (),
        given: tuple[str, str] = ("", ""),
        visibility: str = "",
    ) -> Bed:
        """Plant a bed whose rows name rows of the bed `at`, or of itself.

        `given` is the key of its first row in a table; `visibility` is what the file says, if it is not
        the circle that sees the row.
        """
        bed = Bed(name, circle, len(self.beds), visibility or circle)
        wanted = [table for table in all_tables().values() if not tables or table.name in tables]
        for table in wanted:
            bed.keys[table.name] = [self.mint.make() for _row in range(self._many(table, at))]
            if table.name == given[0]:
                bed.keys[table.name][0] = given[1]
        for table in wanted:
            for position, one in enumerate(bed.keys[table.name]):
                self.mint.own(one, table.name, one, table.key_column, circle)
                bed.cells[table.name].append(self._row(bed, at, table, one, position))
        self.beds.append(bed)
        return bed

    def _many(self, table: Table, at: Bed | None) -> int:
        if table.name in SUBJECTS:
            return len(all_tables())
        if table.name == "links":
            return 2 * len(table.column("from_table").values)
        if at:
            return 3 if _pair(table) else 1
        return MANY.get(table.name, 1)

    def _row(self, bed: Bed, at: Bed | None, table: Table, key: str, position: int) -> dict[str, str]:
        row = {table.key_column: key}
        for column in table.columns:
            row[column.name] = self._cell(bed, at, table, column, key, position)
        _settle(table, row, bed, at, position)
        self._make_single(bed, at, table, row)
        if table.has_source:
            row["source"] = self._source(bed, at, table, key)
        row["visibility"] = bed.visibility
        return row

    def _cell(self, bed: Bed, at: Bed | None, table: Table, column: Column, key: str, position: int) -> str:
        if column.name in FIXED:
            return FIXED[column.name]
        if column.type in ("ref", "refs"):
            return self._named(bed, at, table, column, position)
        if column.type == "enum":
            return column.values[(bed.number + position) % len(column.values)]
        if column.type == "words":
            return column.values[bed.number % len(column.values)]
        plain = {"date": "2011", "flag": "no", "whole": "7", "any_table": "", "any_key": ""}
        return plain[column.type] if column.type in plain else self._text(bed, table, column, key)

    def _text(self, bed: Bed, table: Table, column: Column, key: str) -> str:
        longest = dict(text_columns(table))[column.name]
        token = self.mint.give(table.name, key, column.name, bed.circle)
        said = f"{token} {self.words}"
        return next((text for text in (said, token) if len(text) <= longest), "")

    def _named(self, bed: Bed, at: Bed | None, table: Table, column: Column, position: int) -> str:
        """The row named here: of the bed pointed at; in further rows one of the pair is of its own."""
        if at is None:
            return "" if column.to == table.name else bed.key(column.to, position)
        pair = _pair(table)
        is_own = position > 0 and column.name in pair and pair.index(column.name) == (position - 1) % 2
        own, pointed_at = bed.key(column.to, position), at.key(column.to, bed.number)
        return (own or pointed_at) if is_own else (pointed_at or own)

    def _make_single(self, bed: Bed, at: Bed | None, table: Table, row: dict[str, str]) -> None:
        """Name other rows until no other row says the same, where a table allows each only once."""
        for names in _single(table):
            last = table.column(names[-1])
            if last.type != "ref":
                continue
            keys = (at or bed).keys[last.to]
            others = iter([*keys[bed.number % len(keys) :], *keys, ""])
            while (said := (table.name, *(row[name] for name in names))) in self.said and said[-1]:
                row[last.name] = next(others)
            self.said.add(said)

    def _source(self, bed: Bed, at: Bed | None, table: Table, key: str) -> str:
        """Told in a text of the bed pointed at, and in one of its own; chapters claim a place of both."""
        told = []
        for cited in filter(None, (at, bed)):
            number = cited.key("sources")
            if number:
                circles = (bed.circle, cited.circle)
                place = self.mint.give(table.name, key, f"place in {cited.name}", *circles)
                told.append(f"{number}: page {place}")
                if table.name == "chapters" or cited is bed:
                    told.append(f"{number}: {SHARED_PLACE}")
        return "; ".join(told)


def _pair(table: Table) -> list[str]:
    """The columns of a table that joins two rows, both of which it must name."""
    names = [column.name for column in table.columns if column.type == "ref" and column.is_required]
    return names if len(names) > 1 else []


def _single(table: Table) -> list[list[str]]:
    """The columns that together say what only one row may say, references last."""
    meta = table.model._meta
    rules = [rule.fields for rule in meta.constraints if isinstance(rule, models.UniqueConstraint)]
    rules += [(one.name,) for one in meta.concrete_fields if one.unique and not one.primary_key]
    by_field = {column.field: column for column in table.columns}
    return [
        sorted((by_field[name].name for name in fields), key=lambda name: table.column(name).type == "ref")
        for fields in rules
    ]


def _settle(table: Table, row: dict[str, str], bed: Bed, at: Bed | None, position: int) -> None:
    """What the generic way cannot know."""
    target = at or bed
    tables = list(all_tables())
    if table.name == "ties":
        row["kind"] = "opens_door"
        others = (target.key("organisations", bed.number + shift) for shift in range(3))
        if row["from_org"] == row["to_org"]:
            row["to_org"] = next(other for other in others if other != row["from_org"])
    if table.name == "declarations":
        row["table"] = "memberships"
    if table.name == "chapters":
        row["kind"] = "text" if not at and position == 0 else "case_study"
    if table.name in SUBJECTS:
        stem = {"facts": "subject", "names": "refers_to", "outputs": "resulting_from"}[table.name]
        to = tables[position]
        row[f"{stem}_id"] = target.key(to, bed.number)
        row[f"{stem}_table"] = to if row[f"{stem}_id"] else ""
        if not row[f"{stem}_id"]:
            row[f"{stem}_table"], row[f"{stem}_id"] = "organisations", target.key("organisations")
    if table.name == "links":
        _join(table, row, bed, target, position)


def _join(table: Table, row: dict[str, str], bed: Bed, target: Bed, position: int) -> None:
    """Each table of threads with the next, onward from the bed pointed at and back to it."""
    names = table.column("from_table").values
    one, other = names[position % len(names)], names[(position + 1) % len(names)]
    ends = (target, bed) if position < len(names) else (bed, target)
    row["from_table"], row["from_id"] = one, ends[0].key(one, bed.number)
    row["to_table"], row["to_id"] = other, ends[1].key(other, bed.number)
    row["basis"] = "stated" if position % 3 else "derived"


def write_package(folder: Path, beds: list[Bed]) -> Path:
    """The rows of these beds as a package."""
    folder.mkdir(parents=True, exist_ok=True)
    for table in all_tables().values():
        rows = [row for bed in beds for row in bed.cells[table.name]]
        with (folder / f"{table.name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, table.header, lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    return folder


def text_columns(table: Table) -> list[tuple[str, int]]:
    """The columns of free text of a table, with how many letters fit."""
    found = []
    for column in table.columns:
        if column.type == "text":
            kept_in = table.model._meta.get_field(column.field)
            assert isinstance(kept_in, models.Field)
            found.append((column.name, kept_in.max_length or 1000))
    return found
