"""What every page is held to: no barrier that axe finds, nothing wrong said on the console."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parent.parent / "node_modules" / "axe-core" / "axe.min.js"
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


def barriers(page: Page) -> list[str]:
    """What axe finds on this page, one line for each rule with the first elements it names.

    The text of axe is handed to the page by the debugger, so the page's own policy stays in force.
    """
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_axe())
    found: dict[str, Any] = page.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", list(RULES)
    )
    return [_line(finding) for finding in found["violations"]]


def _line(finding: dict[str, Any]) -> str:
    where = ", ".join(str(node["target"][0]) for node in finding["nodes"][:3])
    return f"{finding['id']} ({finding['impact']}): {finding['help']} -- {where}"


def assert_accessible(page: Page) -> None:
    """Fail with every barrier that axe finds."""
    found = barriers(page)
    assert not found, "\n".join([page.url, *found])
