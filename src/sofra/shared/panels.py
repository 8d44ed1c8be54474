"""Panels: what upper rooms show on the page of a lower room's row, without that room knowing them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any


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
    context: dict[str, Any]


_PANELS: dict[str, dict[str, Panel]] = defaultdict(dict)


def register_panel(panel: Panel) -> None:
    """Add a panel, in `ready()` of the room that owns it."""
    _PANELS[panel.table][panel.name] = panel


def panels_for(table: str, row: Any, reader: Any, query: Mapping[str, Any] | None = None) -> list[Shown]:
    """The panels that have something to show of this row to this reader, in order."""
    ordered = sorted(_PANELS[table].values(), key=lambda panel: (panel.order, panel.name))
    found = ((panel, panel.query(row, reader, *([query or {}] if panel.asks else []))) for panel in ordered)
    return [Shown(panel, context) for panel, context in found if context is not None]
