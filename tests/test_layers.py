"""Rooms use only the rooms below them: in imports, in foreign keys, in the addresses they link to."""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import models
from django.db.models.fields.related import RelatedField
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from sofra.config.rooms import LAYERS, ROOMS
from tests.reading import ROOT, SOURCE, all_doors, may_use, project_files, room_of, said

URL_TAG = re.compile(r"{%-?\s*url\s+['\"]([^'\"]+)['\"]")
NAMING_CALLS = ("reverse", "reverse_lazy", "redirect", "resolve_url", "url")


def wrong_links(model: type[models.Model]) -> list[str]:
    """The foreign keys of a model that point at a room above its own, or beside it."""
    room = room_of(model.__module__)
    found = []
    for field in model._meta.get_fields():
        if isinstance(field, RelatedField) and isinstance(field.related_model, type):
            other = room_of(field.related_model.__module__)
            if other and not may_use(room, other):
                found.append(f"{model.__name__}.{field.name}: {room} -> {other}")
    return found


def wrong_names(room: str, names: Iterable[str], rooms_of_names: dict[str, str]) -> list[str]:
    """The addresses, by name, that belong to a room above this one, beside it, or to nobody."""
    found = []
    for name in names:
        other = rooms_of_names.get(name)
        if other is None:
            found.append(f"{room}: no address is named {name}")
        elif other and not may_use(room, other):
            found.append(f"{room} -> {other}: {name}")
    return found


def names_in_template(text: str) -> list[str]:
    """The names of addresses that a template links to."""
    return URL_TAG.findall(text)


def names_in_code(text: str) -> list[str]:
    """The names of addresses that code links to, where they are written out."""
    calls = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call) and node.args)
    return [name for call in calls if (name := _name_in(call))]


def _name_in(call: ast.Call) -> str:
    called = getattr(call.func, "id", getattr(call.func, "attr", ""))
    first = call.args[0]
    if called in NAMING_CALLS and isinstance(first, ast.Constant) and isinstance(first.value, str):
        return "" if "/" in first.value else first.value
    return ""


@pytest.fixture(scope="session")
def rooms_of_names() -> dict[str, str]:
    return {door.name: door.room for door in all_doors() if door.name}


def test_layers_of_the_contract_are_those_of_the_house() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    layers = next(contract["layers"] for contract in contracts if contract["id"] == "rooms")

    assert layers == [" | ".join(layer) for layer in LAYERS]


def test_rooms_are_exactly_the_folders() -> None:
    folders = {path.parent.name for path in SOURCE.glob("*/__init__.py")}

    assert folders == set(ROOMS)


def test_imports_go_down_only(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    assert lint_imports(no_cache=True, is_debug_mode=False) == EXIT_STATUS_SUCCESS


def test_foreign_keys_point_down_only() -> None:
    ours = [model for model in apps.get_models(include_auto_created=True) if room_of(model.__module__)]

    assert ours
    assert [finding for model in ours for finding in wrong_links(model)] == []


def test_foreign_keys_that_point_up_are_found() -> None:
    from sofra.networks.models import Network  # noqa: PLC0415 -- any model of an upper room

    class Bad(models.Model):
        seat: models.ForeignKey[Any, Any] = models.ForeignKey(Network, on_delete=models.CASCADE)

        class Meta:
            app_label = "actors"

        def __str__(self) -> str:
            return "bad"

    Bad.__module__ = "sofra.actors.models"
    try:
        assert wrong_links(Bad) == ["Bad.seat: actors -> networks"]
    finally:
        del apps.all_models["actors"]["bad"]
        apps.clear_cache()


def test_templates_link_down_only(rooms_of_names: dict[str, str]) -> None:
    findings = []
    for file in project_files(".html"):
        if file.is_relative_to(SOURCE):
            room = file.relative_to(SOURCE).parts[0]
            names = names_in_template(file.read_text(encoding="utf-8"))
            findings += [f"{said(file)}: {finding}" for finding in wrong_names(room, names, rooms_of_names)]

    assert findings == []


def test_code_links_down_only(rooms_of_names: dict[str, str]) -> None:
    findings = []
    for file in _code():
        room = file.relative_to(SOURCE).parts[0]
        names = names_in_code(file.read_text(encoding="utf-8"))
        findings += [f"{said(file)}: {finding}" for finding in wrong_names(room, names, rooms_of_names)]

    assert findings == []


def _code() -> list[Path]:
    return [
        file
        for file in project_files(".py")
        if file.is_relative_to(SOURCE)
        and len(file.relative_to(SOURCE).parts) > 1
        and "tests" not in file.parts
    ]


def test_links_that_point_up_are_found() -> None:
    names = names_in_template("""<a href="{% url 'networks:one' key %}">{% url "actors:one" key %}""")
    names += names_in_code('redirect("desk:today")\nreverse("/a/path/")\nreverse("nowhere")')
    rooms = {"networks:one": "networks", "actors:one": "actors", "desk:today": "desk"}

    assert wrong_names("actors", names, rooms) == [
        "actors -> networks: networks:one",
        "actors -> desk: desk:today",
        "actors: no address is named nowhere",
    ]


def test_rooms_of_one_height_are_strangers() -> None:
    assert not may_use("plans", "oversight")
    assert may_use("plans", "voices")
    assert may_use("voices", "voices")
