"""What every test of this room starts from: nothing kept from the test before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest
from django.core.cache import cache

from sofra.record import citing
from sofra.shared import panels


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what this room itself shows and asks: no panels, and no names of texts, of other rooms."""
    monkeypatch.setattr(panels, "_PANELS", defaultdict(dict))
    monkeypatch.setattr(citing, "_BOOKS", [])
