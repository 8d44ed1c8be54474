"""Rows as the cells of their table's file: the same words in the same order as in the record.

A cell never names a row that the reader may not see: such a key is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from django.apps import apps

from sofra.access.audience import Audience
from sofra.record.citing import citations_shown
from sofra.record.models import RecordRow
from sofra.record.tables import Column, Table, all_tables

AT_ONCE = 500
YES_NO = {True: "yes", False: "no", None: ""}

Seen = dict[str, set[str]]
Lists = dict[str, dict[str, list[str]]]


def rows_as_cells(table: Table, rows: Iterable[RecordRow], reader: Audience) -> Iterator[list[str]]:
    """The cells of each row in the order of `table.header`. A constant number of queries per 500 rows."""
    waiting = iter(rows)
    while some := list(islice(waiting, AT_ONCE)):
        yield from _cells_of_some(table, some, reader)


def _cells_of_some(table: Table, rows: Sequence[RecordRow], reader: Audience) -> Iterator[list[str]]:
    keys = [row.key for row in rows]
    lists = {column.name: _listed(column, keys) for column in table.lists}
    sources = _sources(table, keys, reader) if table.has_source else {}
    seen = _seen(table, rows, lists, reader)
    for row in rows:
        cells = [row.key, *(_cell(column, row, lists, seen) for column in table.columns)]
        if table.has_source:
            cells.append("; ".join(sources.get(row.key, ())))
        yield [*cells, row.visibility_id]


def _listed(column: Column, keys: Sequence[str]) -> dict[str, list[str]]:
    """The values of a list column by the key of their row, in order."""
    held = "target_id" if column.type == "refs" else "word"
    found: dict[str, list[str]] = defaultdict(list)
    rows = apps.get_model(column.via)._default_manager.filter(row__in=keys).order_by("row", "position")
    for key, value in rows.values_list("row_id", held):
        found[key].append(value)
    return found


def _sources(table: Table, keys: Sequence[str], reader: Audience) -> dict[str, list[str]]:
    """The citations of each row, in order, but for those of hidden texts."""
    found: dict[str, list[str]] = defaultdict(list)
    cited = citations_shown(reader).filter(table=table.name, key__in=keys).order_by("key", "position")
    for key, text, place in cited.values_list("key", "text", "place"):
        found[key].append(f"{text}: {place}")
    return found


def _seen(table: Table, rows: Sequence[RecordRow], lists: Lists, reader: Audience) -> Seen:
    """Which of the keys that these rows name may be named to this reader, by table."""
    named: Seen = defaultdict(set)
    for column in table.columns:
        if column.type == "refs":
            named[column.to].update(key for keys in lists[column.name].values() for key in keys)
        elif column.type == "ref":
            named[column.to].update(filter(None, (_held(row, column) for row in rows)))
        elif column.type == "any_key":
            for row in rows:
                named[_held(row, table.column(column.table_column))].add(_held(row, column))
    tables = all_tables()
    return {
        name: set(
            tables[name].model.objects.visible_to(reader).filter(key__in=keys).values_list("key", flat=True)
        )
        for name, keys in named.items()
        if keys and name in tables
    }


def _held(row: RecordRow, column: Column) -> Any:
    name = f"{column.field}_id" if column.type == "ref" else column.field
    return getattr(row, name)


def _cell(column: Column, row: RecordRow, lists: Lists, seen: Seen) -> str:
    if column.is_list:
        values = lists[column.name].get(row.key, ())
        return ";".join(
            value for value in values if column.type == "words" or _may_name(column, row, value, seen)
        )
    value = _held(row, column)
    if column.type == "flag":
        return YES_NO[value]
    is_told = value is not None and _may_name(column, row, value, seen)
    return str(value) if is_told else ""


def _may_name(column: Column, row: RecordRow, value: Any, seen: Seen) -> bool:
    """Whether this value may be told: always, unless it names a row that this reader may not see.

    Of such a row of any table, not even the table is told.
    """
    if column.type in ("any_table", "any_key"):
        stem = column.field.removesuffix("_table").removesuffix("_key")
        return getattr(row, f"{stem}_key") in seen.get(getattr(row, f"{stem}_table"), ())
    return column.type not in ("ref", "refs") or value in seen.get(column.to, ())
