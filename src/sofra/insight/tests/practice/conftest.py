"""What the tests of checks start from."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

import pytest

import sofra
from sofra.insight.tests.practice.small_record import Small
from sofra.library.models import CheckDefinition

CHECKS = Path(sofra.__file__).parent / "exchange" / "western_balkans" / "checks.csv"
BARE = ("approach", "name", "question", "threshold_value", "threshold_unit", "threshold_text", "scope")


@pytest.fixture
def small() -> Small:
    """A made-up record with nothing in it but a network."""
    return Small()


@pytest.fixture(scope="session")
def library() -> Mapping[str, CheckDefinition]:
    """The checks as the library that Sofra carries defines them."""
    with CHECKS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["id"]: CheckDefinition(key=row["id"], **{name: row[name] for name in BARE}) for row in rows}
