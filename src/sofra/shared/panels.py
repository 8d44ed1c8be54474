"""Panels: what upper rooms show on the page of a lower room's row, without that room knowing them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe


@dataclass(frozen=True)
class Panel:
    """A section on the page of a row of `table`.

    `query(row, reader)` gives the context of `template`, or None when there is nothing to show; with
    `asks` it is also given the query of the address. `order` sorts the panels of a page, small first.
    """

    table: str
    name: str
    title: Any
    template: str
    query: Callable[..., dict[str, Any] | None]
    order: int = 50
    asks: bool = False


@dataclass(frozen=True)
class Shown:
    """A panel with what it shows on one page."""

    panel: Panel
    html: str


@dataclass(frozen=True)
class _Asked:
    """What a panel's template may know of the request: its query, such as `print=1`."""

    GET: Mapping[str, Any]
    path: str = ""


Keeper = Callable[[str, Any, Callable[[], str]], str]
_PANELS: dict[str, dict[str, Panel]] = defaultdict(dict)
_KEEPERS: list[Keeper] = []


def register_panel(panel: Panel) -> None:
    """Add a panel, in `ready()` of the room that owns it."""
    _PANELS[panel.table][panel.name] = panel


def keep_panels_with(keeper: Keeper) -> None:
    """Say how drawn panels are kept: once for each name, audience and revision."""
    _KEEPERS[:] = [keeper]


def panels_for(table: str, row: Any, reader: Any, query: Mapping[str, Any] | None = None) -> list[Shown]:
    """The panels that have something to show of this row to this reader, drawn, in order."""
    asked = query or {}
    ordered = sorted(_PANELS[table].values(), key=lambda panel: (panel.order, panel.name))
    found = ((panel, _kept(panel, row, reader, asked)) for panel in ordered)
    return [Shown(panel, mark_safe(html)) for panel, html in found if html]  # noqa: S308 -- drawn by a template


def _kept(panel: Panel, row: Any, reader: Any, query: Mapping[str, Any]) -> str:
    """What a panel shows of a row; drawn anew only where the address asks for something of its own.

    What is kept is for others too, so it knows nothing of the address but whether it is for print.
    """
    if not _KEEPERS or (panel.asks and query):
        return _drawn(panel, row, reader, query)
    known = {"print": "1"} if query.get("print") else {}
    name = f"panel:{panel.table}:{row.pk}:{panel.name}:{'print' if known else 'screen'}"
    return _KEEPERS[0](name, reader, lambda: _drawn(panel, row, reader, known))


def _drawn(panel: Panel, row: Any, reader: Any, query: Mapping[str, Any]) -> str:
    context = panel.query(row, reader, *([query] if panel.asks else []))
    if context is None:
        return ""
    return render_to_string(panel.template, {"panel": context, "request": _Asked(query)}).strip()
