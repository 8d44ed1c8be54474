"""How the guards read the project: its files, its templates, its addresses, its shipped record."""

from __future__ import annotations

import csv
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from sofra.config.rooms import LAYERS

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "sofra"
SHIPPED = SOURCE / "exchange" / "western_balkans"
LOCKS = ("uv.lock", "package-lock.json")


def project_files(*endings: str) -> Iterator[Path]:
    """Every file that is or will be committed, with one of these endings (or any)."""
    told = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for name in sorted(set(filter(None, told.split("\0")))):
        if (not endings or name.endswith(endings)) and (ROOT / name).is_file():
            yield ROOT / name


def said(file: Path) -> str:
    """The file's name from the root, as findings name it."""
    return file.relative_to(ROOT).as_posix()


def room_of(module: str) -> str:
    """The room that a module belongs to, or blank for what is not ours."""
    parts = module.split(".")
    return parts[1] if parts[0] == "sofra" and len(parts) > 1 else ""


def height(room: str) -> int:
    """How high a room stands: the engine is 0."""
    for position, layer in enumerate(reversed(LAYERS)):
        if room in layer:
            return position
    raise LookupError(room)


def may_use(room: str, other: str) -> bool:
    """Whether a room may use another: itself, and those below it."""
    return room == other or height(room) > height(other)


@dataclass(frozen=True)
class Door:
    """One address and the view behind it."""

    route: str
    name: str
    view: Any
    room: str

    @property
    def is_public(self) -> bool:
        """Strangers may enter."""
        return not getattr(self.view, "login_required", True)


def all_doors() -> list[Door]:
    """Every address of the product, with its full name (`room:name`) and the room that brings it."""
    return list(_doors(get_resolver(), route="", space="", room="config"))


def _doors(resolver: URLResolver, route: str, space: str, room: str) -> Iterator[Door]:
    for entry in resolver.url_patterns:
        here = f"{route}{entry.pattern}"
        if isinstance(entry, URLPattern):
            yield Door(here, f"{space}{entry.name or ''}", entry.callback, room)
        else:
            module = getattr(entry.urlconf_name, "__name__", "")
            inner = f"{space}{entry.namespace}:" if entry.namespace else space
            yield from _doors(entry, here, inner, room_of(module) if module else room)


def shipped_keys(*, without: tuple[str, ...] = ()) -> set[str]:
    """The keys of the record that the product carries, in all tables but those named."""
    keys: set[str] = set()
    for file in SHIPPED.glob("*.csv"):
        if file.stem not in without:
            with file.open(encoding="utf-8", newline="") as rows:
                keys.update(row[0] for row in csv.reader(rows) if row)
    return keys - {"id", "number"}
