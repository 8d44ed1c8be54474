"""Templates carry no script, style or handler of their own: the content security policy forbids them."""

from __future__ import annotations

import re

import pytest

from tests.reading import project_files, said

FORBIDDEN = {
    "style element": re.compile(r"<style\b", re.IGNORECASE),
    "style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "script without src": re.compile(
        r"<script\b(?![^>]*\s(?:src\s*=|type=.application/json))", re.IGNORECASE
    ),
    "handler": re.compile(r"<[^>]*\son[a-z]+\s*=", re.IGNORECASE),
    "hx-on": re.compile(r"\shx-on\b", re.IGNORECASE),
    "script in a value": re.compile(r"[\"'\s](?:javascript|js):", re.IGNORECASE),
    "safe filter": re.compile(r"\|\s*safe\b|{%\s*autoescape\s+off"),
}


def findings_in(text: str) -> list[str]:
    """What a template holds that the policy forbids."""
    return [name for name, pattern in FORBIDDEN.items() if pattern.search(text)]


def test_templates_hold_nothing_inline() -> None:
    found = {said(file): findings_in(file.read_text(encoding="utf-8")) for file in project_files(".html")}

    assert {name: findings for name, findings in found.items() if findings} == {}


@pytest.mark.parametrize(
    ("bad", "named"),
    [
        ("<style>p {}</style>", "style element"),
        ('<p class="a"\n style="color:red">', "style attribute"),
        ("<script>go()</script>", "script without src"),
        ('<button type="button" onclick="go()">', "handler"),
        ('<form hx-on:submit="go()">', "hx-on"),
        ('<a href="javascript:go()">', "script in a value"),
        ("{{ text|safe }}", "safe filter"),
    ],
)
def test_inline_things_are_found(bad: str, named: str) -> None:
    assert named in findings_in(bad)


def test_what_is_allowed_is_left_alone() -> None:
    assert findings_in('<script src="{% static "a.js" %}" defer></script> <p>one = two</p>') == []
