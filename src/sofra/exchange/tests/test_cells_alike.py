"""A list that leaves says of each row what the package says, for every reader."""

from __future__ import annotations

import csv

import pytest

from sofra.access.audience import STRANGER, Audience
from sofra.exchange.actions import import_record
from sofra.exchange.demonstration import SHIPPED_RECORD
from sofra.exchange.exporting import export_record
from sofra.exchange.tests.making import bring_in, package
from sofra.record.cells import rows_as_cells
from sofra.record.tables import all_tables

pytestmark = pytest.mark.django_db

INSIDER = Audience(frozenset({"public", "set:talks"}))


GATEWAY = {
    "id": "out-gateway",
    "title": "Gateway",
    "kind": "website",
    "resulting_from_table": "networks",
    "resulting_from_id": "grp-brook",
}


def differences(folder, reader):
    """The rows that the package and the list tell in different words.

    The package leaves out rows that cannot do without a hidden one; lists see to that in their own ways.
    """
    export_record(folder, reader=reader)
    found = {}
    for name, table in all_tables().items():
        with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            _header, *in_package = csv.reader(file)
        rows = table.model.objects.visible_to(reader).filter(key__in=[row[0] for row in in_package])
        in_list = rows_as_cells(table, rows.in_order(), reader)
        found[name] = [pair for pair in zip(in_list, in_package, strict=True) if pair[0] != pair[1]]
    return {name: pairs for name, pairs in found.items() if pairs}


@pytest.mark.parametrize("reader", [STRANGER, INSIDER])
@pytest.mark.parametrize("hidden", ["sources", "places", "organisations", "networks", "names", ""])
def test_rows_of_a_list_and_of_the_package_say_the_same_whatever_is_hidden(tmp_path, hidden, reader):
    tables = package(outputs=[dict(GATEWAY)])
    for row in tables.get(hidden, [])[:1]:
        row["visibility"] = "set:talks"
    bring_in(tmp_path / "in", tables)

    assert differences(tmp_path / "out", reader) == {}


@pytest.mark.shipped
def test_rows_of_a_list_and_of_the_shipped_package_say_the_same(tmp_path):
    import_record(SHIPPED_RECORD, by=None)

    assert differences(tmp_path / "out", STRANGER) == {}
