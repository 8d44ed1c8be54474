"""What every test of this room starts from: nothing kept from the test before."""

from __future__ import annotations

from sofra.actors.tests.conftest import alone, nothing_kept

__all__ = ["alone", "nothing_kept"]
