"""Packages that are refused: every error told with file, row and column, and nothing written."""

from __future__ import annotations

from pathlib import Path

import pytest

from sofra.access.models import AuditEvent
from sofra.exchange.actions import import_record
from sofra.exchange.report import MOST_ERRORS
from sofra.exchange.tests.making import Package, as_csv, bring_in, package, picture, with_cell, write

pytestmark = pytest.mark.django_db


def errors(report):
    return [(error.file, error.row, error.column) for error in report.errors]


CELLS = [
    ("organisations", 0, "id", "Org Brook", 2, "is no key"),
    ("organisations", 0, "id", "", 2, "has no key"),
    ("organisations", 1, "id", "org-brook", 3, "already stands in row 2"),
    ("organisations", 0, "name", "", 2, "must not be blank"),
    ("organisations", 0, "name", "x" * 301, 2, "at most 300 fit"),
    ("organisations", 0, "notes", "x" * 20_001, 2, "at most 20000 fit"),
    ("organisations", 0, "name", "Brook\x00", 2, "invisible control sign"),
    ("organisations", 0, "name", "Brook\u202egnol", 2, "invisible control sign"),
    ("organisations", 0, "kind", "club", 2, "is not one of"),
    ("organisations", 0, "since", "<2010", 2, "is not a date"),
    ("organisations", 0, "is_collective", "false", 2, "neither yes nor no"),
    ("organisations", 0, "is_collective", "", 2, "must not be blank"),
    ("organisations", 2, "stands_for", "many", 4, "not a whole number"),
    ("organisations", 2, "stands_for", "99999999999", 4, "the most that fits"),
    ("organisations", 0, "stands_for", "2", 2, "Only a collective row"),
    ("organisations", 0, "place_id", "pl-nowhere", 2, "no “pl-nowhere” in places"),
    ("organisations", 0, "parent_organisation_id", "org-brook", 2, "above itself"),
    ("organisations", 0, "parent_organisation_id", "org-weir", 2, "above itself"),
    ("organisations", 0, "source", "chapter 4", 2, "is no source"),
    ("organisations", 0, "source", "999: page 1", 2, "no “999” in sources"),
    ("organisations", 0, "visibility", "", 2, "Say who may see"),
    ("organisations", 0, "visibility", "friends", 2, "names nobody"),
    ("organisations", 0, "visibility", "network:grp-nowhere", 2, "no “grp-nowhere” in networks"),
    ("organisations", 0, "visibility", "organisation:org-nowhere", 2, "no “org-nowhere” in organisations"),
    ("ties", 1, "to_org", "org-nowhere", 3, "no “org-nowhere” in organisations"),
    ("ties", 1, "to_org", "org-mill", 3, "two different organisations"),
    ("ties", 0, "door_to_org", "org-weir", 2, "Only a tie that opens a door"),
    ("partnerships", 0, "partner_ids", "org-brook;org-nowhere", 2, "no “org-nowhere” in organisations"),
    ("partnerships", 0, "partner_ids", "org-brook; org-mill", 2, "without blanks"),
    ("partnerships", 0, "partner_ids", "", 2, "must not be blank"),
    ("partnerships", 0, "form_of_support", "moral", 2, "is not one of"),
    ("names", 0, "refers_to_table", "animals", 2, "is not one of"),
    ("names", 0, "refers_to_table", "", 2, "must not be blank"),
    ("names", 0, "refers_to_id", "org-nowhere", 2, "no “org-nowhere” in organisations"),
    ("names", 0, "refers_to_id", "pl-ford", 2, "no “pl-ford” in organisations"),
]


@pytest.mark.parametrize(("table", "number", "column", "cell", "row", "words"), CELLS)
def test_wrong_cell_is_told_with_its_place(tmp_path, table, number, column, cell, row, words):
    before = picture()

    report = bring_in(tmp_path, with_cell(table, number, column, cell))

    assert report.status == "refused"
    told = [error for error in report.errors if words in error.message]
    assert [(error.file, error.row) for error in told][:1] == [(f"{table}.csv", row)]
    assert column in told[0].column
    assert picture() == before


def test_wrong_cell_brings_no_errors_in_rows_that_name_its_row(tmp_path):
    report = bring_in(tmp_path, with_cell("organisations", 0, "kind", "club"))

    assert errors(report) == [("organisations.csv", 2, "kind")]


def test_table_that_breaks_off_brings_no_errors_in_rows_that_name_its_rows(tmp_path):
    folder = write(tmp_path, package())
    (folder / "organisations.csv").write_text('id,name\norg-brook,"never closed\n')

    assert {error.file for error in import_record(folder, by=None).errors} == {"organisations.csv"}


def test_all_errors_are_told_at_once(tmp_path):
    wrong = package()
    wrong["places"][0]["name"] = ""
    wrong["organisations"][1]["kind"] = "club"
    wrong["organisations"][1]["sector"] = "moon"
    wrong["ties"][1]["door_to_org"] = "org-nowhere"
    wrong["partnerships"][0]["source"] = "999: page 1"

    assert errors(bring_in(tmp_path, wrong)) == [
        ("places.csv", 2, "name"),
        ("organisations.csv", 3, "kind"),
        ("organisations.csv", 3, "sector"),
        ("ties.csv", 3, "door_to_org"),
        ("partnerships.csv", 2, "source"),
    ]


@pytest.mark.parametrize(
    "tables",
    [
        package(places=[{"id": f"pl-{number}", "name": ""} for number in range(MOST_ERRORS + 1)]),
        package(
            places=[
                {"id": f"pl-{number}", "name": "x", "parent_id": "pl-no"} for number in range(MOST_ERRORS + 1)
            ]
        ),
        package(places=[{"id": "pl-dale", "name": "x"} for _number in range(MOST_ERRORS + 2)]),
    ],
    ids=["cells", "references", "double keys"],
)
def test_errors_are_told_up_to_a_thousand(tmp_path, tables: Package):
    report = bring_in(tmp_path, tables)

    assert len(report.errors) == MOST_ERRORS
    assert "only the first thousand" in report.lines()[-1]


def test_refusal_leaves_one_audit_row(tmp_path):
    bring_in(tmp_path, with_cell("ties", 0, "kind", "likes"))

    event = AuditEvent.objects.get()
    assert (event.act, event.details["errors"]) == ("exchange.import_refused", 1)


def test_rehearsal_of_a_wrong_package_leaves_no_audit_row(tmp_path):
    assert bring_in(tmp_path, with_cell("ties", 0, "kind", "likes"), is_rehearsal=True).is_refused

    assert not AuditEvent.objects.exists()


def test_refusal_keeps_what_an_earlier_package_brought(tmp_path):
    bring_in(tmp_path / "one")
    before = picture()
    wrong = with_cell("organisations", 0, "name", "Changed")
    wrong["ties"][0]["kind"] = "likes"

    assert bring_in(tmp_path / "two", wrong).is_refused
    assert picture() == before


@pytest.mark.parametrize(
    ("header", "column", "words"),
    [
        ("id,name,colour,visibility", "colour", "no column “colour”"),
        ("id,nmae,visibility", "nmae", "Is “name” meant?"),
        ("id,visibility", "name", "is missing"),
        ("name,visibility", "id", "is missing"),
        ("id,name,name,visibility", "name", "twice"),
        ("id,name", "visibility", "--visibility"),
        ("", "id", "is missing"),
    ],
)
def test_wrong_header_is_told(tmp_path, header, column, words):
    (tmp_path / "places.csv").write_text(header + "\n")

    report = import_record(tmp_path, by=None)
    told = [error for error in report.errors if error.column == column]
    assert [error.row for error in told][:1] == [1]
    assert any(words in error.message for error in told)


def test_file_that_is_no_table_is_told(tmp_path):
    write(tmp_path, package())
    (tmp_path / "organisation.csv").write_text("id\n")

    assert "not a table of the record" in import_record(tmp_path, by=None).errors[0].message


def test_row_of_the_wrong_width_is_told(tmp_path):
    (tmp_path / "places.csv").write_text("id,name,visibility\npl-dale,Vale\npl-ford,Ford,public\n")

    report = import_record(tmp_path, by=None)
    assert errors(report) == [("places.csv", 2, "")]
    assert "2 cells; the header has 3" in report.errors[0].message


def test_row_number_is_that_of_the_spreadsheet(tmp_path):
    cells = 'id,name,note,visibility\npl-dale,Dale,"one\ntwo\nthree",public\n\npl-ford,,,public\n'
    (tmp_path / "places.csv").write_text(cells)

    assert errors(import_record(tmp_path, by=None)) == [("places.csv", 4, "name")]


def test_other_encoding_is_told_once_with_its_place(tmp_path):
    (tmp_path / "places.csv").write_bytes(
        "id,name,visibility\npl-dale,Dale,public\npl-ford,Žir,public\n".encode("cp1250")
    )

    report = import_record(tmp_path, by=None)
    assert errors(report) == [("places.csv", 3, "name")]
    assert "CSV UTF-8" in report.errors[0].message


def test_key_that_stands_twice_far_apart_is_told(tmp_path):
    rows = [{"id": f"pl-{number:03}", "name": "x"} for number in range(50)]
    (tmp_path / "places.csv").write_text(as_csv("places", [*rows, rows[7]]))

    report = import_record(tmp_path, by=None)
    assert errors(report) == [("places.csv", 52, "id")]
    assert "row 9" in report.errors[0].message


@pytest.mark.parametrize(
    ("named", "key", "words"), [("outputs", "", "key is not"), ("", "out-901", "has no table")]
)
def test_half_a_reference_is_told(tmp_path, named, key, words):
    output = {"id": "out-901", "title": "Paper", "kind": "paper"}
    wrong = {**output, "resulting_from_table": named, "resulting_from_id": key}

    report = bring_in(tmp_path, package(outputs=[wrong]))
    assert errors(report) == [("outputs.csv", 2, "resulting_from_id")]
    assert words in report.errors[0].message


def test_long_circle_of_parents_is_told_for_each_of_its_rows(tmp_path):
    above = {"pl-a": "pl-b", "pl-b": "pl-c", "pl-c": "pl-a", "pl-d": "pl-a"}
    rows = [{"id": key, "name": key, "parent_id": parent} for key, parent in above.items()]

    report = bring_in(tmp_path, {"places": rows})
    assert errors(report) == [("places.csv", row, "parent_id") for row in (2, 3, 4)]


def test_circle_of_parents_across_package_and_record_is_told(tmp_path):
    rows = [{"id": "pl-a", "name": "A"}, {"id": "pl-b", "name": "B", "parent_id": "pl-a"}]
    bring_in(tmp_path / "one", {"places": rows})

    report = bring_in(tmp_path / "two", {"places": [{"id": "pl-a", "name": "A", "parent_id": "pl-b"}]})
    assert [error.column for error in report.errors] == ["parent_id", "parent_id"]


def test_what_must_be_said_once_is_told_with_the_earlier_row(tmp_path):
    networks = [
        {
            "id": f"grp-{key}",
            "name": key,
            "kind": "network",
            "state": "active",
            "organisation_id": "org-brook",
        }
        for key in "ab"
    ]
    report = bring_in(tmp_path, {**package(), "networks": networks, "partnerships": [], "facts": []})

    assert errors(report) == [("networks.csv", 3, "organisation_id")]
    assert "See row 2" in report.errors[0].message


def test_what_must_be_said_once_is_told_when_the_record_says_it(tmp_path):
    network = {"name": "x", "kind": "network", "state": "active", "organisation_id": "org-brook"}
    bring_in(tmp_path / "one", package(networks=[{"id": "grp-brook", **network}]))

    report = bring_in(tmp_path / "two", {"networks": [{"id": "grp-weir", **network}]})
    assert errors(report) == [("networks.csv", 2, "organisation_id")]


def test_path_without_a_package_is_told(tmp_path: Path):
    report = import_record(tmp_path / "nowhere", by=None)

    assert report.is_refused
    assert "There is no folder or file" in report.errors[0].message
