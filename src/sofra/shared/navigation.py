"""The main navigation. Each room adds its own entry, so that only what exists is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from sofra.shared.showing import NavigationItem


@dataclass(frozen=True)
class Entry:
    """One entry: its word, the url name it leads to, and the addresses under which it is current."""

    label: Any
    url_name: str
    order: int
    under: tuple[str, ...] = ()


_ENTRIES: dict[str, Entry] = {}
_AT_THE_FOOT: dict[str, str] = {}


def register_entry(entry: Entry) -> None:
    """Add an entry, in `ready()` of the room that owns it."""
    _ENTRIES[entry.url_name] = entry


def register_at_the_foot(name: str, url_name: str) -> None:
    """Tell the foot of every page where the `sources` or the `glossary` are, in `ready()` of their room."""
    _AT_THE_FOOT[f"{name}_url"] = url_name


def at_the_foot() -> dict[str, str]:
    """The addresses that the foot of a page leads to, by the name under which it knows them."""
    return {name: reverse(url_name) for name, url_name in _AT_THE_FOOT.items()}


def navigation(request: HttpRequest) -> list[NavigationItem]:
    """The entries in order, the current one marked."""
    items = []
    for entry in sorted(_ENTRIES.values(), key=lambda entry: entry.order):
        url = reverse(entry.url_name)
        here = (url, *entry.under)
        is_current = (
            any(request.path.startswith(start) for start in here if start != "/") or request.path == url
        )
        items.append(NavigationItem(str(entry.label), url, is_current))
    return items
