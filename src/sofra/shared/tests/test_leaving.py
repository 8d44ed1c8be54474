"""Lists that leave: the same cells, and no formula."""

from __future__ import annotations

import csv
import io

import pytest
from openpyxl import load_workbook

from sofra.shared.leaving import as_csv, as_xlsx, harmless

HEADER = ("id", "name")
ROWS = [["org-1", "=1+1"], ["org-2", 'Yellow "Lime"\nTree'], ["org-3", "Žuta Lipa"]]


@pytest.mark.parametrize("cell", ["=SUM(A1)", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_cell_that_looks_like_a_formula_is_made_harmless(cell):
    assert harmless(cell) == f"'{cell}"


def test_csv_carries_every_cell_with_formulas_made_harmless():
    response = as_csv("things", HEADER, ROWS)

    read = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert read == [["id", "name"], ["org-1", "'=1+1"], *ROWS[1:]]
    assert response["Content-Disposition"] == 'attachment; filename="things.csv"'


def test_xlsx_carries_every_cell_as_text():
    book = load_workbook(io.BytesIO(as_xlsx("things", HEADER, [*ROWS, ["org-4", "a\x00b"]]).content))
    sheet = book["things"]

    assert [[cell.value for cell in row] for row in sheet.rows] == [
        ["id", "name"],
        ["org-1", "'=1+1"],
        *ROWS[1:],
        ["org-4", "ab"],
    ]
    assert {cell.data_type for row in sheet.rows for cell in row} <= {"s", "inlineStr"}
