"""The cells of the last import, as rows keep them."""

from __future__ import annotations

import pytest

from sofra.actors.models import Place
from sofra.exchange.models import ImportedHeader
from sofra.exchange.remembering import cells_of_text, opening_of, recall, remembered, remembered_all
from sofra.exchange.report import Counts
from sofra.exchange.tests.making import bring_in
from sofra.record.tables import all_tables

pytestmark = pytest.mark.django_db

CELLS = {"id": "pl-a", "name": 'Žene "x"\nof the lake', "visibility": "public"}


def test_cells_are_remembered_and_recalled():
    places = all_tables()["places"]
    opening = opening_of(places)
    text = remembered(opening, places, CELLS)

    recalled = cells_of_text(text, recall(places))
    assert {name: cell for name, cell in recalled.items() if cell} == CELLS
    assert tuple(recalled) == places.header


def test_cells_of_many_rows_are_remembered_alike():
    places = all_tables()["places"]
    columns = [[CELLS.get(name, "")] for name in places.header]

    assert remembered_all("1", columns, 1) == [remembered("1", places, CELLS)]


def test_row_that_never_came_by_an_import_recalls_nothing():
    assert cells_of_text("", recall(all_tables()["places"])) == {}


def test_columns_are_listed_once_for_equal_headers():
    places = all_tables()["places"]

    assert opening_of(places) == opening_of(places)
    assert ImportedHeader.objects.count() == 1


def test_cells_remembered_with_other_columns_are_still_told_apart(tmp_path):
    """As when a later version of Sofra has a new column, in another place."""
    bring_in(tmp_path / "one", {"places": [{"id": "pl-a", "name": "A", "note": "old"}]})
    earlier = ImportedHeader.objects.create(table="places", names="name id note visibility")
    Place.objects.update(as_imported=f"{earlier.pk}\x1fA\x1fpl-a\x1fold\x1fpublic")

    report = bring_in(tmp_path / "two", {"places": [{"id": "pl-a", "name": "A", "note": "new"}]})
    assert (report.status, report.tables["places"]) == ("imported", Counts(changed=1))
    again = bring_in(tmp_path / "two", {"places": [{"id": "pl-a", "name": "A", "note": "new"}]})
    assert again.tables["places"] == Counts(unchanged=1)
