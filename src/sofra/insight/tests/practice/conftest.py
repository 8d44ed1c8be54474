"""What the tests of checks start from."""

from __future__ import annotations

import csv
from collections.abc import Mapping

import pytest

from sofra.exchange.demonstration import SHIPPED_RECORD
from sofra.insight.tests.practice.small_record import Small
from sofra.library.models import CheckDefinition

BARE = ("approach", "name", "question", "threshold_value", "threshold_unit", "threshold_text", "scope")


@pytest.fixture
def small() -> Small:
    """A made-up record with nothing in it but a network."""
    return Small()


@pytest.fixture(scope="session")
def library() -> Mapping[str, CheckDefinition]:
    """The checks as the library that Sofra carries defines them."""
    with (SHIPPED_RECORD / "checks.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["id"]: CheckDefinition(key=row["id"], **{name: row[name] for name in BARE}) for row in rows}
