"""Every check on small made-up records: it can say attention, fine and unknown, each for its reason."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import pytest

from sofra.insight.practice import Status, all_checks
from sofra.insight.tests.practice import records
from sofra.insight.tests.practice.small_record import Small
from sofra.library.models import CheckDefinition, Declaration, Statement

ALL = sorted(module.name for module in iter_modules(records.__path__))
CASES = [
    (name, status)
    for name in ALL
    for status in Status
    if hasattr(import_module(f"{records.__name__}.{name}"), status)
]


def records_of(name: str) -> ModuleType:
    return import_module(f"{records.__name__}.{name}")


def key_of(name: str) -> str:
    return name.replace("_", "-")


@pytest.mark.parametrize(("name", "status"), CASES)
def test_check_says_what_the_record_shows(
    name: str, status: Status, small: Small, library: Mapping[str, CheckDefinition]
) -> None:
    getattr(records_of(name), status)(small)
    finding = small.find(library[key_of(name)])
    assert finding.status == status, finding.saw
    assert finding.saw
    assert finding.next_step
    assert bool(finding.missing) == (status == Status.UNKNOWN)


@pytest.mark.parametrize("name", [name for name, status in CASES if status == Status.ATTENTION])
def test_absence_without_a_declaration_is_never_attention(
    name: str, small: Small, library: Mapping[str, CheckDefinition]
) -> None:
    records_of(name).attention(small)
    finding = small.find(library[key_of(name)], without=[Declaration])
    assert finding.status != Status.ATTENTION or finding.evidence, "no row shows it"


def test_empty_record_gives_no_attention(small: Small, library: Mapping[str, CheckDefinition]) -> None:
    found = [small.find(library[key]) for key in all_checks()]
    assert {finding.status for finding in found} == {Status.UNKNOWN}
    assert all(finding.missing for finding in found)


def test_what_a_text_says_is_lacking_is_attention(
    small: Small, library: Mapping[str, CheckDefinition]
) -> None:
    for key in all_checks():
        small.add(Statement, f"sta-{key}", network_id="net", check_definition_id=key, lacking="A thing")
        small.tell("statements", f"sta-{key}", "2031-05")
        finding = small.find(library[key])
        assert (finding.status, finding.said) == (Status.ATTENTION, ("A thing",))
        assert finding.evidence[0].key == f"sta-{key}"


def test_what_a_later_text_says_is_not_known_yet(
    small: Small, library: Mapping[str, CheckDefinition]
) -> None:
    small.add(Statement, "sta", network_id="net", check_definition_id="chk-16", lacking="Rules")
    small.tell("statements", "sta", "2031-07")
    assert small.find(library["chk-16"]).status == Status.UNKNOWN
