"""Checks all staged rows at once: keys, references, citations, circles and the rules of the tables.

Each check is one question to the database, and each answer is a sentence with a row and a column.
"""

# ruff: noqa: S608 -- names in SQL come from the tables' declarations, values are parameters

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import cast

from django.db import connection
from django.db.models import CheckConstraint, Q, UniqueConstraint
from django.db.models.sql.query import Query
from django.utils.translation import gettext as _

from sofra.exchange.cells import shown
from sofra.exchange.kept import column_kept, database_column
from sofra.exchange.report import MOST_ERRORS, Problems
from sofra.exchange.rows import SOURCE_CELL
from sofra.exchange.staging import Stage, rows_of, run
from sofra.record.bulk import quoted
from sofra.record.tables import Column, Table, all_tables

Stages = dict[str, Stage]


def refuse_double_keys(stages: Stages, problems: Problems) -> None:
    """A key stands once in a file. Later rows of the same key are put aside, so that checking can go on."""
    for stage in stages.values():
        if stage.is_sorted:
            continue
        for row, key, first in _repeated(stage, ["key"]):
            told = _("The key “%(key)s” already stands in row %(row)s.") % {"key": shown(key), "row": first}
            problems.add(stage.file.name, row, stage.table.key_column, told)
            run(f"DELETE FROM {stage.name} WHERE row_no = %s", [row])


def _repeated(stage: Stage, columns: Sequence[str]) -> list[tuple[int, str, int]]:
    """Rows that say in these columns what an earlier row says: number, key, number of the earlier."""
    names = ", ".join(map(quoted, columns))
    first = f"SELECT row_no, key, MIN(row_no) OVER (PARTITION BY {names}) AS first FROM {stage.name}"
    stated = " AND ".join(f"{quoted(name)} IS NOT NULL" for name in columns)
    query = f"SELECT row_no, key, first FROM ({first} WHERE {stated}) s WHERE row_no > first ORDER BY row_no"
    return [(row, key, before) for row, key, before in rows_of(f"{query} LIMIT {MOST_ERRORS}")]


def check(stages: Stages, problems: Problems) -> None:
    """Everything that can only be seen when all tables are there."""
    for stage in stages.values():
        for column in stage.table.columns:
            if column.type == "ref":
                _refuse_dangling(stage, column, stages, problems)
            elif column.type == "refs":
                _refuse_dangling_items(stage, column, stages, problems)
            elif column.type == "any_key":
                _refuse_dangling_pairs(stage, column, stages, problems)
        _refuse_unknown_texts(stage, stages, problems)
        _refuse_unknown_circles(stage, stages, problems)
        _refuse_broken_rules(stage, problems)
        _refuse_circles_of_parents(stage, problems)


def _nowhere(table: Table, stages: Stages, held: str) -> str:
    """SQL that is true if no row of that table, staged or in the record, has this key."""
    real = quoted(table.model._meta.db_table)
    places = [f"SELECT 1 FROM {real} r WHERE r.key = {held}"]
    if table.name in stages:
        stages[table.name].find_by_key()
        places.insert(0, f"SELECT 1 FROM {stages[table.name].name} t WHERE t.key = {held}")
    return " AND ".join(f"NOT EXISTS ({place})" for place in places)


def _held(stage: Stage, column: Column) -> str:
    return f"s.{quoted(column_kept(stage.table, column))}"


def _note_dangling(
    stage: Stage, column: str, to: str, query: str, params: Sequence[str], problems: Problems
) -> None:
    if to in problems.unread_tables:
        return
    unread = problems.unread.get(to, set())
    for row, key in rows_of(f"{query} ORDER BY 1 LIMIT {MOST_ERRORS + len(unread)}", params):
        if key not in unread:
            told = _("There is no “%(key)s” in %(table)s.") % {"key": shown(key), "table": to}
            problems.add(stage.file.name, row, column, told)


def _refuse_dangling(stage: Stage, column: Column, stages: Stages, problems: Problems) -> None:
    held = _held(stage, column)
    nowhere = _nowhere(all_tables()[column.to], stages, held)
    query = f"SELECT s.row_no, {held} FROM {stage.name} s WHERE {held} IS NOT NULL AND {nowhere}"
    _note_dangling(stage, column.name, column.to, query, [], problems)


def _refuse_dangling_items(stage: Stage, column: Column, stages: Stages, problems: Problems) -> None:
    nowhere = _nowhere(all_tables()[column.to], stages, "i.value")
    query = (
        f"SELECT s.row_no, i.value FROM {stage.items} i JOIN {stage.name} s ON s.key = i.row_key"
        f" WHERE i.list_name = %s AND {nowhere}"
    )
    _note_dangling(stage, column.name, column.to, query, [column.name], problems)


def _refuse_dangling_pairs(stage: Stage, column: Column, stages: Stages, problems: Problems) -> None:
    """Two columns that name any row: both are blank, or both together name one."""
    held, named = _held(stage, column), _held(stage, stage.table.column(column.table_column))
    halves = f"SELECT s.row_no, {held} FROM {stage.name} s WHERE ({held} = '') <> ({named} = '') ORDER BY 1"
    for row, key in rows_of(f"{halves} LIMIT {MOST_ERRORS}"):
        told = _("The table is named and the key is not.") if not key else _("The key has no table.")
        problems.add(stage.file.name, row, column.name, told)
    for (to,) in rows_of(f"SELECT DISTINCT {named} FROM {stage.name} s WHERE {named} <> ''"):
        nowhere = _nowhere(all_tables()[to], stages, held)
        query = (
            f"SELECT s.row_no, {held} FROM {stage.name} s WHERE {named} = %s AND {held} <> '' AND {nowhere}"
        )
        _note_dangling(stage, column.name, to, query, [to], problems)


def _refuse_unknown_texts(stage: Stage, stages: Stages, problems: Problems) -> None:
    """A citation names a text that the record knows."""
    texts = all_tables().get("sources")
    if not stage.table.has_source or texts is None:
        return
    nowhere = _nowhere(texts, stages, "c.text")
    if not rows_of(f"SELECT 1 FROM {stage.sources} c WHERE {nowhere} LIMIT 1"):
        return
    query = (
        f"SELECT s.row_no, c.text FROM {stage.sources} c"
        f" JOIN {stage.name} s ON s.{SOURCE_CELL} = c.cell WHERE {nowhere}"
    )
    _note_dangling(stage, "source", texts.name, query, [], problems)


def _refuse_unknown_circles(stage: Stage, stages: Stages, problems: Problems) -> None:
    """A circle of a network or an organisation names one that is there, so that no typing slip hides rows."""
    for circle in sorted(stage.reader.circles):
        kind, _colon, key = circle.partition(":")
        table = all_tables().get(f"{kind}s")
        if kind in ("network", "organisation") and table:
            nowhere = _nowhere(table, stages, "%s")
            query = f"SELECT s.row_no, %s FROM {stage.name} s WHERE s.visibility = %s AND {nowhere}"
            params = [key, circle, *[key] * nowhere.count("%s")]
            _note_dangling(stage, "visibility", table.name, query, params, problems)


def _refuse_broken_rules(stage: Stage, problems: Problems) -> None:
    """The constraints of the table, each with the sentence that its room gave it."""
    for rule in stage.table.model._meta.constraints:
        if isinstance(rule, CheckConstraint):
            _refuse_unmet(stage, rule, problems)
        elif isinstance(rule, UniqueConstraint) and rule.fields and rule.condition is None:
            told = str(rule.get_violation_error_message())
            _refuse_repeated(stage, rule.fields, told, problems)
    for one in stage.table.model._meta.concrete_fields:
        if one.unique and not one.primary_key:
            told = _("Another row of this table already says this.")
            _refuse_repeated(stage, [one.name], told, problems)


def _refuse_unmet(stage: Stage, rule: CheckConstraint, problems: Problems) -> None:
    condition = cast("Q", rule.condition)
    query = Query(stage.table.model, alias_cols=False)
    compiler = query.get_compiler(connection=connection)
    sql, params = query.build_where(condition).as_sql(compiler, connection)
    columns = _columns_of(stage.table, condition.referenced_base_fields)
    for (row,) in rows_of(
        f"SELECT row_no FROM {stage.name} WHERE NOT ({sql}) ORDER BY 1 LIMIT {MOST_ERRORS}", params
    ):
        problems.add(stage.file.name, row, columns, str(rule.get_violation_error_message()))


def _columns_of(table: Table, fields: Iterable[str]) -> str:
    """The columns of the file in which these fields stand."""
    wanted = set(fields)
    return ", ".join(column.name for column in table.columns if column.field in wanted)


def _refuse_repeated(stage: Stage, fields: Sequence[str], told: str, problems: Problems) -> None:
    """What must be said once is said once, in the file and in the record."""
    names = [database_column(stage.table.model, name) for name in fields]
    inside = ((row, first) for row, _key, first in _repeated(stage, names))
    outside = ((row, None) for (row,) in _also_here(stage, names))
    columns = _columns_of(stage.table, fields)
    for row, first in chain(inside, outside):
        where = _(" See row %(row)s.") % {"row": first} if first else ""
        problems.add(stage.file.name, row, columns, told + where)


def _also_here(stage: Stage, names: Sequence[str]) -> list[tuple[int]]:
    """Staged rows that say what another row of the record says, one that the package does not change."""
    if stage.is_first:
        return []
    same = " AND ".join(f"r.{quoted(name)} = s.{quoted(name)}" for name in names)
    query = (
        f"SELECT s.row_no FROM {stage.name} s JOIN {stage.real} r ON {same} AND r.key <> s.key"
        f" WHERE NOT EXISTS (SELECT 1 FROM {stage.name} o WHERE o.key = r.key) ORDER BY 1 LIMIT {MOST_ERRORS}"
    )
    return [(row,) for (row,) in rows_of(query)]


def _refuse_circles_of_parents(stage: Stage, problems: Problems) -> None:
    """No row is its own parent, nor the parent of its parents."""
    for column in stage.table.columns:
        if column.type != "ref" or column.to != stage.table.name:
            continue
        stage.find_by_key()
        parents = dict(_parents(stage, column))
        for key in _in_circles(parents):
            row = rows_of(f"SELECT row_no FROM {stage.name} WHERE key = %s", [key])
            told = _("“%(key)s” is above itself: following this column leads back to it.")
            number = row[0][0] if row else None
            problems.add(stage.file.name, number, column.name, told % {"key": shown(key)})


def _parents(stage: Stage, column: Column) -> Iterator[tuple[str, str]]:
    """Each row with the one above it, as they will be after the import."""
    held = quoted(column_kept(stage.table, column))
    staged = rows_of(f"SELECT key, {held} FROM {stage.name} WHERE {held} IS NOT NULL")
    if not staged:
        return
    here = f"SELECT r.key, r.{held} FROM {stage.real} r WHERE r.{held} IS NOT NULL"
    untouched = f"NOT EXISTS (SELECT 1 FROM {stage.name} s WHERE s.key = r.key)"
    yield from ((key, parent) for key, parent in rows_of(f"{here} AND {untouched}"))
    yield from ((key, parent) for key, parent in staged)


def _in_circles(parents: dict[str, str]) -> list[str]:
    """The keys that lead back to themselves."""
    done: set[str] = set()
    found: list[str] = []
    for start in parents:
        way: dict[str, None] = {}
        key: str | None = start
        while key in parents and key not in done and key not in way:
            way[key] = None
            key = parents[key]
        if key in way:
            steps = list(way)
            found += steps[steps.index(key) :]
        done.update(way)
    return found
