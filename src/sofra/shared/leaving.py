"""How lists leave: as CSV or XLSX, with formulas made harmless."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def harmless(cell: str) -> str:
    """The cell as text that no spreadsheet takes for a formula.

    Source: OWASP, CSV injection: a leading apostrophe before = + - @ tab and return.
    """
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) else cell


def as_csv(name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> HttpResponse:
    """The rows as a CSV file (UTF-8 with a mark, so that spreadsheets read its letters right)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(header)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return _file(f"{name}.csv", "text/csv; charset=utf-8", b"\xef\xbb\xbf" + out.getvalue().encode())


def as_xlsx(name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> HttpResponse:
    """The rows as an XLSX file, every cell plain text."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(name[:31])
    bold = []
    for word in header:
        cell = WriteOnlyCell(sheet, value=word)
        cell.font = Font(bold=True)
        bold.append(cell)
    sheet.append(bold)
    for row in rows:
        sheet.append([ILLEGAL_CHARACTERS_RE.sub("", harmless(cell)) for cell in row])
    out = io.BytesIO()
    book.save(out)
    return _file(f"{name}.xlsx", XLSX, out.getvalue())


def _file(name: str, kind: str, content: bytes) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
