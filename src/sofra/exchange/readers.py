"""Finds the reader of each column, from what the tables and their models declare."""

from __future__ import annotations

import re

from django.db import models
from django.db.backends.base.operations import BaseDatabaseOperations

from sofra.access.models import Circle
from sofra.exchange.cells import CellReader, DateCells, EnumCells, FlagCells, KeyCells, TextCells, WholeCells
from sofra.exchange.cells_of_many import ListCells, SourceCells, VisibilityCells
from sofra.exchange.kept import AnyField, field_of
from sofra.record.models import Citation
from sofra.record.tables import MAX_CELL, Column, Table, all_tables


def readers_of(table: Table, fallback: str) -> dict[str, CellReader]:
    """A reader for each column of the table's file."""
    longest = _longest(field_of(table.model, "key"))
    found: dict[str, CellReader] = {table.key_column: KeyCells(re.compile(table.key_pattern), longest)}
    found |= {column.name: _reader_of(table, column) for column in table.columns}
    if table.has_source:
        found["source"] = SourceCells(
            _longest(field_of(Citation, "text")), _longest(field_of(Citation, "place"))
        )
    found["visibility"] = VisibilityCells(fallback, _longest(field_of(Circle, "key")))
    return {name: found[name] for name in table.header}


def _reader_of(table: Table, column: Column) -> CellReader:
    if column.is_list:
        values = frozenset(column.values) if column.type == "words" else None
        return ListCells(column.is_required, values, MAX_CELL)
    if column.type in ("enum", "any_table"):
        return EnumCells(column.is_required, column.values or tuple(all_tables()))
    if column.type in ("date", "flag"):
        return (DateCells if column.type == "date" else FlagCells)(column.is_required)
    kept_in = field_of(table.model, column.field)
    if column.type == "whole":
        ranges = BaseDatabaseOperations.integer_field_ranges
        return WholeCells(column.is_required, ranges[kept_in.get_internal_type()][1])
    if isinstance(kept_in, models.ForeignKey):
        return TextCells(column.is_required, _longest(kept_in.target_field), is_null_if_blank=True)
    return TextCells(column.is_required, _longest(kept_in))


def _longest(kept_in: AnyField) -> int:
    return min(kept_in.max_length or MAX_CELL, MAX_CELL)
