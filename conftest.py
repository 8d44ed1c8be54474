"""What holds for every test: no network beyond this machine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.network import blocked_network

pytest_plugins = ["tests.leaks.telling"]  # says how much was looked at


@pytest.fixture(autouse=True, scope="session")
def network_is_blocked() -> Iterator[None]:
    """A test that calls another machine fails, with the address it called."""
    with blocked_network():
        yield
