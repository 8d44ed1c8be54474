"""Keeps the rows of a package in temporary tables until all are known to be good.

A staged table has the columns of the real one, so that the database itself compares, checks and
inserts whole sets of rows, and the number of each row in its file, so that errors can name it.
"""

# ruff: noqa: S608 -- names in SQL come from the tables' declarations, values are parameters

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from sofra.exchange.package import TableFile
from sofra.exchange.rows import SOURCE_CELL, Batch, RowReader
from sofra.record.bulk import load, quoted
from sofra.record.tables import Table

ITEM_COLUMNS = ("list_name", "row_key", "position", "value")
SOURCE_COLUMNS = ("cell", "position", "text", "place")
ROUGHLY = 10  # a tenth of what PostgreSQL usually looks at
WHOLE = "CAST(0 AS integer)"
TYPES = {"position": WHOLE, "cell": WHOLE}


@dataclass
class Stage:
    """The staged rows of one table.

    `sent` are the columns that the file has. `is_first` says that the record has no rows of this
    table yet; `is_sorted` that the keys of the file rise, so that none can stand in it twice.
    """

    table: Table
    file: TableFile
    reader: RowReader
    is_first: bool = True
    is_sorted: bool = True
    last_key: str = field(default="", repr=False)

    @property
    def real(self) -> str:
        """The table of the record, as SQL writes it."""
        return quoted(self.table.model._meta.db_table)

    @property
    def name(self) -> str:
        """The staged table, as SQL writes it."""
        return quoted(f"stage_{self.table.name}")

    @property
    def items(self) -> str:
        """The staged values of lists, as SQL writes it."""
        return quoted(f"stage_{self.table.name}_items")

    @property
    def sources(self) -> str:
        """The staged citations, as SQL writes it."""
        return quoted(f"stage_{self.table.name}_sources")

    @property
    def sent(self) -> frozenset[str]:
        """The columns that the file has."""
        return frozenset(self.reader.header)

    @property
    def parts(self) -> dict[str, str]:
        """Each staged table with the query that gives it its columns."""
        names = ", ".join(map(quoted, self.reader.stored_names))
        numbers = f"{WHOLE} AS row_no, {WHOLE} AS {SOURCE_CELL}"
        found = {self.name: f"SELECT {names}, {numbers} FROM {self.real}"}
        if self.table.lists:
            found[self.items] = _blank(ITEM_COLUMNS)
        if self.table.has_source:
            found[self.sources] = _blank(SOURCE_COLUMNS)
        return found

    def create(self) -> None:
        """Make the temporary tables, empty."""
        for name, query in self.parts.items():
            run(f"DROP TABLE IF EXISTS {name}")
            run(f"CREATE TEMPORARY TABLE {name} AS {query} WHERE 1 = 0")
        self.is_first = not rows_of(f"SELECT 1 FROM {self.real} LIMIT 1")

    def add(self, numbers: Sequence[int], batch: Batch) -> None:
        """Stage some rows."""
        keys = batch.columns[0]
        self.is_sorted = self.is_sorted and _rise([self.last_key, *keys])
        self.last_key = keys[-1] or "" if keys else self.last_key
        self.put(numbers, batch)

    def put(self, numbers: Sequence[int], batch: Batch) -> None:
        """Stage rows in the place of others."""
        names = [*self.reader.staged_names, "row_no"]
        load(f"stage_{self.table.name}", names, [*batch.columns, list(map(str, numbers))])
        load(f"stage_{self.table.name}_items", ITEM_COLUMNS, list(zip(*batch.items, strict=True)))
        load(f"stage_{self.table.name}_sources", SOURCE_COLUMNS, list(zip(*batch.sources, strict=True)))

    def settle(self) -> None:
        """All rows are staged: let the database know how many they are."""
        if self.table.has_source:
            run(f"CREATE INDEX {quoted(f'stage_{self.table.name}_by_cell')} ON {self.sources} (cell)")
        if connection.vendor == "postgresql":
            run(f"SET LOCAL default_statistics_target = {ROUGHLY}")
            for name in self.parts:
                run(f"ANALYZE {name}")
            run("SET LOCAL default_statistics_target TO DEFAULT")

    def find_by_key(self) -> None:
        """Rows will be looked up by their key: make that quick."""
        name = quoted(f"stage_{self.table.name}_by_key")
        run(f"CREATE INDEX IF NOT EXISTS {name} ON {self.name} (key)")

    def drop(self) -> None:
        """Take the temporary tables away."""
        for name in self.parts:
            run(f"DROP TABLE IF EXISTS {name}")


def _blank(names: Sequence[str]) -> str:
    return "SELECT " + ", ".join(
        f"{TYPES.get(name, 'CAST(NULL AS text)')} AS {quoted(name)}" for name in names
    )


def _rise(keys: Sequence[str | None]) -> bool:
    return all(map(str.__lt__, keys[:-1], keys[1:]))  # type: ignore[arg-type]  # keys are never None


@contextmanager
def stages() -> Iterator[dict[str, Stage]]:
    """A place for staged tables; they are gone when the import is done."""
    held: dict[str, Stage] = {}
    yield held
    for stage in held.values():
        stage.drop()


def run(sql: str, params: Sequence[Any] = ()) -> int:
    """Let the database do something to a set of rows; gives how many it touched."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params or None)
        return int(cursor.rowcount)


def rows_of(sql: str, params: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """Ask the database."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params or None)
        return list(cursor.fetchall())
