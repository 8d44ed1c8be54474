"""What every test of this room starts from: nothing kept from the test before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def only_this_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages without what upper rooms show on them, so that their queries can be counted."""
    monkeypatch.setattr("sofra.shared.panels._PANELS", defaultdict(dict))
