"""The descriptor tells an outsider enough to judge a package without Sofra."""

from __future__ import annotations

import json

import pytest
from frictionless import Package as Descriptor

from sofra.exchange.descriptor import descriptor, descriptor_text
from sofra.exchange.exporting import export_record
from sofra.exchange.tests.making import bring_in
from sofra.record.tables import all_tables

pytestmark = [pytest.mark.django_db, pytest.mark.filterwarnings("ignore::DeprecationWarning")]


def verdict(folder):
    report = Descriptor(str(folder / "datapackage.json")).validate()
    return [
        (error.type, getattr(error, "row_number", None)) for task in report.tasks for error in task.errors
    ]


@pytest.fixture
def exported(tmp_path):
    bring_in(tmp_path / "in")
    export_record(tmp_path / "out")
    return tmp_path / "out"


def test_outside_judge_finds_an_exported_package_valid(exported):
    assert verdict(exported) == []


@pytest.mark.parametrize(
    ("table", "old", "new", "error"),
    [
        ("ties", "advocates_to", "likes", "constraint-error"),
        ("ties", "org-mill,advocates_to", "org-nobody,advocates_to", "foreign-key"),
        ("ties", "2010-06", "June 2010", "constraint-error"),
        ("ties", "tie-902", "tie-901", "primary-key"),
        ("organisations", "2007/2010", "2007-2010", "constraint-error"),
        ("organisations", "yes,3", "yes,three", "type-error"),
        ("organisations", "2007/2010,,no", "2007/2010,,No", "type-error"),
        ("partnerships", "org-brook;org-mill", "org-brook; org-mill", "constraint-error"),
        ("partnerships", "technical;financial", "technical;moral", "constraint-error"),
        ("organisations", "901: page 2; 902", "901, page 2; 902", "constraint-error"),
        ("ties", ",public", ",everyone", "constraint-error"),
    ],
)
def test_outside_judge_finds_a_wrong_cell(exported, table, old, new, error):
    path = exported / f"{table}.csv"
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))

    assert error in {kind for kind, _row in verdict(exported)}


def test_descriptor_names_every_table_and_column():
    described = {
        resource["name"]: tuple(field["name"] for field in resource["schema"]["fields"])
        for resource in descriptor()["resources"]
    }

    assert described == {name: table.header for name, table in all_tables().items()}


def test_descriptor_tells_where_the_keys_of_a_list_lead():
    resources = {resource["name"]: resource for resource in json.loads(descriptor_text())["resources"]}
    fields = {field["name"]: field for field in resources["partnerships"]["schema"]["fields"]}

    assert fields["partner_ids"]["sofra:list"] == {
        "delimiter": ";",
        "reference": {"resource": "organisations", "fields": "id"},
    }
    assert fields["form_of_support"]["sofra:list"] == {"delimiter": ";"}
    assert fields["source"]["sofra:list"]["reference"] == {"resource": "sources", "fields": "number"}


def test_descriptor_tells_which_column_names_the_table_of_a_key():
    (links,) = [resource for resource in descriptor()["resources"] if resource["name"] == "links"]
    fields = {field["name"]: field for field in links["schema"]["fields"]}

    assert fields["from_id"]["sofra:reference"] == {"table": "from_table"}


def test_table_that_refers_to_itself_does_so_in_the_standard_way():
    (places,) = [resource for resource in descriptor()["resources"] if resource["name"] == "places"]

    assert places["schema"]["foreignKeys"] == [
        {"fields": "parent_id", "reference": {"resource": "", "fields": "id"}}
    ]
