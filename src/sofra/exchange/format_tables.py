"""Tells the tables of the open format in words, for the page that describes it to outsiders."""

from __future__ import annotations

from collections.abc import Iterator

from sofra.record.tables import Column, Table, all_tables

TYPES = {
    "text": "text",
    "enum": "one of",
    "date": "date",
    "flag": "yes or no",
    "whole": "whole number",
    "ref": "key of",
    "refs": "keys of",
    "words": "words",
    "any_table": "table",
    "any_key": "key in that table",
}


def tables_in_words() -> str:
    """All tables with their columns, in Markdown."""
    return "\n".join(line for table in all_tables().values() for line in _table(table))


def _table(table: Table) -> Iterator[str]:
    yield f"### {table.name}"
    yield ""
    yield table.about
    yield ""
    yield from (_column(column) for column in table.columns)
    yield ""


def _column(column: Column) -> str:
    star = "\\*" if column.is_required else ""
    kind = f"{TYPES[column.type]} `{column.to}`" if column.to else TYPES[column.type]
    words = ": " + ", ".join(f"`{value}`" for value in column.values) if column.values else ""
    told = f". {column.about}" if column.about else ""
    return f"- `{column.name}`{star} {kind}{words}{told}"
