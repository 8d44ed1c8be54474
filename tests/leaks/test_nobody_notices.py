"""A hidden row more changes nothing: not a byte, not a header, not the number of queries, not an order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest
from django.db import transaction

from sofra.exchange.demonstration import MILL, OPEN, TALKS
from sofra.record.tables import all_tables
from tests.leaks.doors import DOORS
from tests.leaks.looking import Answer, Probes, Seat, forget, sit_down
from tests.leaks.tokens import ARCHIVED, COMMUNITY
from tests.leaks.walking import IS_THOROUGH, PART, Walk
from tests.leaks.world import PUBLIC, READERS, SECRET, STRANGER, Reader, World

# Words that many visible rows hold as well, so that a hidden row that counted would move them.
COMMON = "women police security network law violence community ministry training plan"
WORDS = ("women", "police", "women police", "ministry", "network of women", "training")
Asked = dict[tuple[str, bool], Answer]


def reader(name: str) -> Reader:
    """A reader by her name."""
    return next(one for one in READERS if str(one) == name)


def walk(seat: Seat, world: World, probes: Probes, doors: Iterable[str] = DOORS) -> Asked:
    """Everything this reader can ask for, with the answers."""
    forget()
    walked = Walk(seat, world, probes, tries_hidden=False)
    walked.through(doors)
    for words in WORDS:
        walked.ask(f"/search/?q={words}")
    return walked.asked


def again(seat: Seat, before: Asked, probes: Probes) -> None:
    """Ask the same, in the same order; every answer must be the same."""
    forget()
    for (url, is_part), first in before.items():
        second = seat.ask(url, **(PART if is_part else {}))
        probes.answers += 1
        if second.comparable != first.comparable:
            probes.note(f"{seat.reader} notices a hidden row at {url}: {_difference(first, second)}")
        if second.queries != first.queries:
            probes.note(f"{seat.reader} at {url}: {first.queries} queries, then {second.queries}")


def _difference(first: Answer, second: Answer) -> str:
    pairs = zip(first.comparable.splitlines(), second.comparable.splitlines(), strict=False)
    return next(
        (f"“{one.strip()[:90]}” then “{two.strip()[:90]}”" for one, two in pairs if one != two), "length"
    )


CASES = [
    ("stranger (record)", SECRET, PUBLIC),
    ("outsider (sample)", OPEN, MILL),
    ("stranger (record)", ARCHIVED, PUBLIC),
    ("outsider (record)", SECRET, PUBLIC),
    ("observer (sample)", TALKS, OPEN),
]


@pytest.mark.parametrize(("who", "circle", "at"), CASES if IS_THOROUGH else CASES[:2])
def test_hidden_rows_change_no_answer(who: str, circle: str, at: str, world: World, probes: Probes) -> None:
    seat = sit_down(reader(who))
    before = walk(seat, world, probes)
    world.plant_more("one more", circle, at, words=COMMON)
    again(seat, before, probes)

    assert probes.digest() == []


@pytest.mark.skipif(not IS_THOROUGH, reason="all tables at once are tried in every run")
def test_hidden_row_of_any_one_table_changes_no_answer(world: World, probes: Probes) -> None:
    seat = sit_down(STRANGER)
    before = walk(seat, world, probes)
    for table in all_tables():
        mark = transaction.savepoint()
        world.plant_more(f"one more of {table}", SECRET, PUBLIC, tables=(table,), words=COMMON)
        again(seat, before, probes)
        transaction.savepoint_rollback(mark)

    assert probes.digest() == []


def test_community_changes_no_answer_to_a_stranger(world: World, probes: Probes) -> None:
    seat = sit_down(STRANGER)
    models: list[Any] = [
        table.model
        for table in all_tables().values()
        if any(column.name == COMMUNITY for column in table.columns)
    ]
    doors = DOORS if IS_THOROUGH else ("", "organisations/", "organisations/<str:key>/", "needs/", "threads/")
    before = walk(seat, world, probes, doors)
    for model in models:
        model.objects.update(community="another community")
    again(seat, before, probes)

    assert [model.__name__ for model in models] == ["Organisation", "Need"]
    assert probes.digest() == []
