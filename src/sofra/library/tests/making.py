"""Makes the rows that the tests of this room tell of: made-up texts, bodies and places."""

from __future__ import annotations

from typing import Any, TypeVar

from sofra.access.audience import Audience
from sofra.access.models import Circle
from sofra.library.models import Chapter, Source
from sofra.record.models import Citation, RecordRow
from sofra.record.tables import table_of

Row = TypeVar("Row", bound=RecordRow)

SECRET = "set:hidden"
INSIDER = Audience(frozenset({"public", SECRET}))


def put(model: type[Row], key: str, *, told: str = "", hidden: bool = False, **fields: Any) -> Row:
    """A row with its sources ("901: page 1; 901: page 2"), public unless hidden."""
    if hidden:
        Circle.objects.get_or_create(key=SECRET, defaults={"kind": "set"})
    row = model(key=key, visibility_id=SECRET if hidden else "public", **fields)
    row.save(force_insert=True)
    if told:
        tell(row, told)
    return row


def tell(row: RecordRow, told: str) -> None:
    """Give a row its sources."""
    for position, cited in enumerate(told.split("; ")):
        text, _colon, place = cited.partition(": ")
        Citation.objects.create(
            table=table_of(type(row)).name, key=row.key, position=position, text=text, place=place
        )


def put_text(number: str = "901", title: str = "A report", **fields: Any) -> Source:
    """A text, with the chapter that stands for all of it."""
    put(Chapter, f"whole-{number}", told=f"{number}: cover", kind="text", title=title, summary="All of it.")
    return put(Source, number, title=title, **fields)


def put_part(
    key: str, told: str, kind: str = "case_study", *, hidden: bool = False, **fields: Any
) -> Chapter:
    """A part of a text, with the places that are its own."""
    given = {"title": key, "summary": "What it tells.", **fields}
    return put(Chapter, key, told=told, kind=kind, hidden=hidden, **given)
