"""Key sets: few bodies that together hold the network, or together reach most of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from scipy.sparse.csgraph import connected_components

from sofra.engine.arrays import Floats, Ints, Numbers, share
from sofra.engine.leaving import leavings
from sofra.engine.pairs import Pairs
from sofra.engine.web import Web

ROUNDS = 5
WORD = 64
REACH_UP_TO = 20_000
"""Bodies up to which key sets by reach fit into memory (n * n bits)."""


@dataclass(frozen=True)
class KeySet:
    """The chosen bodies in the order of choice, and what they achieve together.

    `exchangeable` are those of them in whose place another would do as well: choice alone names these.
    """

    chosen: tuple[int, ...]
    value: float
    exchangeable: tuple[int, ...] = ()


def fragmentation(web: Web) -> float:
    """Which share of pairs cannot reach one another. NaN below two bodies. Source: Borgatti (2006)."""
    return _fragmentation(web.undirected(), np.zeros(web.n, dtype=bool))


def kpp_neg_f(web: Web, k: int) -> KeySet:
    """On which k bodies the holding together of the others depends most.

    `value`: the share of pairs of the others that could not reach one another without the set (NaN
    where fewer than two others remain). Greedy choice, then swaps of one for another while that
    helps: good, not proven best. Among equals the one with most contacts, then the lowest number, is taken.
    Source: Borgatti (2006), KPP-Neg with fragmentation F.
    """
    _check(web, k)
    pairs = web.undirected()

    def gains(others: list[int]) -> Floats:
        gone = np.zeros(web.n, dtype=bool)
        gone[others] = True
        left = pairs.without_pairs(gone[pairs.low] | gone[pairs.high])
        part = connected_components(left.matrix, directed=False)[1]
        size = np.bincount(part)[part]
        lost = leavings(left, part).resilience_loss + size - 1
        found: Floats = lost + left.degree / (web.n + 1.0)
        return found

    chosen = _choose(web.n, k, gains)
    gone = np.zeros(web.n, dtype=bool)
    gone[chosen] = True
    return KeySet(tuple(chosen), _fragmentation(pairs, gone), _exchangeable(chosen, gains))


def _fragmentation(pairs: Pairs, gone: Numbers) -> float:
    left = pairs.without_pairs(gone[pairs.low] | gone[pairs.high])
    stay = int((~gone).sum())
    if stay < 2:  # noqa: PLR2004 -- a pair takes two
        return float("nan")
    part = connected_components(left.matrix, directed=False)[1]
    sizes = np.bincount(part[~gone]).astype(np.int64)
    return 1 - share(float((sizes * (sizes - 1)).sum()), stay * (stay - 1))


def kpp_pos_reach(web: Web, k: int, steps: int = 2) -> KeySet:
    """Which k bodies together reach the most others within some steps.

    `value`: the share of all bodies at most `steps` ties away from the set, the set itself counted. Greedy
    choice (never below 63 % of the best), then swaps. For at most REACH_UP_TO bodies.
    Source: Borgatti (2006), KPP-Pos with m-reach.
    """
    _check(web, k)
    if steps < 0:
        raise ValueError(f"Nobody is {steps} steps away.")
    if web.n > REACH_UP_TO:
        raise ValueError(f"Key sets by reach are for at most {REACH_UP_TO} bodies, not {web.n}.")
    reached = _reached(web.undirected(), steps)

    def gains(others: list[int]) -> Floats:
        missing = ~np.bitwise_or.reduce(reached[others], axis=0)
        found: Floats = np.bitwise_count(reached & missing).sum(axis=1, dtype=np.float64)
        return found

    chosen = _choose(web.n, k, gains)
    covered = np.bitwise_or.reduce(reached[chosen], axis=0)
    value = share(float(np.bitwise_count(covered).sum()), web.n)
    return KeySet(tuple(chosen), value, _exchangeable(chosen, gains))


def _reached(pairs: Pairs, steps: int) -> Numbers:
    """Who is within some steps of each body, 64 bodies to a number. Shape (n, n / 64 rounded up)."""
    bits = np.zeros((pairs.n, -(-pairs.n // WORD) * WORD // 8), dtype=np.uint8)
    body = np.arange(pairs.n)
    bits[body, body // 8] = 1 << (body % 8)
    reached = bits.view(np.uint64)
    busy = np.flatnonzero(pairs.degree)
    for _step in range(steps if len(busy) else 0):
        found = np.bitwise_or.reduceat(reached[pairs.indices], pairs.indptr[busy], axis=0)
        reached[busy] |= found
    return reached


def _check(web: Web, k: int) -> None:
    if not 0 <= k <= web.n:
        raise ValueError(f"From {web.n} bodies nobody can choose {k}.")


def _choose(n: int, k: int, gains: Callable[[list[int]], Floats]) -> list[int]:
    """Take the best one after another, then swap while it helps. `gains(others)` is what each would add."""
    chosen: list[int] = []
    for _turn in range(k):
        chosen.append(_best(gains(chosen), chosen))
    for _round in range(ROUNDS if 1 < k < n else 0):
        before = list(chosen)
        for turn in range(k):
            others = chosen[:turn] + chosen[turn + 1 :]
            found = gains(others)
            best = _best(found, others)
            if found[best] > found[chosen[turn]]:
                chosen[turn] = best
        if chosen == before:
            break
    return chosen


def _exchangeable(chosen: list[int], gains: Callable[[list[int]], Floats]) -> tuple[int, ...]:
    """Which of the chosen another could stand in for. What decides among equals is below one: left out."""
    found = []
    for turn, body in enumerate(chosen):
        worth = np.floor(gains(chosen[:turn] + chosen[turn + 1 :]))
        worth[chosen[:turn] + chosen[turn + 1 :]] = -np.inf
        if (worth >= worth[body]).sum() > 1:
            found.append(body)
    return tuple(found)


def _best(found: Floats, taken: list[int]) -> int:
    free: Ints = np.ones(len(found), dtype=np.int8)
    free[taken] = 0
    return int(np.argmax(np.where(free == 1, found, -np.inf)))
