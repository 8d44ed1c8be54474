"""Makes rows for the tests of every room: made up, and public unless hidden."""

from __future__ import annotations

from typing import Any, TypeVar

from sofra.access.audience import Audience
from sofra.access.models import Circle
from sofra.record.models import Citation, NamedRow, RecordRow
from sofra.record.tables import table_of
from sofra.shared.folding import fold

Row = TypeVar("Row", bound=RecordRow)

SECRET = "set:hidden"
INSIDER = Audience(frozenset({"public", SECRET}))


def put(model: type[Row], key: str, *, told: str = "", hidden: bool = False, **fields: Any) -> Row:
    """A row with its sources ("901: page 1; 901: page 2"), public unless hidden."""
    if hidden:
        Circle.objects.get_or_create(key=SECRET, defaults={"kind": "set"})
    row = model(key=key, visibility_id=SECRET if hidden else "public", **fields)
    if isinstance(row, NamedRow):
        row.folded = fold(str(row))[:120]
    row.save(force_insert=True)
    tell(row, told)
    return row


def tell(row: RecordRow, told: str) -> None:
    """Give a row its sources."""
    for position, cited in enumerate(filter(None, told.split("; "))):
        text, _colon, place = cited.partition(": ")
        Citation.objects.create(
            table=table_of(type(row)).name, key=row.key, position=position, text=text, place=place
        )
