"""Loads many rows into a table at once: COPY on PostgreSQL, one prepared statement on SQLite."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection

Values = Sequence[str | None]

NOTHING = "\1"  # no cell holds this sign
ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def quoted(name: str) -> str:
    """A name as SQL writes it."""
    return connection.ops.quote_name(name)


def load(table: str, names: Sequence[str], columns: Sequence[Values]) -> None:
    """Add rows, given column by column as text; the database turns the text into its types."""
    if not columns or not columns[0]:
        return
    target = f"{quoted(table)} ({', '.join(map(quoted, names))})"
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {target} FROM STDIN (NULL '{NOTHING}')") as copy:
                copy.write(_as_copy_text(columns))
            return
        marks = ", ".join(["%s"] * len(names))
        statement = f"INSERT INTO {target} VALUES ({marks})"  # noqa: S608 -- names are declared, not given
        cursor.executemany(statement, zip(*columns, strict=True))  # type: ignore[arg-type]  # any rows will do


def _as_copy_text(columns: Sequence[Values]) -> str:
    """All rows in PostgreSQL's own text form."""
    rows = zip(*map(_escaped, columns), strict=True)
    return "\n".join(map("\t".join, rows)) + "\n"


def _escaped(column: Values) -> list[str]:
    cells = [NOTHING if cell is None else cell for cell in column]
    letters = "".join(cells)
    if any(sign in letters for sign in "\\\t\n\r"):
        return [cell.translate(ESCAPES) for cell in cells]
    return cells
