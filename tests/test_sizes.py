"""Files stop at 350 lines and functions at 40: what outgrows that is split by noun."""

from __future__ import annotations

import ast

from tests.reading import project_files, said

LONGEST_FILE, LONGEST_FUNCTION = 350, 40


def long_functions(text: str) -> list[str]:
    """Functions that are too long, with their length."""
    nodes = (
        node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )
    lengths = ((node.name, (node.end_lineno or 0) - node.lineno + 1) for node in nodes)
    return [f"{name}: {length} lines" for name, length in lengths if length > LONGEST_FUNCTION]


def is_long(text: str) -> bool:
    """Whether a file is too long."""
    return len(text.splitlines()) > LONGEST_FILE


def test_files_stay_short() -> None:
    files = [
        file
        for file in project_files(".py", ".html", ".css", ".js", ".mjs")
        if "migrations" not in file.parts
    ]

    assert [said(file) for file in files if is_long(file.read_text(encoding="utf-8"))] == []


def test_functions_stay_short() -> None:
    files = [file for file in project_files(".py") if "migrations" not in file.parts]
    found = {said(file): long_functions(file.read_text(encoding="utf-8")) for file in files}

    assert {name: functions for name, functions in found.items() if functions} == {}


def test_long_things_are_found() -> None:
    function = "def one():\n" + "    x = 1\n" * LONGEST_FUNCTION

    assert long_functions(function) == ["one: 41 lines"]
    assert long_functions(function.replace("    x = 1\n", "", 1)) == []
    assert is_long("line\n" * (LONGEST_FILE + 1))
    assert not is_long("line\n" * LONGEST_FILE)
