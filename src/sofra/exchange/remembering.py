"""Remembers the cells of the last import with each row, in few letters, for the next one to compare with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sofra.exchange.models import ImportedHeader
from sofra.record.tables import Table

BETWEEN = "\x1f"  # no cell may hold this sign

Cells = dict[str, str]


def opening_of(table: Table) -> str:
    """What the remembered cells of a table open with: the number of its columns' list."""
    names = " ".join(table.header)
    header, _is_new = ImportedHeader.objects.get_or_create(table=table.name, names=names)
    return str(header.pk)


def remembered(opening: str, table: Table, cells: Mapping[str, str]) -> str:
    """One row's cells as they are kept."""
    return BETWEEN.join([opening, *(cells.get(name, "") for name in table.header)])


def remembered_all(opening: str, columns: Iterable[Sequence[str]], many: int) -> list[str | None]:
    """The same for many rows, given column by column in the order of the table."""
    return list(map(BETWEEN.join, zip([opening] * many, *columns, strict=True)))


def recall(table: Table) -> Mapping[str, list[str]]:
    """The lists of columns that rows of a table may be remembered with, by their opening."""
    found = ImportedHeader.objects.filter(table=table.name)
    return {str(header.pk): header.names.split(" ") for header in found}


def cells_of_text(text: str, headers: Mapping[str, list[str]]) -> Cells:
    """The cells that a row keeps; none if it never came by an import."""
    opening, *cells = text.split(BETWEEN)
    return dict(zip(headers.get(opening, ()), cells, strict=False))
