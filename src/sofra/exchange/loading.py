"""Makes large loads quick: keys and indexes of a table rest while it is filled, and are built at once after.

All of it happens inside the transaction of the import, so whatever fails leaves them as they were.
"""

# ruff: noqa: S608 -- names in SQL come from the tables' declarations, values are parameters

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from django.db import connection

from sofra.exchange.staging import rows_of, run
from sofra.record.bulk import quoted

LARGE_ROWS = 5_000
CACHE_KIBIBYTES = 200_000
POSTGRESQL_ROOM = {"jit": "off", "work_mem": "64MB", "maintenance_work_mem": "256MB"}

# Foreign keys and rules of uniqueness of a table, then its plain indexes.
CONSTRAINTS = """
    SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint
    WHERE conrelid = %s::regclass AND contype IN ('u', 'f') ORDER BY contype DESC, conname"""
INDEXES = """
    SELECT i.relname, pg_get_indexdef(x.indexrelid) FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid
    WHERE x.indrelid = %s::regclass
    AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid)
    ORDER BY i.relname"""
SQLITE_INDEXES = (
    "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = %s AND sql IS NOT NULL"
)


@contextmanager
def set_aside(tables: Sequence[str]) -> Iterator[None]:
    """Let the indexes of these tables rest; build them again at the end."""
    again = [statement for table in tables for statement in list(_take_away(table))]
    yield
    _check_now()
    for statement in again:
        run(statement)
    if connection.vendor == "postgresql":
        for table in tables:
            run(f"ANALYZE {quoted(table)}")


def look_over() -> None:
    """Let SQLite, which does not do so by itself, look how many rows there are of which kind.

    Without that it would go through whole tables for the first page of a list.
    """
    if connection.vendor == "sqlite":
        run("ANALYZE")


def _take_away(table: str) -> Iterator[str]:
    """Drop them; gives the statements that make them again."""
    _check_now()
    if connection.vendor != "postgresql":
        for name, sql in rows_of(SQLITE_INDEXES, [table]):
            run(f"DROP INDEX {quoted(name)}")
            yield sql
        return
    for name, definition in rows_of(INDEXES, [quoted(table)]):
        run(f"DROP INDEX {quoted(name)}")
        yield definition
    for name, definition in rows_of(CONSTRAINTS, [quoted(table)]):
        run(f"ALTER TABLE {quoted(table)} DROP CONSTRAINT {quoted(name)}")
        yield f"ALTER TABLE {quoted(table)} ADD CONSTRAINT {quoted(name)} {definition}"


def _check_now() -> None:
    """PostgreSQL changes no table while checks are waiting; let them happen."""
    if connection.vendor == "postgresql":
        run("SET CONSTRAINTS ALL IMMEDIATE")
        run("SET CONSTRAINTS ALL DEFERRED")


def is_large(table: str, rows: int) -> bool:
    """So many rows come that building the indexes anew costs less than keeping them."""
    return rows > LARGE_ROWS and int(rows_of(f"SELECT COUNT(*) FROM {quoted(table)}")[0][0]) < rows


def set_up_transaction() -> None:
    """Give PostgreSQL memory to work in, for the time of this transaction."""
    if connection.vendor == "postgresql":
        for name, value in POSTGRESQL_ROOM.items():
            run(f"SET LOCAL {name} = '{value}'")


@contextmanager
def roomy() -> Iterator[None]:
    """Give SQLite memory to work in, for the time of an import."""
    if connection.vendor != "sqlite":
        yield
        return
    before = rows_of("PRAGMA cache_size")[0][0]
    run(f"PRAGMA cache_size = -{CACHE_KIBIBYTES}")
    try:
        yield
    finally:
        run(f"PRAGMA cache_size = {int(before)}")
