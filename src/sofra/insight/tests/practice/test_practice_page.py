"""The page on practice tells the checks and the lessons as they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from types import ModuleType

import pytest

from sofra.insight.practice import Status
from sofra.insight.tests.practice.small_record import Small
from sofra.library.models import CheckDefinition
from tools.practice_page import (
    ATTENTION,
    BOTH,
    FINE,
    PAGE,
    UNKNOWN,
    bullets,
    can_say,
    cannot_in_words,
    coverage_in_words,
    page_with,
    parts,
    records,
)

SILENT = [key for key, module in records().items() if can_say(module) != BOTH]


def test_page_is_up_to_date() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == page_with(parts(), page), "run: python -m tools.practice_page"


def test_page_lists_every_check_that_cannot_judge_and_no_other() -> None:
    listed = re.findall(r"^\| (chk-\d\d) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert listed == SILENT
    assert all(records()[key].CANNOT in cannot_in_words() for key in SILENT)


@pytest.mark.parametrize("key", SILENT)
def test_check_that_cannot_judge_says_what_it_misses(
    key: str, small: Small, library: Mapping[str, CheckDefinition]
) -> None:
    getattr(records()[key], "unknown", lambda _small: None)(small)
    finding = small.find(library[key])
    line = next(line for line in cannot_in_words().splitlines() if line.startswith(f"| {key} "))
    assert finding.status == Status.UNKNOWN
    assert finding.missing
    assert all(f"`{name}`" in line for name in finding.missing)


def test_bullets_of_the_report_are_104() -> None:
    rows = bullets()
    told = Counter(bool(row["approach"]) for row in rows)
    assert (len(rows), told[True], told[False]) == (104, 41, 63)
    assert all(row["source"].startswith("004:") for row in rows)


def test_every_bullet_has_a_check_or_a_reason() -> None:
    lines = {line.split(" | ")[0].strip("| "): line for line in coverage_in_words().splitlines()}
    for row in bullets():
        assert all(key in lines[row["id"]] for key in row["check_ids"].split(";"))
        assert ("only people can judge it" in lines[row["id"]]) == (row["checkable"] == "no")
        assert row["check_ids"] or row["checkable"] == "no"


@pytest.mark.parametrize(
    ("names", "said"),
    [(["attention", "fine"], BOTH), (["attention"], ATTENTION), (["fine"], FINE), ([], UNKNOWN)],
)
def test_what_a_check_can_say_is_what_its_records_show(names: list[str], said: str) -> None:
    module = ModuleType("chk_00")
    for name in names:
        setattr(module, name, print)
    assert can_say(module) == said


def test_page_keeps_what_stands_around_its_marks() -> None:
    page = "Before\n<!-- one: written by tools/practice_page.py -->\nold\n<!-- end of one -->\nAfter\n"
    new = page_with({"one": "new"}, page)
    assert "old" not in new
    assert new == page_with({"one": "new"}, new)
    assert (new.splitlines()[0], new.splitlines()[-1]) == ("Before", "After")
