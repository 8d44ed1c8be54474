"""A later package meets what is here: cells merge, conflicts are told, rows are put away and come back."""

from __future__ import annotations

from typing import Any

import pytest

from sofra.access.models import AuditEvent, Circle
from sofra.actors.models import Organisation, Place
from sofra.exchange import comparing
from sofra.exchange.actions import import_record
from sofra.exchange.report import Conflict, Counts
from sofra.exchange.tests.making import bring_in, package, picture, with_cell
from sofra.networks.models import Partner
from sofra.record.models import Citation, SearchEntry

pytestmark = pytest.mark.django_db


@pytest.fixture
def brought(tmp_path):
    bring_in(tmp_path / "first")


def again(tmp_path, tables=None, **options):
    return bring_in(tmp_path / "second", tables, **options)


def test_same_package_changes_nothing(tmp_path, brought):
    before = picture()
    report = again(tmp_path)

    assert report.tables["organisations"] == Counts(unchanged=3)
    assert picture() == before


def test_cell_changed_in_the_package_is_taken_over(tmp_path, brought):
    report = again(tmp_path, with_cell("organisations", 0, "name", "Sisters of the Brook"))

    brook: Any = Organisation.objects.get(pk="org-brook")
    assert report.tables["organisations"] == Counts(changed=1, unchanged=2)
    assert (brook.name, brook.folded, brook.acronym) == ("Sisters of the Brook", "sisters of the brook", "WB")
    assert again(tmp_path, with_cell("organisations", 0, "name", "Sisters of the Brook")).tables[
        "organisations"
    ] == Counts(unchanged=3)


def test_cell_blanked_in_the_package_is_blanked(tmp_path, brought):
    changed = with_cell("organisations", 0, "since", "")
    changed["organisations"][0]["place_id"] = ""
    again(tmp_path, changed)

    brook: Any = Organisation.objects.get(pk="org-brook")
    assert (str(brook.since), brook.since_earliest, brook.place_id) == ("", None, None)


def test_cell_changed_here_stays(tmp_path, brought):
    Organisation.objects.filter(pk="org-brook").update(name="Our own name")

    assert again(tmp_path).tables["organisations"] == Counts(unchanged=3)
    assert Organisation.objects.get(pk="org-brook").name == "Our own name"


def test_cells_changed_on_either_side_meet_in_one_row(tmp_path, brought):
    Organisation.objects.filter(pk="org-brook").update(name="Our own name")
    report = again(tmp_path, with_cell("organisations", 0, "acronym", "SB"))

    brook: Any = Organisation.objects.get(pk="org-brook")
    assert report.tables["organisations"] == Counts(changed=1, unchanged=2)
    assert (brook.name, brook.acronym, brook.folded) == ("Our own name", "SB", "our own name")
    Organisation.objects.filter(pk="org-brook").update(name="Women of the Brook")
    assert (
        again(tmp_path, with_cell("organisations", 0, "acronym", "SB")).tables["organisations"].unchanged == 3
    )


def test_cell_changed_to_the_same_on_both_sides_is_no_conflict(tmp_path, brought):
    Organisation.objects.filter(pk="org-brook").update(acronym="SB")
    report = again(tmp_path, with_cell("organisations", 0, "acronym", "SB"))

    assert (report.status, report.tables["organisations"]) == ("imported", Counts(unchanged=3))
    assert (
        again(tmp_path, with_cell("organisations", 0, "acronym", "SB")).tables["organisations"].unchanged == 3
    )


def test_cell_changed_on_both_sides_is_a_conflict_and_nothing_is_written(tmp_path, brought):
    Organisation.objects.filter(pk="org-brook").update(name="Our own name", notes="Ours")
    before = picture()
    changed = with_cell("organisations", 0, "name", "Their name")
    changed["organisations"][0]["notes"] = "Theirs"
    changed["places"][0]["name"] = "A changed dale"
    report = again(tmp_path, changed)

    assert report.status == "refused"
    assert report.conflicts == [
        Conflict("organisations.csv", "org-brook", "name", "Our own name", "Their name"),
        Conflict("organisations.csv", "org-brook", "notes", "Ours", "Theirs"),
    ]
    assert picture() == before
    refused = AuditEvent.objects.get(act="exchange.import_refused")
    assert refused.details == {"package": "second", "errors": 0, "conflicts": 2}


def test_conflict_in_every_type_of_column_is_told_in_the_words_of_the_file(tmp_path, brought):
    weir = Organisation.objects.get(pk="org-weir")
    weir.since, weir.is_collective, weir.stands_for, weir.parent_id = "2011", False, None, None
    weir.save()
    Partner.objects.filter(target="org-mill").update(target="org-weir")
    Citation.objects.filter(table="partnerships").update(place="page 5")
    changed = with_cell("organisations", 2, "since", "2012-02")
    changed["organisations"][2] |= {"stands_for": "4", "parent_organisation_id": "org-mill"}
    changed["partnerships"][0] |= {"partner_ids": "org-mill;org-brook", "source": "902: page 6"}
    told = {
        (conflict.column, conflict.here, conflict.there) for conflict in again(tmp_path, changed).conflicts
    }

    assert told == {
        ("since", "2011", "2012-02"),
        ("stands_for", "", "4"),
        ("parent_organisation_id", "", "org-mill"),
        ("partner_ids", "org-brook;org-weir", "org-mill;org-brook"),
        ("source", "902: page 5", "902: page 6"),
    }


def test_conflicts_are_told_only_so_far(tmp_path, brought, monkeypatch):
    monkeypatch.setattr(comparing, "MOST_CONFLICTS", 1)
    Organisation.objects.update(notes="Ours")
    changed = package()
    for row in changed["organisations"]:
        row["notes"] = "Theirs"

    assert len(again(tmp_path, changed).conflicts) == 1


def test_row_written_here_meets_a_package_with_its_key(tmp_path, brought):
    Place.objects.create(key="pl-new", name="New", visibility_id="public")
    new = {"id": "pl-new", "name": "New", "kind": "town"}

    report = again(tmp_path, package(places=[*package()["places"], new]))
    assert (report.status, report.tables["places"]) == ("imported", Counts(changed=1, unchanged=2))
    assert Place.objects.get(pk="pl-new").kind == "town"


def test_lists_and_citations_are_replaced(tmp_path, brought):
    changed = with_cell("partnerships", 0, "partner_ids", "org-weir;org-mill")
    changed["partnerships"][0]["source"] = "901: page 9; 901: page 8; 902: page 4"
    again(tmp_path, changed)

    assert list(Partner.objects.order_by("position").values_list("target_id", flat=True)) == [
        "org-weir",
        "org-mill",
    ]
    cited = Citation.objects.filter(table="partnerships").order_by("position")
    assert [place for _text, place in cited.values_list("text", "place")] == ["page 9", "page 8", "page 4"]


def test_column_that_a_later_package_lacks_keeps_its_cells(tmp_path, brought):
    (tmp_path / "places.csv").write_text("id,name,visibility\npl-ford,A new name,public\n")
    import_record(tmp_path, by=None)

    ford = Place.objects.get(pk="pl-ford")
    assert (ford.name, ford.kind, ford.parent_id, ford.is_capital) == ("A new name", "town", "pl-dale", True)
    assert again(tmp_path, with_cell("places", 1, "name", "A new name")).tables["places"] == Counts(
        unchanged=2
    )


def test_visibility_changed_in_the_package_is_taken_over(tmp_path, brought):
    again(tmp_path, with_cell("organisations", 0, "visibility", "platform"))

    assert Organisation.objects.get(pk="org-brook").visibility_id == "platform"
    assert SearchEntry.objects.get(key="org-brook").visibility_id == "platform"


def test_rule_broken_only_together_is_told(tmp_path, brought):
    Organisation.objects.filter(pk="org-weir").update(stands_for=5)
    changed = package()
    changed["organisations"][2] |= {"is_collective": "no"}
    before = picture()

    report = again(tmp_path, changed)
    assert [error.message for error in report.errors] == [
        "Only a collective row can stand for several bodies."
    ]
    assert picture() == before


def test_rows_that_a_later_package_leaves_out_stay(tmp_path, brought):
    report = again(tmp_path, package(facts=[], ties=package()["ties"][:1]))

    assert (report.tables["facts"], report.tables["ties"]) == (Counts(), Counts(unchanged=1))
    assert not any(row[2] for row in picture()["actors.Tie"])


def archived(model: str) -> set[str]:
    at = {"actors.Tie": 2, "actors.Name": 2, "actors.Organisation": 2}[model]
    return {row[0] for row in picture()[model] if row[at] is True}


def test_rows_left_out_are_archived_on_demand(tmp_path, brought):
    report = again(tmp_path, package(ties=package()["ties"][:1], names=[]), archives_missing=True)

    assert (report.tables["ties"], report.tables["names"]) == (
        Counts(unchanged=1, archived=1),
        Counts(archived=1),
    )
    assert (archived("actors.Tie"), archived("actors.Name")) == ({"tie-902"}, {"nam-901"})


def test_table_that_is_not_in_the_package_is_not_archived(tmp_path, brought):
    again(tmp_path, {"places": package()["places"]}, archives_missing=True)

    assert not archived("actors.Tie") | archived("actors.Organisation")


def test_rows_written_here_are_not_archived(tmp_path, brought):
    Place.objects.create(key="pl-new", name="New", visibility_id="public")

    assert again(tmp_path, archives_missing=True).tables["places"] == Counts(unchanged=2)


def test_sample_is_not_archived_by_the_record(tmp_path, brought):
    Circle.objects.create(key="set:sample", kind="set", is_sample=True)
    bring_in(tmp_path / "sample", {"places": [{"id": "pl-sample", "name": "S", "visibility": "set:sample"}]})

    assert again(tmp_path, archives_missing=True).tables["places"] == Counts(unchanged=2)
    assert not Place.objects.get(pk="pl-sample").is_archived


def test_archived_row_is_forgotten_by_search_and_comes_back(tmp_path, brought):
    organisations = package()["organisations"]
    fewer = package(organisations=[organisations[0], organisations[1]], ties=package()["ties"][:1])
    again(tmp_path, fewer, archives_missing=True)
    assert archived("actors.Organisation") == {"org-weir"}
    assert not SearchEntry.objects.filter(key="org-weir").exists()

    assert again(tmp_path).tables["organisations"] == Counts(changed=1, unchanged=2)
    assert not archived("actors.Organisation")
    assert SearchEntry.objects.filter(key="org-weir").exists()


def test_package_that_changes_many_rows_is_taken_over(tmp_path, monkeypatch):
    monkeypatch.setattr(comparing, "AT_ONCE", 7)
    rows = [{"id": f"pl-{number:03}", "name": f"Place {number}"} for number in range(40)]
    bring_in(tmp_path / "first", {"places": rows})
    for row in rows[:30]:
        row["note"] = "changed"

    assert again(tmp_path, {"places": rows}).tables["places"] == Counts(changed=30, unchanged=10)
    assert Place.objects.filter(note="changed").count() == 30


def found_by(key: str) -> str:
    return str(SearchEntry.objects.values_list("found", flat=True).get(key=key))


def test_search_follows_the_other_names_of_a_row(tmp_path, brought):
    assert "brookwomen" in found_by("org-brook")

    again(tmp_path, with_cell("names", 0, "refers_to_id", "org-mill"))
    assert "brookwomen" not in found_by("org-brook")
    assert "brookwomen" in found_by("org-mill")

    again(tmp_path, package(names=[]), archives_missing=True)
    assert "brookwomen" not in found_by("org-mill")


def test_hidden_name_does_not_betray_its_row(tmp_path, brought):
    again(tmp_path, with_cell("names", 0, "visibility", "set:talks"))

    assert "brookwomen" not in found_by("org-brook")
