"""Reads one file of rows, as people's spreadsheets write them: any line end, comma or semicolon.

Rows come in chunks and are counted as a spreadsheet counts them: the header is row 1, and a row
with line breaks inside quotation marks is still one row.
"""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import IO, Any

from django.utils.translation import gettext as _

from sofra.exchange.package import TableFile

CHUNK_ROWS = 2_000
MOST_OF_LINE = 1_000_000  # letters that are read at once; no row has so many
MOST_OF_CELL = 131_072
DELIMITERS = (",", ";", "\t")
BROKEN_PACKING = (zipfile.BadZipFile, zlib.error, EOFError, OSError)
OTHER_ENCODINGS = (b"\xff\xfe", b"\xfe\xff")

Row = list[str]


class SheetError(Exception):
    """The file cannot be read further; the sentence says why, and at which row and column."""

    def __init__(self, message: str, row: int | None = None, column: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.row = row
        self.column = column


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some rows, each with its number, and those that have too many or too few cells."""

    numbers: Sequence[int]
    rows: list[Row]
    misfits: list[tuple[int, int]]


class Sheet:
    """An open file: its header, then its rows. Raises SheetError where it breaks off."""

    def __init__(self, handle: IO[str], known: Iterable[str]) -> None:
        lines = iter(partial(handle.readline, MOST_OF_LINE), "")
        try:
            first = next(lines, "")
        except BROKEN_PACKING as error:
            raise SheetError(_breaks_off()) from error
        self._reader = _reader(chain([first], lines), _delimiter(first, set(known)))
        self.header = self._header()

    def _header(self) -> list[str]:
        rows: list[Row] = []
        if _fill(rows, self._reader, 1):
            raise SheetError(_("The header cannot be read: a quotation mark is missing."), 1)
        cells = [cell.strip() for cell in rows[0]] if rows else []
        while cells and not cells[-1]:
            cells.pop()
        return cells

    def chunks(self) -> Iterator[Chunk]:
        """All rows that are not blank."""
        number, width = 1, len(self.header)
        while True:
            rows: list[Row] = []
            broken = _fill(rows, self._reader, CHUNK_ROWS)
            numbers = range(number + 1, number + 1 + len(rows))
            number += len(rows)
            if rows:
                yield _chunk(numbers, rows, width)
            if broken:
                raise SheetError(broken, number + 1)
            if not rows:
                return


@contextmanager
def open_sheet(file: TableFile, known: Iterable[str]) -> Iterator[Sheet]:
    """Open a file as a sheet. Bytes that are no UTF-8 become marks that no cell may hold."""
    try:
        raw: Any = file.open()
        head = raw.peek(2)[:2]
    except (*BROKEN_PACKING, NotImplementedError, RuntimeError) as error:
        raise SheetError(_("The file is damaged and cannot be opened.")) from error
    with io.TextIOWrapper(raw, encoding="utf-8-sig", errors="surrogateescape", newline="") as handle:
        if head in OTHER_ENCODINGS:
            raise SheetError(_("The file is not in UTF-8; save it as “CSV UTF-8”."))
        yield Sheet(handle, known)


def _breaks_off() -> str:
    return _("The file is damaged; it breaks off.")


def _delimiter(first: str, known: set[str]) -> str:
    """What parts the cells: the sign that yields most known columns in the header."""

    def names(delimiter: str) -> int:
        return sum(cell.strip().strip('"') in known for cell in first.split(delimiter))

    return max(DELIMITERS, key=names)


def _reader(lines: Iterable[str], delimiter: str) -> Iterator[Row]:
    return csv.reader(lines, delimiter=delimiter, strict=True)


def _fill(rows: list[Row], reader: Iterator[Row], many: int) -> str:
    """Read some rows. What was read before a break is kept; the answer tells the break."""
    usual = csv.field_size_limit(MOST_OF_CELL)  # for the whole process, so it is put back
    try:
        rows.extend(islice(reader, many))
    except csv.Error as error:
        if "field larger" in str(error) or "end of data" in str(error):
            return _("A quotation mark is opened and not closed, or a cell is far too long.")
        return _("A quotation mark stands in the wrong place. Inside a cell write it twice.")
    except BROKEN_PACKING:
        return _breaks_off()
    finally:
        csv.field_size_limit(usual)
    return ""


def _chunk(numbers: Sequence[int], rows: list[Row], width: int) -> Chunk:
    """Leave blank rows out, and blank cells beyond the header."""
    if all(map(any, rows)) and set(map(len, rows)) == {width}:
        return Chunk(numbers, rows, [])
    kept: list[tuple[int, Row]] = []
    misfits: list[tuple[int, int]] = []
    for number, row in zip(numbers, rows, strict=True):
        if not any(cell.strip() for cell in row):
            continue
        cells = row if len(row) <= width or any(row[width:]) else row[:width]
        if len(cells) == width:
            kept.append((number, cells))
        else:
            misfits.append((number, len(cells)))
    return Chunk([number for number, _row in kept], [row for _number, row in kept], misfits)
