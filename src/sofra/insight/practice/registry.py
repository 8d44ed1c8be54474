"""Which checks there are: each function registers itself, by the key of its row in the library."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen

Look = Callable[[NetworkRecord, int], Seen]
"""A check: a network's record and the threshold in force (0 where the check has none) to what it saw."""

Limits = Mapping[str, int]
"""The thresholds that a network set for itself: key of the check to value."""


@dataclass(frozen=True)
class Check:
    """A registered check: its key, its function, what a network could do, and who may read it."""

    key: str
    look: Look
    next_step: Any
    is_for_seats: bool = False


_CHECKS: dict[str, Check] = {}


def check(key: str, *, next_step: Any, for_seats: bool = False) -> Callable[[Look], Look]:
    """Register a function as the check of that key.

    `for_seats`: it speaks of communities or of weak points, so only those who hold a seat read it.
    """

    def registered(look: Look) -> Look:
        if key in _CHECKS and _CHECKS[key].look.__module__ != look.__module__:
            raise ValueError(f"Two functions call themselves {key}: {_CHECKS[key].look}, {look}")
        _CHECKS[key] = Check(key, look, next_step, for_seats)
        return look

    return registered


@cache
def all_checks() -> Mapping[str, Check]:
    """Every check by its key, in the order of keys. A new check is a new module in `checks/`."""
    folder = import_module("sofra.insight.practice.checks")
    for module in iter_modules(folder.__path__):
        import_module(f"{folder.__name__}.{module.name}")
    return dict(sorted(_CHECKS.items()))
