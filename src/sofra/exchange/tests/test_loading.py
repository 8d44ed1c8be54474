"""Large loads: indexes and keys rest while rows are written, and are all there afterwards."""

from __future__ import annotations

import pytest
from django.db import connection

from sofra.access.audience import STRANGER
from sofra.exchange import loading
from sofra.exchange.exporting import export_record
from sofra.exchange.tests.making import bring_in, files_of, package, picture, with_cell
from sofra.record.search import find, understood

pytestmark = pytest.mark.django_db


@pytest.fixture
def all_loads_are_large(monkeypatch):
    monkeypatch.setattr(loading, "LARGE_ROWS", 0)


def laid_out():
    """All indexes, constraints and triggers of the database."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            own = "name NOT LIKE 'sqlite_stat%'"  # where SQLite notes what it saw of the rows
            cursor.execute(
                f"SELECT type, tbl_name, name, sql FROM sqlite_master WHERE {own} ORDER BY 1, 2, 3"
            )
            return cursor.fetchall()
        cursor.execute(
            "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2"
        )
        indexes = cursor.fetchall()
        cursor.execute(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)"
            " FROM pg_constraint ORDER BY 1, 2"
        )
        return indexes + cursor.fetchall()


def test_large_load_leaves_the_database_laid_out_as_before(tmp_path, all_loads_are_large):
    before = laid_out()
    assert bring_in(tmp_path).status == "imported"

    assert laid_out() == before


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL looks by itself")
def test_import_lets_the_database_look_how_many_rows_there_are(tmp_path):
    bring_in(tmp_path)

    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM sqlite_stat1 WHERE tbl = 'actors_tie'")
        assert cursor.fetchone()


def test_large_load_brings_in_the_same_rows(tmp_path, all_loads_are_large):
    bring_in(tmp_path / "in")
    export_record(tmp_path / "out")

    came, left = files_of(tmp_path / "in"), files_of(tmp_path / "out")
    assert {name: left[name] for name in came} == came


def test_large_load_can_be_searched(tmp_path, all_loads_are_large):
    bring_in(tmp_path)

    found = find(understood("brookwomen"), STRANGER)
    assert "org-brook" in str(found)


def test_refused_large_load_leaves_everything_as_before(tmp_path, all_loads_are_large):
    before = (laid_out(), picture())
    assert bring_in(tmp_path, with_cell("ties", 0, "kind", "likes")).is_refused

    assert (laid_out(), picture()) == before


def test_large_load_into_a_filled_record_is_written_row_by_row(tmp_path, all_loads_are_large):
    bring_in(tmp_path / "one")
    before = laid_out()
    more = [{"id": f"pl-{number}", "name": "x"} for number in range(5)]

    assert bring_in(tmp_path / "two", {"places": [*package()["places"], *more]}).tables["places"].new == 5
    assert laid_out() == before
