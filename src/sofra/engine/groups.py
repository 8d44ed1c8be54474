"""How far ties reach across groups."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sofra.engine.arrays import Floats, Ints, as_groups, joined, parted, share, shares
from sofra.engine.web import Web


@dataclass(frozen=True)
class EiIndex:
    """How far ties reach across groups, beside what chance would give.

    `value`: +1 all ties across, -1 all within; `expected`: the mean if the groups were dealt out at
    random; `p_value`: how often chance alone strays as far from it, both ways (NaN without permutations).
    `internal`, `external`: pairs in touch; `left_out`: pairs with an end whose group is not stated.
    """

    value: float
    expected: float
    p_value: float
    internal: int
    external: int
    left_out: int


def ei_index(web: Web, groups: npt.ArrayLike, *, permutations: int = 999, seed: int = 1325) -> EiIndex:
    """Whether ties stay within groups or cross them: (external - internal) / (external + internal).

    The sizes of the groups alone bound the value, hence the permutation test: the groups are dealt out
    anew among the bodies whose group is known, the ties stay. NaN where no pair has known groups.
    `groups` has the shape (n,), -1 for not stated. Source: Krackhardt and Stern (1988).
    """
    group = as_groups(groups, web.n)
    pairs = web.undirected()
    known = np.flatnonzero(group >= 0)
    place = np.full(web.n, -1)
    place[known] = np.arange(len(known))
    low, high = place[pairs.low], place[pairs.high]
    counted = (low >= 0) & (high >= 0)
    low, high, dealt = low[counted], high[counted], group[known]
    internal = int((dealt[low] == dealt[high]).sum())
    both = len(low)
    value = share(both - 2 * internal, both)
    expected = _expected(dealt) if both else float("nan")
    p_value = _p_value(dealt, low, high, value - expected, expected, permutations, seed) if both else np.nan
    return EiIndex(value, expected, float(p_value), internal, both - internal, pairs.many - both)


def _expected(dealt: Ints) -> float:
    """The mean over all ways to deal the groups out: any two bodies are of one group equally often."""
    sizes = np.bincount(dealt)
    alike = share(float((sizes * (sizes - 1)).sum()), len(dealt) * (len(dealt) - 1))
    return 1 - 2 * alike


def _p_value(
    dealt: Ints, low: Ints, high: Ints, strays: float, expected: float, permutations: int, seed: int
) -> float:
    if permutations < 1:
        return float("nan")
    chance = np.random.default_rng(seed)
    cards = dealt.astype(np.int16) if dealt.max() < 2**15 else dealt.copy()
    as_far = 0
    for _deal in range(permutations):
        chance.shuffle(cards)
        inside = int(np.count_nonzero(cards[low] == cards[high]))
        as_far += abs(1 - 2 * inside / len(low) - expected) >= abs(strays) - 1e-12
    return (as_far + 1) / (permutations + 1)


def participation(web: Web, groups: npt.ArrayLike) -> Floats:
    """How evenly a body's contacts spread over groups: 0 all in one, near 1 in many alike.

    1 less the sum of squared shares of contacts by group; contacts whose group is not stated are left
    out; NaN without any other. Shape (n,). Source: Guimera and Amaral (2005).
    """
    group = as_groups(groups, web.n)
    pairs = web.undirected()
    body = np.repeat(np.arange(web.n), pairs.degree)
    beside = group[pairs.indices]
    body, beside = body[beside >= 0], beside[beside >= 0]
    cells = np.sort(joined(body, beside))
    first = np.flatnonzero(np.diff(cells, prepend=-1))
    counts = np.diff(first, append=len(cells)).astype(np.float64)
    squares = np.bincount(parted(cells[first])[0], counts**2, web.n)
    contacts = np.bincount(body, minlength=web.n)
    result: Floats = 1 - shares(squares, contacts.astype(np.float64) ** 2)
    return result
