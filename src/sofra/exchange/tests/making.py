"""Makes small packages of made-up bodies for the tests, and pictures of the whole database."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from copy import deepcopy
from pathlib import Path
from typing import Any

from django.apps import apps

from sofra.exchange.actions import import_record
from sofra.exchange.report import Report
from sofra.record.tables import all_tables

Package = dict[str, list[dict[str, str]]]

ROWS: Package = {
    "sources": [{"number": "901", "title": "A made-up report"}, {"number": "902", "title": "Another"}],
    "places": [
        {"id": "pl-dale", "name": "Dale", "kind": "country", "is_capital": "no", "source": "901: page 1"},
        {"id": "pl-ford", "name": "Ford", "kind": "town", "parent_id": "pl-dale", "is_capital": "yes"},
    ],
    "organisations": [
        {
            "id": "org-brook",
            "name": "Women of the Brook",
            "acronym": "WB",
            "kind": "ngo",
            "sector": "civil_society",
            "place_id": "pl-ford",
            "since": "2007/2010",
            "is_collective": "no",
            "source": "901: page 2; 902: page 1, box",
        },
        {
            "id": "org-mill",
            "name": "Ministry of Mills",
            "kind": "ministry",
            "sector": "state",
            "since": "../2009-11",
            "is_collective": "no",
        },
        {
            "id": "org-weir",
            "name": "Weir, “the Old”\nand the New",
            "kind": "ngo",
            "sector": "civil_society",
            "parent_organisation_id": "org-brook",
            "is_collective": "yes",
            "stands_for": "3",
        },
    ],
    "names": [
        {
            "id": "nam-901",
            "name": "Brookwomen",
            "refers_to_table": "organisations",
            "refers_to_id": "org-brook",
            "kind": "spelling",
        }
    ],
    "ties": [
        {
            "id": "tie-901",
            "from_org": "org-brook",
            "to_org": "org-mill",
            "kind": "advocates_to",
            "from": "2010-06",
        },
        {
            "id": "tie-902",
            "from_org": "org-mill",
            "to_org": "org-weir",
            "kind": "opens_door",
            "door_to_org": "org-brook",
            "notes": 'She said "yes", twice',
        },
    ],
    "networks": [{"id": "grp-brook", "name": "Brook network", "kind": "network", "state": "active"}],
    "partnerships": [
        {
            "id": "par-901",
            "name": "Brook and Mill",
            "partner_ids": "org-brook;org-mill",
            "form_of_support": "technical;financial",
            "network_id": "grp-brook",
            "source": "902: page 4",
        }
    ],
    "facts": [
        {
            "id": "fact-901",
            "subject_table": "networks",
            "subject_id": "grp-brook",
            "statement": "Members",
            "value": "12",
        }
    ],
}


def package(**changes: list[dict[str, str]]) -> Package:
    """The rows of a small, valid package; a named table is replaced."""
    return {**deepcopy(ROWS), **changes}


def with_cell(table: str, number: int, column: str, cell: str) -> Package:
    """The package with one cell changed; `number` counts the rows of the table from nought."""
    found = package()
    found[table][number][column] = cell
    return found


def as_csv(table: str, rows: Iterable[dict[str, str]], **form: Any) -> str:
    """A table's file with all its columns. Rows that do not say who may see them are public."""
    out = io.StringIO()
    header = all_tables()[table].header
    writer = csv.DictWriter(out, header, lineterminator=form.pop("lineterminator", "\n"), **form)
    writer.writeheader()
    writer.writerows({"visibility": "public", **row} for row in rows)
    return out.getvalue()


def write(folder: Path, tables: Package) -> Path:
    """The package as a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in tables.items():
        (folder / f"{name}.csv").write_text(as_csv(name, rows), encoding="utf-8", newline="")
    return folder


def bring_in(folder: Path, tables: Package | None = None, **options: Any) -> Report:
    """Write a package and import it."""
    return import_record(write(folder, package() if tables is None else tables), by=None, **options)


def picture() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table of the rooms, but for the audit record, with which nothing is compared."""
    return {
        model._meta.label: sorted(model._default_manager.values_list(), key=repr)
        for model in apps.get_models()
        if model.__module__.startswith("sofra.") and model.__name__ != "AuditEvent"
    }


def files_of(folder: Path) -> dict[str, bytes]:
    """The files of a folder with their bytes."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
