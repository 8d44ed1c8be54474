"""What an import writes: rows, lists, citations, circles, search, and one audit row."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sofra.access.models import AuditEvent, Circle
from sofra.actors.models import Organisation, Tie
from sofra.exchange.actions import import_record
from sofra.exchange.report import Counts
from sofra.exchange.tests.making import as_csv, bring_in, package, picture, write
from sofra.networks.models import Partnership
from sofra.record.models import Citation, SearchEntry
from sofra.record.revision import revision

pytestmark = pytest.mark.django_db


def test_package_is_brought_in_whole(tmp_path):
    report = bring_in(tmp_path)

    assert (report.status, report.errors, report.conflicts) == ("imported", [], [])
    assert report.tables["organisations"] == Counts(new=3)
    assert {name: counts.new for name, counts in report.tables.items()} == {
        name: len(rows) for name, rows in package().items()
    }


def test_row_is_kept_in_the_types_of_its_columns(tmp_path):
    bring_in(tmp_path)

    brook: Any = Organisation.objects.get(pk="org-brook")
    assert (str(brook.since), brook.since_earliest, brook.since_latest) == (
        "2007/2010",
        date(2007, 1, 1),
        date(2010, 12, 31),
    )
    assert (brook.place_id, brook.parent_id, brook.is_collective, brook.stands_for) == (
        "pl-ford",
        None,
        False,
        None,
    )
    assert (brook.folded, brook.visibility_id, brook.is_archived) == ("women of the brook", "public", False)
    weir = Organisation.objects.get(pk="org-weir")
    assert (weir.parent_id, weir.is_collective, weir.stands_for) == ("org-brook", True, 3)
    assert Organisation.objects.filter(pk="org-mill", since_earliest=None).exists()


def test_lists_keep_their_order(tmp_path):
    bring_in(tmp_path)

    partnership = Partnership.objects.get()
    assert [partner.target_id for partner in partnership.partners.all()] == ["org-brook", "org-mill"]
    assert [form.word for form in partnership.forms_of_support.all()] == ["technical", "financial"]


def test_citations_keep_their_order(tmp_path):
    bring_in(tmp_path)

    cited = Citation.objects.filter(table="organisations", key="org-brook").order_by("position")
    assert list(cited.values_list("text", "place")) == [("901", "page 2"), ("902", "page 1, box")]


def test_search_knows_the_rows(tmp_path):
    bring_in(tmp_path)

    titled = set(SearchEntry.objects.values_list("table", "key"))
    assert ("organisations", "org-brook") in titled
    assert "ties" not in {table for table, _key in titled}


def test_import_leaves_one_audit_row_and_moves_the_revision(tmp_path):
    before = revision()
    bring_in(tmp_path)

    event = AuditEvent.objects.get()
    assert event.act == "exchange.record_imported"
    assert event.details["tables"]["ties"] == {"new": 2, "changed": 0, "unchanged": 0, "archived": 0}
    assert revision() != before


def test_rehearsal_tells_the_same_and_writes_nothing(tmp_path):
    before = picture()
    report = bring_in(tmp_path, is_rehearsal=True)

    assert (report.status, report.tables["ties"].new) == ("checked", 2)
    assert (picture(), AuditEvent.objects.count()) == (before, 0)


def test_zip_is_brought_in_like_a_folder(tmp_path):
    folder = write(tmp_path / "record", package())
    with zipfile.ZipFile(tmp_path / "record.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for path in folder.iterdir():
            archive.write(path, f"record/{path.name}")

    assert import_record(tmp_path / "record.zip", by=None).tables["organisations"].new == 3


@pytest.mark.parametrize(
    "form",
    [
        {"lineterminator": "\r\n"},
        {"lineterminator": "\r"},
        {"delimiter": ";"},
        {"delimiter": "\t", "quoting": 1},
    ],
    ids=str,
)
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "marked"])
def test_files_of_any_spreadsheet_bring_in_the_same(tmp_path, form, mark):
    bring_in(tmp_path / "plain")
    before = picture()
    folder = tmp_path / "other"
    folder.mkdir()
    for name, rows in package().items():
        (folder / f"{name}.csv").write_bytes((mark + as_csv(name, rows, **form)).encode())

    report = import_record(folder, by=None)
    assert report.tables["organisations"] == Counts(unchanged=3)
    assert picture() == before


def test_blanks_around_a_cell_and_other_line_ends_change_nothing(tmp_path):
    changed = package()
    bring_in(tmp_path / "one")
    before = picture()
    changed["organisations"][0]["name"] = "  Women of the Brook\u00a0"
    changed["organisations"][2]["name"] = "Weir, “the Old”\r\nand the New"

    assert bring_in(tmp_path / "two", changed).tables["organisations"] == Counts(unchanged=3)
    assert picture() == before


def test_columns_in_another_order_change_nothing(tmp_path):
    bring_in(tmp_path / "one", {"places": [{"id": "pl-dale", "name": "Dale"}]})
    before = picture()
    (tmp_path / "places.csv").write_text("visibility,name,id\npublic,Dale,pl-dale\n")

    assert import_record(tmp_path, by=None).tables["places"] == Counts(unchanged=1)
    assert [rows for rows in picture().values() if rows] == [rows for rows in before.values() if rows]


def test_circles_that_rows_name_are_opened(tmp_path):
    rows = package()
    for number, circle in enumerate(("network:grp-brook", "organisation:org-mill", "set:talks")):
        rows["organisations"][number]["visibility"] = circle
    bring_in(tmp_path, rows)

    assert dict(Circle.objects.exclude(key__in=("public", "platform")).values_list("key", "kind")) == {
        "network:grp-brook": "network",
        "organisation:org-mill": "organisation",
        "set:talks": "set",
    }
    assert not Circle.objects.filter(is_sample=True).exists()


def without_visibility(tmp_path: Path) -> Path:
    (tmp_path / "places.csv").write_text("id,name\npl-dale,Dale\n")
    return tmp_path


def test_visibility_from_the_command_line_is_given_to_rows_without_one(tmp_path):
    import_record(without_visibility(tmp_path), by=None, visibility="platform")

    assert {row[1] for row in picture()["actors.Place"]} == {"platform"}
    again = import_record(tmp_path, by=None, visibility="platform")
    assert again.tables["places"] == Counts(unchanged=1)


def test_visibility_from_the_command_line_does_not_widen_rows_that_are_here(tmp_path):
    bring_in(tmp_path / "one", {"places": [{"id": "pl-dale", "name": "Dale", "visibility": "set:talks"}]})
    (tmp_path / "two").mkdir()
    report = import_record(without_visibility(tmp_path / "two"), by=None, visibility="public")

    assert report.tables["places"] == Counts(unchanged=1)
    assert {row[1] for row in picture()["actors.Place"]} == {"set:talks"}


def test_later_package_may_say_what_the_command_line_said(tmp_path):
    import_record(without_visibility(tmp_path), by=None, visibility="platform")

    report = bring_in(
        tmp_path / "two", {"places": [{"id": "pl-dale", "name": "Dale", "visibility": "public"}]}
    )
    assert (report.status, report.tables["places"]) == ("imported", Counts(changed=1))


def test_package_of_one_table_may_name_rows_of_the_record(tmp_path):
    bring_in(tmp_path / "one")
    tie = {"id": "tie-903", "from_org": "org-weir", "to_org": "org-mill", "kind": "monitors"}

    assert bring_in(tmp_path / "two", {"ties": [tie]}).tables == {"ties": Counts(new=1)}
    assert Tie.objects.count() == 3


def test_empty_table_is_brought_in(tmp_path):
    assert bring_in(tmp_path, {"ties": []}).tables == {"ties": Counts()}
