"""Crawls every address as every reader: no token of a row, nor its key, reaches who may not see it."""

from __future__ import annotations

import pytest

from tests.leaks.doors import DOORS
from tests.leaks.looking import Probes, sit_down
from tests.leaks.walking import IS_THOROUGH, Walk
from tests.leaks.world import READERS, Reader, World
from tests.reading import all_doors

ALIKE = (  # looked at in the long run: they see what another reader sees
    "former (record)",
    "outsider (record)",
    "observer (record)",
    "coordinator (record)",
    "representative (record)",
    "deactivated (record)",
)
SHORT = [reader for reader in READERS if str(reader) not in ALIKE]


def test_every_address_has_its_line() -> None:
    assert {door.route for door in all_doors()} == set(DOORS)


@pytest.mark.parametrize("reader", READERS if IS_THOROUGH else SHORT, ids=str)
def test_reader_sees_nothing_that_is_not_hers(reader: Reader, world: World, probes: Probes) -> None:
    Walk(sit_down(reader), world, probes).through()

    assert probes.digest() == []
