"""That every check of the library is there, and most of them can say both attention and fine."""

from __future__ import annotations

from collections.abc import Mapping

from sofra.insight.practice import Status, all_checks
from sofra.insight.tests.practice.test_pairs import ALL, CASES, key_of, records_of
from sofra.library.models import CheckDefinition

LEAST_THAT_CAN_SAY_BOTH = 45


def test_every_check_of_the_library_has_its_function_and_its_records(
    library: Mapping[str, CheckDefinition],
) -> None:
    assert set(all_checks()) == set(library) == {key_of(name) for name in ALL}


def test_most_checks_can_say_both() -> None:
    both = [name for name in ALL if {(name, Status.ATTENTION), (name, Status.FINE)} <= set(CASES)]
    told = [name for name in ALL if name not in both]
    assert len(both) >= LEAST_THAT_CAN_SAY_BOTH
    assert all(records_of(name).CANNOT for name in told)
