"""What leaves in a package: the canonical form, for one reader, naming nothing hidden."""

from __future__ import annotations

import csv
import zipfile
from pathlib import Path

import pytest

from sofra.access.audience import STRANGER, Audience
from sofra.actors.models import Place, Tie
from sofra.exchange.actions import import_record
from sofra.exchange.exporting import export_record
from sofra.exchange.tests.making import bring_in, files_of, package, with_cell
from sofra.record.tables import all_tables

pytestmark = pytest.mark.django_db

INSIDER = Audience(frozenset({"public", "set:talks"}))


def export(folder: Path, reader: Audience = STRANGER) -> dict[str, list[dict[str, str]]]:
    export_record(folder, reader=reader)
    found = {}
    for name in all_tables():
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            found[name] = list(csv.DictReader(file))
    return found


def hidden(*places: tuple[str, int]):
    tables = package()
    for table, number in places:
        tables[table][number]["visibility"] = "set:talks"
    return tables


def test_package_leaves_as_it_came(tmp_path):
    bring_in(tmp_path / "in")
    export_record(tmp_path / "out")

    out = files_of(tmp_path / "out")
    assert {name: out[name] for name in files_of(tmp_path / "in")} == files_of(tmp_path / "in")
    assert set(out) == {"datapackage.json", *(f"{name}.csv" for name in all_tables())}


def test_table_without_rows_leaves_as_its_header(tmp_path):
    export_record(tmp_path)

    assert (tmp_path / "needs.csv").read_text() == ",".join(all_tables()["needs"].header) + "\n"


def test_package_that_left_comes_in_unchanged(tmp_path):
    bring_in(tmp_path / "in")
    export_record(tmp_path / "out.zip")

    counts = import_record(tmp_path / "out.zip", by=None).tables
    assert sum(count.unchanged for count in counts.values()) == sum(map(len, package().values()))
    assert not any(count.new or count.changed for count in counts.values())


def test_rows_leave_by_key_in_plain_order(tmp_path):
    for key in ("pl-b", "pl-10", "pl-9", "pl.a", "pl-a"):
        Place.objects.create(key=key, name=key, visibility_id="public")

    assert [row["id"] for row in export(tmp_path)["places"]] == ["pl-10", "pl-9", "pl-a", "pl-b", "pl.a"]


def test_one_changed_cell_changes_that_cell_only(tmp_path):
    bring_in(tmp_path / "in")
    export_record(tmp_path / "one")
    bring_in(tmp_path / "in", with_cell("organisations", 0, "acronym", "SB"))
    export_record(tmp_path / "two")

    one, two = files_of(tmp_path / "one"), files_of(tmp_path / "two")
    assert {name for name in one if one[name] != two[name]} == {"organisations.csv"}
    assert two["organisations.csv"] == one["organisations.csv"].replace(b",WB,", b",SB,")


@pytest.mark.parametrize(
    "text",
    ['say "yes"', "a,b", "one\ntwo", "a;b", "Žene 🕊", "=1+1", "#", "'", "\\", "\\N", "\\.", "a\tb", "null"],
)
def test_text_leaves_as_it_came(tmp_path, text):
    bring_in(tmp_path / "in", with_cell("organisations", 0, "notes", text))
    export_record(tmp_path / "out")

    assert files_of(tmp_path / "out")["organisations.csv"] == files_of(tmp_path / "in")["organisations.csv"]


def test_zip_is_the_same_bytes_each_time_and_as_the_folder(tmp_path):
    bring_in(tmp_path / "in")
    for name in ("one.zip", "two.zip", "folder"):
        export_record(tmp_path / name)

    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files_of(tmp_path / "folder")
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_unfinished_files_are_not_left(tmp_path):
    export_record(tmp_path / "out")

    assert not [path for path in tmp_path.rglob("*") if "unfinished" in path.name]


def test_hidden_row_leaves_for_those_who_may_see_it(tmp_path):
    bring_in(tmp_path / "in", hidden(("facts", 0)))

    assert export(tmp_path / "stranger")["facts"] == []
    assert [row["visibility"] for row in export(tmp_path / "insider", INSIDER)["facts"]] == ["set:talks"]


def test_archived_row_does_not_leave(tmp_path):
    bring_in(tmp_path / "in")
    Tie.objects.filter(pk="tie-901").update(is_archived=True)

    assert [row["id"] for row in export(tmp_path / "out", INSIDER)["ties"]] == ["tie-902"]


def test_reader_of_no_circle_gets_nothing(tmp_path):
    bring_in(tmp_path / "in")

    assert not any(export(tmp_path / "out", Audience(frozenset())).values())


def test_reference_to_a_hidden_row_is_blank(tmp_path):
    bring_in(tmp_path / "in", hidden(("places", 1), ("networks", 0)))
    found = export(tmp_path / "out")

    assert found["organisations"][0]["place_id"] == ""
    assert found["partnerships"][0]["network_id"] == ""
    assert export(tmp_path / "insider", INSIDER)["organisations"][0]["place_id"] == "pl-ford"


def test_row_that_needs_a_hidden_row_is_withheld(tmp_path):
    bring_in(tmp_path / "in", hidden(("organisations", 0)))
    found = export(tmp_path / "out")

    assert [row["id"] for row in found["organisations"]] == ["org-mill", "org-weir"]
    assert found["organisations"][1]["parent_organisation_id"] == ""
    assert [(row["id"], row["door_to_org"]) for row in found["ties"]] == [("tie-902", "")]
    assert found["names"] == []
    assert found["partnerships"][0]["partner_ids"] == "org-mill"


def test_row_whose_required_list_is_all_hidden_is_withheld(tmp_path):
    bring_in(tmp_path / "in", hidden(("organisations", 0), ("organisations", 1)))
    found = export(tmp_path / "out")

    assert (found["partnerships"], found["ties"]) == ([], [])


def test_row_that_needs_a_withheld_row_is_withheld_too(tmp_path):
    tables = hidden(("organisations", 0))
    tables["facts"] = [
        {
            "id": "fact-902",
            "subject_table": "names",
            "subject_id": "nam-901",
            "statement": "Used since",
            "value": "1",
        }
    ]
    bring_in(tmp_path / "in", tables)

    assert export(tmp_path / "out")["facts"] == []


def test_optional_reference_to_any_hidden_row_is_blank_in_both_cells(tmp_path):
    tables = hidden(("networks", 0))
    tables["facts"] = []
    tables["outputs"] = [
        {
            "id": "out-901",
            "title": "Paper",
            "kind": "paper",
            "resulting_from_table": "networks",
            "resulting_from_id": "grp-brook",
        }
    ]
    bring_in(tmp_path / "in", tables)
    (output,) = export(tmp_path / "out")["outputs"]

    assert (output["resulting_from_table"], output["resulting_from_id"]) == ("", "")


def test_citation_of_a_hidden_text_is_left_out(tmp_path):
    bring_in(tmp_path / "in", hidden(("sources", 0)))
    found = export(tmp_path / "out")

    assert found["organisations"][0]["source"] == "902: page 1, box"
    assert found["places"][0]["source"] == ""


def test_nothing_hidden_leaves_in_any_byte(tmp_path):
    tables = hidden(("organisations", 0), ("places", 1), ("sources", 0))
    bring_in(tmp_path / "in", tables)
    export_record(tmp_path / "out")

    leaving = b"".join(files_of(tmp_path / "out").values())
    assert not [
        key for key in (b"org-brook", b"pl-ford", b"901: ", b"Brookwomen", b"talks") if key in leaving
    ]


def test_what_leaves_for_a_stranger_comes_in_anywhere(tmp_path):
    bring_in(tmp_path / "in", hidden(("organisations", 0), ("places", 1), ("sources", 0)))
    export_record(tmp_path / "out")
    report = import_record(tmp_path / "out", by=None, is_rehearsal=True)
    assert report.errors == []
