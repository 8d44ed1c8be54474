"""Makes the rows that tests tell of: made-up bodies, places and people, public unless hidden."""

from __future__ import annotations

from typing import Any

from sofra.actors.models import Organisation, Person, Place, Tie
from sofra.record.tests import making
from sofra.record.tests.making import INSIDER, SECRET, Row

__all__ = ["INSIDER", "SECRET", "put", "put_body", "put_person", "put_place", "put_tie"]


def put(model: type[Row], key: str, *, told: str = "900: page 1", **fields: Any) -> Row:
    """A row with its sources, public unless hidden."""
    return making.put(model, key, told=told, **fields)


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
