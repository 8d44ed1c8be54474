"""Tests make up their own bodies: a fixture with a key of the shipped record would prove nothing.

Tests that are about the shipped record itself are named `test_shipped_*.py`; stories (e2e) are, too.
"""

from __future__ import annotations

import ast
import re

from tests.reading import project_files, said, shipped_keys

KEY = re.compile(r"(?<![\w-])[a-z]{2,}-[a-z0-9][a-z0-9.-]*(?![\w-])")
TABLES_THAT_CODE_SPEAKS_OF = ("checks", "states")


def borrowed_keys(text: str, keys: set[str]) -> list[str]:
    """The shipped keys that stand in the strings of a test file."""
    nodes = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant))
    words = (word for node in nodes if isinstance(node.value, str) for word in KEY.findall(node.value))
    return sorted(set(words) & keys)


def test_fixtures_use_made_up_keys() -> None:
    keys = shipped_keys(without=TABLES_THAT_CODE_SPEAKS_OF)
    found = {}
    for file in project_files(".py"):
        is_a_test = "tests" in file.parts or file.name == "conftest.py"
        if is_a_test and "e2e" not in file.parts and not file.name.startswith("test_shipped_"):
            found[said(file)] = borrowed_keys(file.read_text(encoding="utf-8"), keys)

    assert {name: borrowed for name, borrowed in found.items() if borrowed} == {}


def test_shipped_keys_are_read() -> None:
    keys = shipped_keys()

    assert len(keys) > 500
    assert all(keys)


def test_borrowed_keys_are_found() -> None:
    text = 'key = "org-aa"\nurl = f"/organisations/org-bb/"\nother = "org-bb-2"'

    assert borrowed_keys(text, {"org-aa", "org-bb"}) == ["org-aa", "org-bb"]
