"""The page on the open format tells the tables as they are."""

from __future__ import annotations

from pathlib import Path

from sofra.exchange.format_tables import tables_in_words
from sofra.record.tables import all_tables
from tools.record_format import PAGE, page_with


def test_format_page_tells_every_table_as_it_is():
    page = Path(PAGE).read_text(encoding="utf-8")

    assert page == page_with(tables_in_words(), page), "run: python -m tools.record_format"


def test_format_page_names_every_column():
    told = tables_in_words()

    for table in all_tables().values():
        assert f"### {table.name}\n" in told
        assert all(f"- `{column.name}`" in told for column in table.columns)
