"""Communities: who keeps close to whom, and whether that is more than chance."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock

import igraph
import numpy as np
import numpy.typing as npt
from scipy.sparse.csgraph import connected_components

from sofra.engine.arrays import Floats, Ints, as_groups
from sofra.engine.pairs import Pairs, pair_up
from sofra.engine.web import Web

SEED = 1325
TURNS, TOO_LITTLE = 5, 1e-9
"""Turns of two passes each. Until nothing changes may take for ever: equals go to and fro."""

_one_at_a_time = Lock()


@dataclass(frozen=True, eq=False)
class Chance:
    """Whether communities are more than chance makes of so many ties.

    `is_better`: the modularity exceeds that of every rewired network; only then may communities be named.
    `modularity`: of the communities; `rewired`: of the best communities in each rewired network.
    """

    is_better: bool
    modularity: float
    rewired: Floats


def modularity(web: Web, groups: npt.ArrayLike) -> float:
    """How far ties stay within groups, beyond what degrees alone would give: from -1/2 to below 1.

    The sum over groups of (pairs inside / m - (degrees / 2m)^2). Every body needs a group. NaN without
    ties. `groups` has the shape (n,). Source: Newman and Girvan (2004).
    """
    return _modularity(web.undirected(), _all_stated(groups, web.n))


def _all_stated(groups: npt.ArrayLike, n: int) -> Ints:
    group = as_groups(groups, n)
    if (group < 0).any():
        raise ValueError("Modularity needs a group for every body.")
    return group


def _modularity(pairs: Pairs, group: Ints) -> float:
    if not pairs.many:
        return float("nan")
    inside = int((group[pairs.low] == group[pairs.high]).sum())
    degrees = np.bincount(group, pairs.degree)
    return float(inside / pairs.many - ((degrees / (2 * pairs.many)) ** 2).sum())


def community(web: Web, start: npt.ArrayLike | None = None, *, seed: int = SEED) -> Ints:
    """Which bodies keep close to one another: the number of each one's community. Shape (n,).

    `start` is the last answer, so that communities change no more than the ties do and keep their
    numbers; -1 marks a body that is new. Without it, communities are numbered by size, largest first.
    Ask `is_better_than_chance` before naming any. Source: Traag and others (2019), for modularity.
    """
    pairs = web.undirected()
    before = None if start is None else as_groups(start, web.n, "start")
    found = _leiden(pairs, None if before is None else _to_start_from(pairs, before), seed)
    return _by_size(found) if before is None else _as_before(found, before)


@contextmanager
def _chance_of(seed: int) -> Iterator[None]:
    """Lend igraph a seeded chance: it has one for the whole process only, so one asks at a time."""
    with _one_at_a_time:
        igraph.set_random_number_generator(random.Random(seed))  # noqa: S311 -- not for secrets
        try:
            yield
        finally:
            igraph.set_random_number_generator(random)


def _leiden(pairs: Pairs, start: Ints | None, seed: int) -> Ints:
    """Move bodies between communities until that no longer helps."""
    best = np.arange(pairs.n, dtype=np.int32) if start is None else start
    if not pairs.many:
        return best
    value, found = -1.0 if start is None else _modularity(pairs, start), best
    with _chance_of(seed):
        for _turn in range(TURNS):
            found = _two_passes(pairs, found)
            reached = _modularity(pairs, found)
            if reached <= value + TOO_LITTLE:
                break
            best, value = found, reached
    return best


def _two_passes(pairs: Pairs, start: Ints) -> Ints:
    found = pairs.graph.community_leiden(
        objective_function="modularity", initial_membership=start.tolist(), n_iterations=2
    )
    return np.array(found.membership, dtype=np.int32)


def _to_start_from(pairs: Pairs, before: Ints) -> Ints:
    """Take each connected piece of an old community as one; each new body stands alone."""
    stays = (before[pairs.low] == before[pairs.high]) & (before[pairs.low] >= 0)
    piece: Ints = connected_components(pairs.without_pairs(~stays).matrix, directed=False)[1]
    return piece


def _by_size(found: Ints) -> Ints:
    """Number communities by size, and equal ones by their lowest body."""
    _names, first, label, sizes = np.unique(found, return_index=True, return_inverse=True, return_counts=True)
    place = np.empty(len(sizes), dtype=np.int32)
    place[np.lexsort((first, -sizes))] = np.arange(len(sizes), dtype=np.int32)
    return place[label]


def _as_before(found: Ints, before: Ints) -> Ints:
    """Give each community the number that most of its bodies had, the largest agreement first."""
    known = before >= 0
    width = int(before.max(initial=0)) + 1
    cells, counts = np.unique(found[known].astype(np.int64) * width + before[known], return_counts=True)
    number: dict[int, int] = {}
    used: set[int] = set()
    for cell in cells[np.lexsort((cells, -counts))].tolist():
        new, old = divmod(cell, width)
        if new not in number and old not in used:
            number[new] = old
            used.add(old)
    fresh = width
    for new in np.unique(_by_size(found), return_index=True)[1]:
        if int(found[new]) not in number:
            number[int(found[new])] = fresh
            fresh += 1
    return np.array([number[label] for label in found.tolist()], dtype=np.int32)


def is_better_than_chance(
    web: Web, groups: npt.ArrayLike | None = None, *, rewirings: int = 20, seed: int = SEED
) -> Chance:
    """Whether these communities say more than chance: else they are not to be named.

    The network is rewired many times so that everybody keeps her number of contacts; Leiden looks for
    communities there, too. Without `groups`, those of `community` are judged. Never better without ties.
    Source: Guimera, Sales-Pardo and Amaral (2004).
    """
    if rewirings < 1:
        raise ValueError("To compare with chance takes at least one rewiring.")
    pairs = web.undirected()
    group = community(web, seed=seed) if groups is None else _all_stated(groups, web.n)
    value = _modularity(pairs, group)
    rewired = np.array([_modularity_by_chance(pairs, seed + turn) for turn in range(1, rewirings + 1)])
    return Chance(bool(pairs.many and (value > rewired).all()), value, rewired)


def rewired(pairs: Pairs, seed: int) -> Pairs:
    """The same bodies, each with as many contacts as before, but other ones.

    Pairs of ties change ends, ten times as often as there are ties. Source: Maslov and Sneppen (2002).
    """
    graph = pairs.graph.copy()
    with _chance_of(seed):
        graph.rewire()
    ends = np.array(graph.get_edgelist(), dtype=np.int32).reshape(-1, 2)
    return pair_up(pairs.n, ends[:, 0], ends[:, 1])


def _modularity_by_chance(pairs: Pairs, seed: int) -> float:
    other = rewired(pairs, seed)
    return _modularity(other, _leiden(other, None, seed))
