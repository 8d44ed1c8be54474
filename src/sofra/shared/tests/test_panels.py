"""Panels: what upper rooms show on a lower room's page, drawn once for all who see the same."""

from __future__ import annotations

from collections import defaultdict
from types import SimpleNamespace

import pytest

from sofra.shared import panels
from sofra.shared.panels import Panel, keep_panels_with, panels_for, register_panel

ROW = SimpleNamespace(pk="pl-dam")
READER = SimpleNamespace()


@pytest.fixture(autouse=True)
def only_these(monkeypatch):
    monkeypatch.setattr(panels, "_PANELS", defaultdict(dict))
    monkeypatch.setattr(panels, "_KEEPERS", [])
    monkeypatch.setattr(panels, "render_to_string", say_address)


def say_address(_template, context):
    """Stands for a template: what the panel found, and all that it knows of the address."""
    return f"{context['panel']['said']} {dict(context['request'].GET)}"


def add(name="here", said="found", **fields):
    given = {"query": lambda _row, _reader, *_query: {"said": said} if said else None, **fields}
    register_panel(Panel("places", name, name, "any.html", **given))


def shown(query=None):
    return [one.html for one in panels_for("places", ROW, READER, query)]


@pytest.fixture
def shelf():
    kept: dict[str, str] = {}

    def keep(name, _reader, make):
        if name not in kept:
            kept[name] = make()
        return kept[name]

    keep_panels_with(keep)
    return kept


def test_panels_come_in_their_order_and_only_where_they_show_something():
    add("late", "second", order=60)
    add("early", "first", order=10)
    add("nothing", "")

    assert shown() == ["first {}", "second {}"]


def test_kept_panel_knows_nothing_of_the_address_of_whoever_came_first(shelf):
    add()

    assert shown({"page": "7", "q": "her words"}) == ["found {}"]
    assert shown() == ["found {}"]
    assert len(shelf) == 1


def test_panel_for_print_is_kept_apart(shelf):
    add()

    assert shown({"print": "yes", "q": "her words"}) == ["found {'print': '1'}"]
    assert shown() == ["found {}"]
    assert len(shelf) == 2


def test_panel_that_asks_the_address_is_drawn_for_it_and_not_kept(shelf):
    add(asks=True)

    assert shown({"readings": "1"}) == ["found {'readings': '1'}"]
    assert not shelf
    assert shown() == ["found {}"]
    assert len(shelf) == 1


def test_panels_of_another_table_do_not_show():
    add()

    assert panels_for("events", ROW, READER) == []
