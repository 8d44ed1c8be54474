"""Writes the staged rows into the record, whole sets at a time."""

# ruff: noqa: S608 -- names in SQL come from the tables' declarations, values are parameters

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.apps import apps
from django.db import connection

from sofra.access.models import Circle, circle_kind
from sofra.exchange.kept import database_column
from sofra.exchange.rows import SOURCE_CELL
from sofra.exchange.staging import Stage, rows_of, run
from sofra.record.bulk import quoted
from sofra.record.models import Citation
from sofra.record.tables import Column, Table

ROW_NAME = "table"


def open_circles(keys: Iterable[str]) -> None:
    """Make the circles that rows name and that are not there yet."""
    named = sorted(set(keys))
    Circle.objects.bulk_create(
        [Circle(key=key, kind=circle_kind(key) or "") for key in named], ignore_conflicts=True
    )


def same_shelf(circles: Iterable[str]) -> list[str]:
    """All circles of the record, or all of the sample, or both, going by those that a package names."""
    shelves = set(Circle.objects.filter(key__in=set(circles)).values_list("is_sample", flat=True)) or {False}
    return list(Circle.objects.filter(is_sample__in=shelves).values_list("key", flat=True))


def archive_missing(stage: Stage, circles: Sequence[str]) -> list[str]:
    """Put away the rows of these circles that an earlier package brought and this one leaves out.

    Rows written here stay. Gives the keys of those put away.
    """
    if stage.is_first:
        return []
    stage.find_by_key()
    marks = ", ".join(["%s"] * len(circles))
    missing = (
        f"NOT r.is_archived AND r.as_imported <> '' AND r.visibility IN ({marks})"
        f" AND NOT EXISTS (SELECT 1 FROM {stage.name} s WHERE s.key = r.key)"
    )
    keys = [key for (key,) in rows_of(f"SELECT r.key FROM {stage.real} r WHERE {missing}", circles)]
    if keys:
        run(f"UPDATE {stage.real} AS r SET is_archived = %s WHERE {missing}", [True, *circles])
    return keys


def via_tables(table: Table) -> list[str]:
    """The tables of the database that keep the lists of a table."""
    return [str(apps.get_model(column.via)._meta.db_table) for column in table.lists]


def write(stage: Stage, *, changed: bool) -> None:
    """Put the staged rows of one table in their place, with their lists and citations."""
    if changed:
        _update(stage)
    if not stage.is_first:
        _remove_children(stage)
    _insert(stage)
    for column in stage.table.lists:
        _insert_items(stage, column)
    if stage.table.has_source:
        _insert_sources(stage)


def _update(stage: Stage) -> None:
    names = [name for name in stage.reader.stored_names if name != "key"]
    cells = ", ".join(f"{quoted(name)} = s.{quoted(name)}" for name in names)
    run(
        f"UPDATE {stage.real} SET {cells}, is_archived = %s FROM {stage.name} s"
        f" WHERE s.key = {stage.real}.key",
        [False],
    )


def _insert(stage: Stage) -> None:
    names = stage.reader.stored_names
    others = dict(_defaults(stage, names))
    columns = ", ".join(map(quoted, [*names, *others]))
    values = ", ".join([*(f"s.{quoted(name)}" for name in names), *["%s"] * len(others)])
    run(
        f"INSERT INTO {stage.real} ({columns}) SELECT {values} FROM {stage.name} s{_if_new(stage)}",
        list(others.values()),
    )


def _if_new(stage: Stage) -> str:
    if stage.is_first:
        return ""
    return f" WHERE NOT EXISTS (SELECT 1 FROM {stage.real} r WHERE r.key = s.key)"


def _defaults(stage: Stage, names: Sequence[str]) -> Iterator[tuple[str, Any]]:
    """What stands in the columns of the database that the package knows nothing of."""
    for kept_in in stage.table.model._meta.concrete_fields:
        if kept_in.column not in names:
            value = kept_in.get_db_prep_save(kept_in.get_default(), connection)
            yield str(kept_in.column), value


def _remove_children(stage: Stage) -> None:
    staged = f"IN (SELECT s.key FROM {stage.name} s)"
    for column in stage.table.lists:
        run(f"DELETE FROM {_kept_in(column)[0]} WHERE row_id {staged}")
    cited = quoted(Citation._meta.db_table)
    run(f"DELETE FROM {cited} WHERE {quoted(ROW_NAME)} = %s AND key {staged}", [stage.table.name])


def _kept_in(column: Column) -> tuple[str, str]:
    """The table of a list's values, and the column of the value."""
    model = apps.get_model(column.via)
    value = database_column(model, "target" if column.type == "refs" else "word")
    return quoted(model._meta.db_table), quoted(value)


def _insert_items(stage: Stage, column: Column) -> None:
    kept_in, value = _kept_in(column)
    run(
        f"INSERT INTO {kept_in} (row_id, position, {value})"
        f" SELECT i.row_key, i.position, i.value FROM {stage.items} i WHERE i.list_name = %s",
        [column.name],
    )


def _insert_sources(stage: Stage) -> None:
    names = ", ".join(map(quoted, (ROW_NAME, "key", "position", "text", "place")))
    run(
        f"INSERT INTO {quoted(Citation._meta.db_table)} ({names})"
        f" SELECT %s, s.key, c.position, c.text, c.place FROM {stage.name} s"
        f" JOIN {stage.sources} c ON c.cell = s.{SOURCE_CELL}",
        [stage.table.name],
    )
