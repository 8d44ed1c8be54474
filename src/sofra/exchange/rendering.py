"""Says in SQL how each column of a table is written in its file, so that whole tables leave at once.

The words are those of `sofra.record.cells`, which does the same for the few rows of a page.
"""

# ruff: noqa: S608 -- names in SQL come from the tables' declarations, values are parameters

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.apps import apps
from django.db import connection

from sofra.exchange.kept import column_kept, database_column
from sofra.exchange.staging import rows_of
from sofra.record.bulk import quoted
from sofra.record.models import Citation
from sofra.record.tables import Column, Table, all_tables

AT_ONCE = 500


class Rendering:
    """The cells of one table as SQL. The row is called `t`.

    `withheld` is the name of a temporary table of rows (table_name, key) that must not be named, or a
    blank if there are none; `tables_withheld` are the tables that have such rows.
    """

    def __init__(self, table: Table, withheld: str = "", tables_withheld: Iterable[str] = ()) -> None:
        self.table = table
        self.withheld = withheld
        self.tables_withheld = frozenset(tables_withheld)

    def cells(self) -> list[str]:
        """One expression for each column of the file, in order; each gives text."""
        found = ["t.key", *map(self._cell, self.table.columns)]
        if self.table.has_source:
            found.append(self._source())
        return [*found, f"t.{quoted(database_column(self.table.model, 'visibility'))}"]

    def _cell(self, column: Column) -> str:
        if column.is_list:
            return self._list(column)
        held = self._held(column)
        if column.type == "flag":
            return f"CASE WHEN {held} IS NULL THEN '' WHEN {held} THEN 'yes' ELSE 'no' END"
        if column.type == "whole":
            return f"COALESCE(CAST({held} AS text), '')"
        if column.type == "ref":
            return self._unless_withheld(f"COALESCE({held}, '')", self.is_withheld(column))
        if column.type in ("any_table", "any_key"):
            return self._unless_withheld(held, self.is_withheld(self._pair(column)))
        return held

    def _held(self, column: Column) -> str:
        return f"t.{quoted(column_kept(self.table, column))}"

    def _pair(self, column: Column) -> Column:
        """The key column that goes with a table column."""
        if column.type == "any_key":
            return column
        return next(other for other in self.table.columns if other.table_column == column.name)

    def is_withheld(self, column: Column, value: str = "") -> str:
        """SQL that is true if the row named here must not be named; blank if that cannot be."""
        held = value or self._held(column)
        if column.type == "any_key":
            named = self._held(self.table.column(column.table_column))
            return self._among(named, held) if self.tables_withheld else ""
        return self._among(f"'{column.to}'", held) if column.to in self.tables_withheld else ""

    def _among(self, table: str, key: str) -> str:
        return f"EXISTS (SELECT 1 FROM {self.withheld} w WHERE w.table_name = {table} AND w.key = {key})"

    def _unless_withheld(self, cell: str, condition: str) -> str:
        return f"CASE WHEN {condition} THEN '' ELSE {cell} END" if condition else cell

    def values_of(self, column: Column) -> tuple[str, str, str]:
        """Where the values of a list are kept: the table, the value's column, and what to leave out."""
        model = apps.get_model(column.via)
        value = quoted(database_column(model, "target" if column.type == "refs" else "word"))
        hidden = self.is_withheld(column, f"v.{value}") if column.type == "refs" else ""
        return quoted(model._meta.db_table), value, f" AND NOT {hidden}" if hidden else ""

    def _list(self, column: Column) -> str:
        kept_in, value, but = self.values_of(column)
        rows = f"SELECT v.{value} AS value, v.position FROM {kept_in} v WHERE v.row_id = t.key{but}"
        return f"COALESCE({joined(rows, ';')}, '')"

    def _source(self) -> str:
        hidden = self._among("'sources'", "c.text") if "sources" in self.tables_withheld else ""
        but = f" AND NOT {hidden}" if hidden else ""
        rows = (
            f"SELECT c.text || ': ' || c.place AS value, c.position FROM {quoted(Citation._meta.db_table)} c"
            f" WHERE c.{quoted('table')} = '{self.table.name}' AND c.key = t.key{but}"
        )
        return f"COALESCE({joined(rows, '; ')}, '')"


def joined(rows: str, sign: str) -> str:
    """The values of a query that gives `value` and `position`, joined in order."""
    if connection.vendor == "postgresql":
        return f"(SELECT string_agg(j.value, '{sign}' ORDER BY j.position) FROM ({rows}) j)"
    return f"(SELECT group_concat(j.value, '{sign}') FROM ({rows} ORDER BY 2) j)"


def cells_of(table: Table, keys: Sequence[str]) -> dict[str, dict[str, str]]:
    """The cells of some rows as they stand now, by key and column, whoever may see them."""
    assert table.name in all_tables()
    query = f"SELECT {', '.join(Rendering(table).cells())} FROM {quoted(table.model._meta.db_table)} t"
    found: dict[str, dict[str, str]] = {}
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        for row in rows_of(f"{query} WHERE t.key IN ({', '.join(['%s'] * len(some))})", some):
            found[row[0]] = dict(zip(table.header, row, strict=True))
    return found
