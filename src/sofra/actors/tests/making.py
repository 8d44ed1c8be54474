"""Makes the rows that tests tell of: made-up bodies, places and people, public unless hidden."""

from __future__ import annotations

from typing import Any, TypeVar

from sofra.access.audience import Audience
from sofra.access.models import Circle
from sofra.actors.models import Organisation, Person, Place, Tie
from sofra.record.models import Citation, NamedRow, RecordRow
from sofra.record.tables import table_of
from sofra.shared.folding import fold

Row = TypeVar("Row", bound=RecordRow)

SECRET = "set:hidden"
INSIDER = Audience(frozenset({"public", SECRET}))


def put(model: type[Row], key: str, *, told: str = "900: page 1", hidden: bool = False, **fields: Any) -> Row:
    """A row with its sources ("900: page 1; 900: page 2"), public unless hidden."""
    if hidden:
        Circle.objects.get_or_create(key=SECRET, defaults={"kind": "set"})
    row = model(key=key, visibility_id=SECRET if hidden else "public", **fields)
    if isinstance(row, NamedRow):
        row.folded = fold(str(row))[:120]
    row.save(force_insert=True)
    for position, cited in enumerate(filter(None, told.split("; "))):
        text, _colon, place = cited.partition(": ")
        Citation.objects.create(
            table=table_of(model).name, key=key, position=position, text=text, place=place
        )
    return row


def put_body(key: str, name: str = "", **fields: Any) -> Organisation:
    """A single body, unless it is said to stand for several."""
    given = {"name": name or f"Body {key}", "kind": "ngo", "sector": "civil_society", "is_collective": False}
    return put(Organisation, key, **{**given, **fields})


def put_place(key: str, name: str = "", **fields: Any) -> Place:
    """A place."""
    return put(Place, key, name=name or f"Place {key}", **fields)


def put_person(key: str, name: str = "", **fields: Any) -> Person:
    """A person."""
    return put(Person, key, name=name or f"Person {key}", **fields)


def put_tie(key: str, one: Organisation, other: Organisation, kind: str = "supports", **fields: Any) -> Tie:
    """A tie between two bodies."""
    return put(Tie, key, from_org=one, to_org=other, kind=kind, **fields)
