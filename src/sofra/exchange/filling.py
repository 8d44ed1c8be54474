"""Fills the record from staged tables: circles, rows, lists, citations, and what search knows of them."""

# ruff: noqa: S608 -- names in SQL come from the tables' declarations, values are parameters

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from sofra.exchange.loading import is_large, look_over, set_aside
from sofra.exchange.staging import Stage, rows_of
from sofra.exchange.writing import open_circles, via_tables, write
from sofra.record.models import Citation, SearchEntry
from sofra.record.search_index import filled_at_once, refresh_entries
from sofra.record.search_said import rows_beside, rows_named
from sofra.record.tables import all_tables

NAMES = "names"


@dataclass
class Touched:
    """The rows that an import changes, by table: how many are new or changed, how many are changed.

    `staged` and `archived` are the keys of those that search wants to know of.
    """

    rows: dict[str, int] = field(default_factory=dict)
    staged: dict[str, list[str]] = field(default_factory=dict)
    changed: dict[str, int] = field(default_factory=dict)
    archived: dict[str, list[str]] = field(default_factory=dict)

    def of(self, table: str) -> list[str]:
        """The keys of one table."""
        return [*self.staged.get(table, ()), *self.archived.get(table, ())]


def fill(stages: dict[str, Stage], touched: Touched) -> None:
    """Write all staged rows; lower tables first, so that references find what they name."""
    open_circles(circle for stage in stages.values() for circle in stage.reader.circles)
    touched.staged = {name: _keys(stage) for name, stage in stages.items() if _has_words(stage)}
    renamed = rows_named(touched.of(NAMES))  # what they named before
    large = _large_tables(stages, touched)
    entries = SearchEntry._meta.db_table
    with set_aside([table for table in large if table != entries]):
        for name, stage in stages.items():
            if touched.rows.get(name):
                write(stage, changed=bool(touched.changed.get(name)))
    renamed |= rows_named(touched.of(NAMES))
    if entries in large:
        with set_aside([entries]), filled_at_once():
            _refresh_search(stages, touched, renamed)
    else:
        _refresh_search(stages, touched, renamed)
    look_over()


def _has_words(stage: Stage) -> bool:
    return stage.table.is_found or stage.table.name == NAMES


def _keys(stage: Stage) -> list[str]:
    return [key for (key,) in rows_of(f"SELECT key FROM {stage.name}")]


def _large_tables(stages: dict[str, Stage], touched: Touched) -> list[str]:
    """The tables of the database that get far more rows than they have."""
    coming: dict[str, int] = defaultdict(int)
    for name, stage in stages.items():
        many = touched.rows.get(name, 0)
        coming[stage.table.model._meta.db_table] += many
        for via in via_tables(stage.table):
            coming[via] += many
        coming[Citation._meta.db_table] += many if stage.table.has_source else 0
        coming[SearchEntry._meta.db_table] += many if stage.table.is_found else 0
    return [table for table, many in coming.items() if is_large(table, many)]


def _refresh_search(stages: dict[str, Stage], touched: Touched, renamed: Iterable[tuple[str, str]]) -> None:
    changed = {name: set(touched.of(name)) for name in all_tables()}
    for of, key in renamed:
        changed[of].add(key)
    first = {name for name, stage in stages.items() if stage.is_first}
    beside = rows_beside(changed, but=first)
    for name, table in all_tables().items():
        keys = touched.of(name)
        refresh_entries(table, keys, are_new=name in first)
        refresh_entries(table, sorted((changed[name] | beside[name]).difference(keys)))
