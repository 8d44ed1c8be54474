"""Reads the rows of one table's file: cells become what is stored, or sentences on what is wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from itertools import compress

from django.utils.translation import gettext as _

from sofra.exchange.cells import FORBIDDEN, NOT_UTF8, Stored, shown
from sofra.exchange.cells_of_many import SourceCells, VisibilityCells
from sofra.exchange.kept import column_kept
from sofra.exchange.readers import readers_of
from sofra.exchange.reading import Chunk, SheetError
from sofra.exchange.remembering import remembered_all
from sofra.exchange.report import Problems
from sofra.record.models import NamedRow
from sofra.record.tables import Table
from sofra.shared.folding import fold

SOURCE_CELL = "source_cell"
FOLDED_LENGTH = NamedRow._meta.get_field("folded").max_length or 0


@dataclass
class Batch:
    """Rows ready to be stored, column by column.

    `columns` follow `RowReader.staged_names`; `items` are the values of lists (list, key, position,
    value); `sources` are citations (number of the cell, position, text, place).
    """

    columns: list[Stored] = field(default_factory=list)
    items: list[tuple[str, str, str, str]] = field(default_factory=list)
    sources: list[tuple[str, str, str, str]] = field(default_factory=list)


class RowReader:
    """Knows the columns that a file has, and how each is read.

    `opening` stands before the cells that rows keep of this import; `fallback` is the circle of rows
    whose file does not say who may see them.
    """

    def __init__(self, table: Table, header: Sequence[str], opening: str = "", fallback: str = "") -> None:
        self.table = table
        self.header = tuple(header)
        self.opening = opening
        self.fallback = fallback
        self.readers = readers_of(table, fallback)
        self.is_named = issubclass(table.model, NamedRow) and bool(table.title)

    @property
    def circles(self) -> set[str]:
        """The circles that the rows read so far name."""
        reader = self.readers["visibility"]
        assert isinstance(reader, VisibilityCells)
        return reader.seen

    @property
    def stored_names(self) -> list[str]:
        """The columns of the record's table that an import fills."""
        return [name for name in self.staged_names if name != SOURCE_CELL]

    @property
    def staged_names(self) -> list[str]:
        """The columns of a batch, in its order."""
        names = ["key"]
        for column in self.table.columns:
            if not column.is_list:
                names.append(column_kept(self.table, column))
                if column.type == "date":
                    names += [f"{column.field}_earliest", f"{column.field}_latest"]
        names += [SOURCE_CELL] if self.table.has_source else []
        names += ["visibility", "as_imported"]
        return [*names, "folded"] if self.is_named else names

    def check_header(self, problems: Problems, file: str) -> bool:
        """Whether the columns are those of the table; notes each that is not."""
        known = self.table.header
        before = len(problems.found)
        for name in self.header:
            if name not in known:
                problems.add(file, 1, name, _unknown(name, known))
        for name in sorted({name for name in self.header if self.header.count(name) > 1}):
            problems.add(file, 1, name, _("This column stands twice in the header."))
        for name in self._needed():
            if name not in self.header:
                problems.add(file, 1, name, _("This column is missing."))
        if "visibility" not in self.header and not self.fallback:
            told = _("No column says who may see these rows. Add it, or import with --visibility.")
            problems.add(file, 1, "visibility", told)
        return len(problems.found) == before

    def _needed(self) -> list[str]:
        return [self.table.key_column, *(column.name for column in self.table.columns if column.is_required)]

    def read(self, chunk: Chunk, problems: Problems, file: str) -> tuple[Sequence[int], Batch]:
        """The good rows of a chunk with their numbers; the others are noted as problems."""
        for number, many in chunk.misfits:
            told = _("This row has %(many)s cells; the header has %(width)s.")
            problems.add(file, number, "", told % {"many": many, "width": len(self.header)})
        cells = self._cells(chunk.rows)
        numbers = chunk.numbers
        batch = None if _hold_bad_signs(cells) else self._batch(cells, len(numbers))
        if batch is None:
            good = self._complain(cells, numbers, problems, file)
            numbers = list(compress(numbers, good))
            batch = self._batch({name: list(compress(cells[name], good)) for name in cells}, len(numbers))
        assert batch is not None  # every bad row has been taken out
        return numbers, batch

    def _cells(self, rows: list[list[str]]) -> dict[str, list[str]]:
        """The cells by column, without blanks around them and with one kind of line end."""
        columns = zip(*rows, strict=True) if rows else [()] * len(self.header)
        cells = {
            name: list(map(str.strip, column)) for name, column in zip(self.header, columns, strict=True)
        }
        for name, column in cells.items():
            if "\r" in "".join(column):
                cells[name] = [cell.replace("\r\n", "\n").replace("\r", "\n") for cell in column]
        return cells

    def _batch(self, cells: dict[str, list[str]], many: int) -> Batch | None:
        """What is stored of these cells, or None if one of them is wrong."""
        given = {
            **cells,
            "visibility": [cell or self.fallback for cell in cells.get("visibility", [""] * many)],
        }
        batch = Batch()
        for name, reader in self.readers.items():
            stored = reader.read(given.get(name) or [""] * many)
            if stored is None:
                return None
            batch.columns += stored
        columns = [given.get(name) or [""] * many for name in self.table.header]
        batch.columns.append(remembered_all(self.opening, columns, many))
        if self.is_named:
            titles = given.get(self.table.title) or [""] * many
            batch.columns.append([fold(title)[:FOLDED_LENGTH] for title in titles])
        self._add_children(batch, given)
        return batch

    def _add_children(self, batch: Batch, cells: dict[str, list[str]]) -> None:
        keys = cells[self.table.key_column]
        for column in self.table.lists:
            for key, cell in zip(keys, cells.get(column.name, ()), strict=False):
                for position, value in enumerate(cell.split(";") if cell else ()):
                    batch.items.append((column.name, key, str(position), value))
        source = self.readers.get("source")
        if isinstance(source, SourceCells):
            batch.sources += source.fresh
            source.fresh.clear()

    def _complain(
        self, cells: dict[str, list[str]], numbers: Sequence[int], problems: Problems, file: str
    ) -> list[bool]:
        """Note what is wrong, cell by cell. The answer says which rows are good."""
        good: list[bool] = []
        readers = [(name, self.readers[name]) for name in self.header]
        for number, row in zip(numbers, zip(*cells.values(), strict=True), strict=True):
            told = [
                (name, message)
                for (name, reader), cell in zip(readers, row, strict=True)
                if (message := _bad_signs(cell, number, name) or reader.complain(cell))
            ]
            good.append(not told)
            if told:
                problems.forget_row(self.table.name, row[self.header.index(self.table.key_column)])
            for name, message in told:
                problems.add(file, number, name, message)
        return good


def _bad_signs(cell: str, number: int, column: str) -> str:
    """What is wrong with the letters of a cell. A file in another encoding is not read further."""
    if NOT_UTF8.search(cell):
        raise SheetError(_("The file is not in UTF-8; save it as “CSV UTF-8”."), number, column)
    return _("This cell holds an invisible control sign; type it anew.") if FORBIDDEN.search(cell) else ""


def _hold_bad_signs(cells: dict[str, list[str]]) -> bool:
    """Whether any cell holds a sign that none may hold. Printable text, nearly all, passes quickly."""
    joined = ("".join(column) for column in cells.values())
    return any(not signs.isprintable() and FORBIDDEN.search(signs) for signs in joined)


def _unknown(name: str, known: Sequence[str]) -> str:
    close = get_close_matches(name, known, n=1)
    if close:
        return _("There is no column “%(name)s”. Is “%(close)s” meant?") % {
            "name": shown(name),
            "close": close[0],
        }
    return _("There is no column “%(name)s” in this table. Known are: %(known)s.") % {
        "name": shown(name),
        "known": ", ".join(known),
    }
