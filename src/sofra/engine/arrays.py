"""Arrays as measures take them: their types, and checks that say in words what is wrong."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.signedinteger[Any]]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Numbers = npt.NDArray[Any]

NOT_STATED = -1
HALF = 32
"""Bits of a number of a body."""


def as_whole(values: npt.ArrayLike, name: str) -> Ints:
    """Copy whole numbers into a flat array of 32 bits."""
    found = np.asarray(values)
    if found.ndim != 1:
        raise ValueError(f"{name} must be a flat list of whole numbers; its shape is {found.shape}.")
    if found.size and not np.issubdtype(found.dtype, np.integer):
        raise ValueError(f"{name} must hold whole numbers, not {found.dtype}.")
    return np.array(found, dtype=np.int32)


def as_places(values: npt.ArrayLike, n: int, name: str) -> Ints:
    """Copy the numbers of bodies, each from 0 to n - 1."""
    found = as_whole(values, name)
    if found.size and (found.min() < 0 or found.max() >= n):
        raise ValueError(f"{name} names a body outside 0 to {n - 1}.")
    return found


def as_place(value: int, n: int, name: str) -> int:
    """Check the number of one body."""
    return int(as_places(np.atleast_1d(np.asarray(value)), n, name)[0])


def as_groups(values: npt.ArrayLike, n: int, name: str = "groups") -> Ints:
    """Copy the group of each body: a number from 0, or -1 where it is not stated."""
    found = as_whole(values, name)
    if len(found) != n:
        raise ValueError(f"There are {n} bodies, but {name} has {len(found)} entries.")
    if found.size and found.min() < NOT_STATED:
        raise ValueError(f"{name} holds a number below -1; -1 alone means not stated.")
    return found


def as_amounts(values: npt.ArrayLike, name: str) -> Floats:
    """Copy amounts of at least nothing; NaN is not stated."""
    found = np.array(values, dtype=np.float64)
    if found.ndim != 1:
        raise ValueError(f"{name} must be a flat list of numbers; its shape is {found.shape}.")
    if np.isinf(found).any() or (found < 0).any():
        raise ValueError(f"{name} must hold amounts of at least nothing, without end none.")
    return found


def joined(first: Ints, second: Ints) -> Ints:
    """Make one number of two, such that these sort by the first, then by the second."""
    keys: Ints = (first.astype(np.int64) << HALF) | second
    return keys


def parted(keys: Ints) -> tuple[Ints, Ints]:
    """Undo `joined`."""
    return (keys >> HALF).astype(np.int32), keys.astype(np.int32)


def sorted_once(values: Ints) -> Ints:
    """Sort numbers from 0, each once. Several times faster than numpy.unique."""
    in_order = np.sort(values)
    found: Ints = in_order[np.diff(in_order, prepend=-1) != 0]
    return found


def shares(part: npt.ArrayLike, whole: npt.ArrayLike) -> Floats:
    """Divide, with NaN where there is nothing to divide by."""
    above, below = np.broadcast_arrays(np.asarray(part, np.float64), np.asarray(whole, np.float64))
    result: Floats = np.divide(above, below, out=np.full(below.shape, np.nan), where=below != 0)
    return result


def share(part: float, whole: float) -> float:
    """Divide two numbers, with NaN where there is nothing to divide by."""
    return part / whole if whole else float("nan")
