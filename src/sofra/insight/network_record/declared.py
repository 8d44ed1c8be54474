"""Which parts of a network's record somebody declares complete."""

from __future__ import annotations

from datetime import date

from sofra.insight.network_record.book import Book
from sofra.library.models import Declaration


def covering(book: Book, network: str, table: str, first: date, last: date) -> Declaration | None:
    """The declaration that a table of a network's record is complete from the first to the last day."""
    rows = book.by(Declaration, "network_id")[network]
    return next((row for row in rows if row.table == table and _covers(row, first, last)), None)


def _covers(row: Declaration, first: date, last: date) -> bool:
    return (row.since.earliest or date.min) <= first and last <= (row.until.latest or date.max)
