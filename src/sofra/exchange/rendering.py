"""Says in SQL how each column of a table is written in its file, so that whole tables leave at once.

The words are those of `sofra.record.cells`, which does the same for the few rows of a page.
"""

# ruff: noqa: S608 -- names in SQL come from the tables' declarations, values are parameters

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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

    def query(self) -> str:
        """The cells of the table's rows `t`, in the order of the file's columns; each is text."""
        cells = ["t.key", *(self._cell(column) for column in self.table.columns)]
        if self.table.has_source:
            cells.append(self.gathered(None).of_one_row())
        cells.append(self._visibility())
        return f"SELECT {', '.join(cells)} FROM {self._real()} t"

    def query_of_all(self) -> str:
        """The same for all rows, quicker on PostgreSQL."""
        if connection.vendor != "postgresql":
            return self.query()
        cells, joins = ["t.key"], []
        gathered = [*self.table.columns, None] if self.table.has_source else self.table.columns
        for number, column in enumerate(gathered):
            if column and not column.is_list:
                cells.append(self._cell(column))
                continue
            joins.append(
                f"LEFT JOIN ({self.gathered(column).of_all_rows()}) g{number} ON g{number}.key = t.key"
            )
            cells.append(f"COALESCE(g{number}.cell, '')")
        cells.append(self._visibility())
        blank_is_nothing = ", ".join(f"NULLIF({cell}, '')" for cell in cells)
        return f"SELECT {blank_is_nothing} FROM {self._real()} t {' '.join(joins)}"

    def _real(self) -> str:
        return quoted(self.table.model._meta.db_table)

    def _visibility(self) -> str:
        return f"t.{quoted(database_column(self.table.model, 'visibility'))}"

    def _cell(self, column: Column) -> str:
        if column.is_list:
            return self.gathered(column).of_one_row()
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

    def gathered(self, column: Column | None) -> Gathered:
        """The values of a list, or the citations of a row if no column is named."""
        if column is None:
            hidden = self._among("'sources'", "v.text") if "sources" in self.tables_withheld else ""
            kept_in, key, value = quoted(Citation._meta.db_table), "v.key", "v.text || ': ' || v.place"
            rows = f"FROM {kept_in} v WHERE v.{quoted('table')} = '{self.table.name}'"
            return Gathered(f"{rows} AND NOT {hidden}" if hidden else rows, key, value, "; ")
        model = apps.get_model(column.via)
        value = f"v.{quoted(database_column(model, 'target' if column.type == 'refs' else 'word'))}"
        hidden = self.is_withheld(column, value) if column.type == "refs" else ""
        rows = f"FROM {quoted(model._meta.db_table)} v WHERE NOT {hidden or '1 = 0'}"
        return Gathered(rows, "v.row_id", value, ";")


@dataclass(frozen=True)
class Gathered:
    """Values `v` that stand together in one cell: where they are, whose they are, and what joins them."""

    rows: str
    key: str
    value: str
    sign: str

    def of_one_row(self) -> str:
        """The cell of the row `t`. Quick for few rows; SQLite does it so for many, too."""
        mine = f"SELECT {self.value} AS value, v.position AS position {self.rows} AND {self.key} = t.key"
        if connection.vendor == "postgresql":
            joined = f"SELECT string_agg(j.value, '{self.sign}' ORDER BY j.position) FROM ({mine}) j"
        else:
            joined = f"SELECT group_concat(j.value, '{self.sign}') FROM ({mine} ORDER BY 2) j"
        return f"COALESCE(({joined}), '')"

    def of_all_rows(self) -> str:
        """The cells of all rows as a table (key, cell), for PostgreSQL, which joins whole tables quickest."""
        in_order = f"SELECT {self.key} AS key, {self.value} AS value {self.rows} ORDER BY 1, v.position"
        return f"SELECT q.key, string_agg(q.value, '{self.sign}') AS cell FROM ({in_order}) q GROUP BY q.key"


def cells_of(table: Table, keys: Sequence[str]) -> dict[str, dict[str, str]]:
    """The cells of some rows as they stand now, by key and column, whoever may see them."""
    assert table.name in all_tables()
    query = Rendering(table).query()
    found: dict[str, dict[str, str]] = {}
    for start in range(0, len(keys), AT_ONCE):
        some = keys[start : start + AT_ONCE]
        for row in rows_of(f"{query} WHERE t.key IN ({', '.join(['%s'] * len(some))})", some):
            found[row[0]] = dict(zip(table.header, row, strict=True))
    return found
