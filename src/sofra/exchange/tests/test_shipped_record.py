"""The record that the product carries: it comes in, and the same bytes go out."""

from __future__ import annotations

import pytest
from frictionless import Package as Descriptor

from sofra.exchange.actions import import_record
from sofra.exchange.demonstration import SHIPPED_RECORD
from sofra.exchange.descriptor import descriptor_text
from sofra.exchange.exporting import export_record
from sofra.exchange.tests.making import files_of
from sofra.record.tables import all_tables

pytestmark = [pytest.mark.django_db, pytest.mark.shipped]


def carried() -> dict[str, bytes]:
    return {name: content for name, content in files_of(SHIPPED_RECORD).items() if not name.endswith(".md")}


def test_shipped_record_goes_out_as_it_came_in(tmp_path):
    report = import_record(SHIPPED_RECORD, by=None)
    assert (report.errors, report.conflicts) == ([], [])
    export_record(tmp_path)

    out = files_of(tmp_path)
    assert set(out) == set(carried())
    assert [name for name, content in carried().items() if out[name] != content] == []


def test_shipped_record_comes_in_a_second_time_without_a_change(tmp_path):
    first = import_record(SHIPPED_RECORD, by=None).tables
    second = import_record(SHIPPED_RECORD, by=None).tables

    assert {name: count.unchanged for name, count in second.items()} == {
        name: count.new for name, count in first.items()
    }


def test_shipped_record_with_one_changed_cell_goes_out_with_that_cell_changed(tmp_path):
    import_record(SHIPPED_RECORD, by=None)
    changed = tmp_path / "changed"
    changed.mkdir()
    content = carried()["ties.csv"]
    (changed / "ties.csv").write_bytes(
        content.replace(b",partner since the start,", b",partner from the start,", 1)
    )
    import_record(changed, by=None)
    export_record(tmp_path / "out")

    out = files_of(tmp_path / "out")
    assert out["ties.csv"] == (changed / "ties.csv").read_bytes() != content
    assert [name for name in carried() if name != "ties.csv" and out[name] != carried()[name]] == []


def test_shipped_descriptor_is_that_of_the_tables():
    told = "run: python -m tools.record_format"
    assert carried()["datapackage.json"].decode() == descriptor_text(), told


def test_shipped_record_holds_every_table():
    assert set(carried()) == {"datapackage.json", *(f"{name}.csv" for name in all_tables())}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_shipped_record_is_found_valid_by_an_outside_judge():
    report = Descriptor(str(SHIPPED_RECORD / "datapackage.json")).validate()

    assert report.flatten(["title", "rowNumber", "fieldName", "note"]) == []
