"""Makes the rows that the tests of this room tell of: made-up texts, bodies and places."""

from __future__ import annotations

from typing import Any

from sofra.actors.models import Organisation, Place
from sofra.library.models import (
    Challenge,
    Chapter,
    CheckDefinition,
    Lesson,
    LessonCheck,
    Output,
    Producer,
    Result,
    Source,
)
from sofra.networks.models import Network
from sofra.record.models import Link, RecordRow
from sofra.record.tables import all_tables, table_of
from sofra.record.tests.making import INSIDER, SECRET, put, tell

__all__ = ["INSIDER", "SECRET", "put", "tell"]  # handed on, beside what stands here


def put_in(table: str, key: str, **fields: Any) -> RecordRow:
    """A row of a table of any room, such as one above this room."""
    return put(all_tables()[table].model, key, **fields)


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


def put_body(key: str, name: str = "", **fields: Any) -> Organisation:
    """A body, a single one unless it is said to stand for several."""
    given = {"name": name or f"Body {key}", "kind": "ngo", "sector": "civil_society", "is_collective": False}
    return put(Organisation, key, **{**given, **fields})


def put_place(key: str, name: str = "", **fields: Any) -> Place:
    """A place."""
    return put(Place, key, name=name or f"Place {key}", **fields)


def put_network(key: str, name: str = "", **fields: Any) -> Network:
    """A network."""
    return put(Network, key, **{"name": name or f"Network {key}", "kind": "coalition", **fields})


def put_output(key: str, title: str = "", *makers: Organisation, **fields: Any) -> Output:
    """An output, and who produced it."""
    row = put(Output, key, **{"title": title or f"Output {key}", "kind": "study", **fields})
    for position, maker in enumerate(makers):
        Producer.objects.create(row=row, target=maker, position=position)
    return row


def put_result(key: str, words: str = "", **fields: Any) -> Result:
    """A result that a source claims."""
    return put(Result, key, **{"result": words or f"Result {key}", "result_kind": "trust", **fields})


def put_check(key: str, name: str = "", **fields: Any) -> CheckDefinition:
    """A check."""
    return put(CheckDefinition, key, **{"name": name or f"Check {key}", "approach": "needs", **fields})


def put_lesson(key: str, *checks: CheckDefinition, **fields: Any) -> Lesson:
    """A bullet of a lessons list, unless another kind is given, and the checks that ask for it."""
    row = put(Lesson, key, **{"lesson": f"Lesson {key}", "kind": "lesson", "checkable": "yes", **fields})
    for position, check in enumerate(checks):
        LessonCheck.objects.create(row=row, target=check, position=position)
    return row


def put_challenge(key: str, words: str = "", **fields: Any) -> Challenge:
    """A challenge."""
    return put(Challenge, key, **{"challenge": words or f"Challenge {key}", **fields})


def put_link(key: str, one: RecordRow, other: RecordRow, kind: str = "led_to", **fields: Any) -> Link:
    """A step from one row to another."""
    ends = {
        "from_table": table_of(type(one)).name,
        "from_key": one.key,
        "to_table": table_of(type(other)).name,
        "to_key": other.key,
    }
    return put(Link, key, **{**ends, "kind": kind, "basis": "stated", **fields})
