"""Works out which rows must not leave: hidden or archived ones, and all that cannot stand without them.

A tie names two organisations. If one of them is hidden from the reader, the tie would betray it, so
the tie is withheld too, and so on along all references that a row cannot do without.
"""

# ruff: noqa: S608 -- names in SQL come from the tables' declarations, values are parameters

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from sofra.access.audience import Audience
from sofra.exchange.rendering import Rendering
from sofra.exchange.staging import rows_of, run
from sofra.record.bulk import quoted
from sofra.record.tables import Table, all_tables

WITHHELD = "withheld"


@dataclass(frozen=True)
class Withheld:
    """The rows that stay here, in a temporary table; `tables` are those that have any."""

    tables: frozenset[str]

    def rendering(self, table: Table) -> Rendering:
        """How to write the rows of a table without naming those."""
        return Rendering(table, WITHHELD, self.tables)

    def but_these(self, table: Table) -> str:
        """SQL that leaves them out of the rows `t` of a table."""
        if table.name not in self.tables:
            return ""
        return f" WHERE NOT {_among(table)}"


@contextmanager
def withheld_from(reader: Audience) -> Iterator[Withheld]:
    """Collect what this reader may not have; forgotten at the end."""
    run(f"DROP TABLE IF EXISTS {WITHHELD}")
    run(
        f"CREATE TEMPORARY TABLE {WITHHELD} (table_name varchar(40) NOT NULL, key varchar(100) NOT NULL,"
        " PRIMARY KEY (table_name, key))"
    )
    found = sum(_add_hidden(table, reader) for table in all_tables().values())
    while found:
        found = sum(_add_dependent(table) for table in all_tables().values())
    yield Withheld(frozenset(name for (name,) in rows_of(f"SELECT DISTINCT table_name FROM {WITHHELD}")))
    run(f"DROP TABLE {WITHHELD}")


def _among(table: Table) -> str:
    return f"EXISTS (SELECT 1 FROM {WITHHELD} x WHERE x.table_name = '{table.name}' AND x.key = t.key)"


def _add_hidden(table: Table, reader: Audience) -> int:
    circles = sorted(reader.circles)
    real = quoted(table.model._meta.db_table)
    shown = (
        f"t.visibility IN ({', '.join(['%s'] * len(circles))}) AND NOT t.is_archived" if circles else "1 = 0"
    )
    return run(
        f"INSERT INTO {WITHHELD} SELECT '{table.name}', t.key FROM {real} t WHERE NOT ({shown})", circles
    )


def _add_dependent(table: Table) -> int:
    """Rows that need a withheld row: one they must name, or all of a list that must not be blank."""
    every = Rendering(table, WITHHELD, all_tables())
    needed = [column for column in table.columns if column.is_required]
    reasons = [every.is_withheld(column) for column in needed if column.type in ("ref", "any_key")]
    reasons += [_is_emptied(every, column.name) for column in needed if column.type == "refs"]
    if not reasons:
        return 0
    real = quoted(table.model._meta.db_table)
    return run(
        f"INSERT INTO {WITHHELD} SELECT '{table.name}', t.key FROM {real} t"
        f" WHERE ({' OR '.join(reasons)}) AND NOT {_among(table)}"
    )


def _is_emptied(every: Rendering, name: str) -> str:
    left = every.gathered(every.table.column(name))
    return f"NOT EXISTS (SELECT 1 {left.rows} AND {left.key} = t.key)"
