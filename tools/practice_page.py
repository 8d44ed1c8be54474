"""Writes what is made from the checks and lessons. To be run after a change to a check or to its records.

    python -m tools.practice_page

That is the example, the list of checks that cannot judge yet, and the table of lessons in `docs/practice.md`.
"""

from __future__ import annotations

import csv
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "practice.md"
INSIGHT = ROOT / "src" / "sofra" / "insight"
CHECKS = INSIGHT / "practice" / "checks"
RECORDS = INSIGHT / "tests" / "practice" / "records"
LIBRARY = ROOT / "src" / "sofra" / "exchange" / "western_balkans"
EXAMPLE = "chk_16"
BOTH, ATTENTION, FINE, UNKNOWN = "attention and fine", "attention only", "fine only", "unknown only"
ORDER = (BOTH, ATTENTION, FINE, UNKNOWN)
NO_CHECK = "no check can hold it"
HELD = {"yes": "wholly", "partly": "in part", "no": "not"}

Rows = Sequence[Mapping[str, str]]


def shipped(table: str) -> Rows:
    """The rows of a table of the library that Sofra carries."""
    with (LIBRARY / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def bullets() -> Rows:
    """The lessons that stand as bullets in the lists of the report: the rows of kind lesson."""
    return [row for row in shipped("lessons") if row["kind"] == "lesson"]


def records() -> Mapping[str, ModuleType]:
    """The small records of every check that is there, by its key."""
    names = sorted(file.stem for file in RECORDS.glob("chk_*.py"))
    folder = "sofra.insight.tests.practice.records"
    return {name.replace("_", "-"): import_module(f"{folder}.{name}") for name in names}


def can_say(record: ModuleType | None) -> str:
    """What a check is shown to say, apart from unknown, which every check can say."""
    found = hasattr(record, "attention"), hasattr(record, "fine")
    return {(True, True): BOTH, (True, False): ATTENTION, (False, True): FINE}.get(found, UNKNOWN)


def asks_for(key: str) -> Sequence[str]:
    """The tables and columns that a check names as missing, on the record that its test gives it."""
    from sofra.insight.practice import all_checks  # noqa: PLC0415 -- needs Django
    from sofra.insight.tests.practice.small_record import Small  # noqa: PLC0415 -- needs Django

    small = Small()
    getattr(records()[key], "unknown", lambda _small: None)(small)
    return list(dict.fromkeys(all_checks()[key].look(small.at(), 0).missing))


def example_in_words() -> str:
    """A check and its records, as they are."""
    check = next(CHECKS.glob(f"{EXAMPLE}_*.py"))
    return "\n\n".join(_file(file) for file in (check, RECORDS / f"{EXAMPLE}.py"))


def _file(file: Path) -> str:
    text = file.read_text(encoding="utf-8").rstrip("\n")
    return f"`{file.relative_to(ROOT).as_posix()}`\n\n```python\n{text}\n```"


def cannot_in_words() -> str:
    """The checks that cannot say both attention and fine, each with what is missing."""
    questions = {row["id"]: row["question"] for row in shipped("checks")}
    lines = ["| check | question | why, and what would fill it | asks for |", "| --- | --- | --- | --- |"]
    lines += [
        f"| {key} | {questions[key]} | {module.CANNOT} | {', '.join(f'`{one}`' for one in asks_for(key))} |"
        for key, module in records().items()
        if can_say(module) != BOTH
    ]
    return "\n".join(lines)


def coverage_in_words() -> str:
    """Each lesson with its checks and what these can say, after a count of all."""
    able = {key: can_say(module) for key, module in records().items()}
    rows = bullets()
    lines = ["| bullet | lesson | told in | held | checks, and what they can say today |"]
    lines += ["| --- | --- | --- | --- | --- |"]
    lines += [
        f"| {row['id']} | {row['lesson']} | {row['source']} | {HELD[row['checkable']]} | {_told(row, able)} |"
        for row in rows
    ]
    return "\n".join([*_count(rows, able), "", *lines])


def _count(rows: Rows, able: Mapping[str, str]) -> list[str]:
    """How many lessons have a check that can say so much, by how far rows can hold the lesson."""
    counted = Counter((_best(row, able), row["checkable"]) for row in rows)
    lines = [f"| the most that one of its checks can say | {' | '.join(HELD.values())} | bullets |"]
    lines += ["| --- | ---: | ---: | ---: | ---: |"]
    for said in (*ORDER, NO_CHECK):
        numbers = [counted[said, held] for held in HELD]
        lines += [_line(said, numbers)] if any(numbers) else []
    return [*lines, _line("all", [sum(row["checkable"] == held for row in rows) for held in HELD])]


def _line(said: str, numbers: Sequence[int]) -> str:
    return f"| {said} | {' | '.join(str(number) for number in (*numbers, sum(numbers)))} |"


def _checks(row: Mapping[str, str]) -> list[str]:
    return [key for key in row["check_ids"].split(";") if key]


def _best(row: Mapping[str, str], able: Mapping[str, str]) -> str:
    said = {able.get(key, UNKNOWN) for key in _checks(row)} if row["checkable"] != "no" else set()
    return next((word for word in ORDER if word in said), NO_CHECK)


def _told(row: Mapping[str, str], able: Mapping[str, str]) -> str:
    keys = "; ".join(f"{key}: {able.get(key, UNKNOWN)}" for key in _checks(row))
    if row["checkable"] != "no":
        return keys
    why = row["check"].partition("none")[2].strip("; ")
    near = f"; near it {keys}" if keys else ""
    return f"none: only people can judge it{f' ({why})' if why else ''}{near}"


def page_with(parts: Mapping[str, str], page: str) -> str:
    """The page with what stands between its marks replaced."""
    for name, text in parts.items():
        before, start, rest = page.partition(f"<!-- {name}: written by tools/practice_page.py -->\n")
        end = f"<!-- end of {name} -->"
        page = f"{before}{start}\n{text}\n\n{end}{rest.partition(end)[2]}"
    return page


def parts() -> Mapping[str, str]:
    """What is written, by the name of its mark."""
    return {
        "example": example_in_words(),
        "cannot": cannot_in_words(),
        "coverage": coverage_in_words(),
    }


def main() -> None:
    """Write the page."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sofra.config.settings")
    import django  # noqa: PLC0415 -- the settings must be named first

    django.setup()
    PAGE.write_text(page_with(parts(), PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
