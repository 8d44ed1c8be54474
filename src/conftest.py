"""What the tests of every room start from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

import pytest
from django.core.cache import caches
from hypothesis import HealthCheck, settings

# How fast examples are made says something of the machine, and nothing of the code.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    """Nothing is kept from the test before."""
    _forget_all()
    yield
    _forget_all()


def _forget_all() -> None:
    for cache in caches.all(initialized_only=True):
        cache.clear()


@pytest.fixture
def forget() -> Callable[[], None]:
    """Forget all that is kept, so that a page is worked out anew."""
    return _forget_all


@pytest.fixture
def only_this_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Pages without what upper rooms show on them, so that their queries can be counted."""
    monkeypatch.setattr("sofra.shared.panels._PANELS", defaultdict(dict))


@pytest.fixture
def alone(only_this_room: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither panels nor the names of texts, which upper rooms tell."""
    monkeypatch.setattr("sofra.record.citing._BOOKS", [])
