"""Closed circles: components side by side, never one number, never a motive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse.csgraph import connected_components

from sofra.engine.arrays import Flags, Ints, Numbers, as_places, share
from sofra.engine.pairs import Pairs, from_pairs
from sofra.engine.web import Web

LOOSE = 2
"""The truss number of a pair without common contacts."""


@dataclass(frozen=True)
class ClosedCircle:
    """What can be said of a set of bodies that keep close. There is no sum of these.

    `density`: share of its pairs in touch. `conductance`: share of its ties that lead out, measured at the
    smaller side; low means few outside ties. `ei`: +1 all its ties lead out, -1 all stay inside.
    `inside`, `outside`: pairs in touch within the set, and across its edge. `kept_inside`: share of the
    support given by its members that goes to members; `support_not_stated`: such ties without an amount.
    `tenure_years`: mean years in place of those for whom it is known; `tenure_known`: how many.
    NaN: not applicable or not known.
    """

    size: int
    density: float
    conductance: float
    ei: float
    inside: int
    outside: int
    kept_inside: float
    support_not_stated: int
    tenure_years: float
    tenure_known: int


def closed_circle(
    web: Web,
    members: npt.ArrayLike,
    *,
    support_kind: int | None = None,
    tenure_years: npt.ArrayLike | None = None,
) -> ClosedCircle:
    """Describe how closed a set of bodies is, by components that stand side by side.

    `members` are numbers of bodies. `support_kind` is the kind of ties whose weights are funds; where
    the web has no weights, such ties count as one each. `tenure_years` has the shape (n,), NaN unknown.
    Source: Krackhardt (1999) for the idea; the choice of components is our own.
    """
    inner = np.zeros(web.n, dtype=bool)
    inner[as_places(members, web.n, "members")] = True
    pairs, size = web.undirected(), int(inner.sum())
    inside = int((inner[pairs.low] & inner[pairs.high]).sum())
    outside = int((inner[pairs.low] ^ inner[pairs.high]).sum())
    smaller = min(2 * inside + outside, 2 * (pairs.many - inside) - outside)
    kept, unstated = _kept_inside(web, inner, support_kind)
    years, known = _tenure(inner, tenure_years)
    return ClosedCircle(
        size=size,
        density=share(2 * inside, size * (size - 1)),
        conductance=share(outside, smaller),
        ei=share(outside - inside, outside + inside),
        inside=inside,
        outside=outside,
        kept_inside=kept,
        support_not_stated=unstated,
        tenure_years=years,
        tenure_known=known,
    )


def _kept_inside(web: Web, inner: Flags, kind: int | None) -> tuple[float, int]:
    if kind is None:
        return float("nan"), 0
    if web.kind is None:
        raise ValueError("The web does not say of which kind its ties are.")
    given = (web.kind == kind) & inner[web.source] & (web.source != web.target)
    amounts = np.ones(web.ties) if web.weight is None else web.weight
    stated = given & ~np.isnan(amounts)
    kept = float(amounts[stated & inner[web.target]].sum())
    return share(kept, float(amounts[stated].sum())), int(given.sum() - stated.sum())


def _tenure(inner: Flags, years: npt.ArrayLike | None) -> tuple[float, int]:
    if years is None:
        return float("nan"), 0
    told = np.asarray(years, dtype=np.float64)
    if told.shape != inner.shape:
        raise ValueError(f"There are {len(inner)} bodies, but tenure_years has the shape {told.shape}.")
    known = told[inner & ~np.isnan(told)]
    return share(float(known.sum()), len(known)), len(known)


def tight_sets(web: Web, *, smallest: int = 3, largest: int = 20) -> list[Ints]:
    """Sets of bodies that keep close: candidates for a look, not findings.

    Within such a set every tie is backed by many common contacts (a k-truss). From the tightest down, each
    connected piece between the two sizes is named unless it only widens one already named. Returns
    sorted numbers of bodies, the tightest first. Source: Cohen (2008).
    """
    if smallest <= LOOSE or largest < smallest:
        raise ValueError("A tight set has at least three bodies, and the largest is not below the smallest.")
    pairs = web.undirected()
    strength = truss_number(web)
    named: list[Ints] = []
    seen = np.zeros(web.n, dtype=bool)
    for level in sorted(set(strength.tolist()) - {LOOSE}, reverse=True):
        for piece in _pieces(pairs, strength >= level):
            if smallest <= len(piece) <= largest and not seen[piece].any():
                named.append(piece)
                seen[piece] = True
    return named


def _pieces(pairs: Pairs, chosen: Flags) -> Iterator[Ints]:
    """The connected pieces of some of the pairs, by their lowest body."""
    low, high = pairs.low[chosen], pairs.high[chosen]
    part = connected_components(from_pairs(pairs.n, low, high).matrix, directed=False)[1]
    bodies = np.unique(np.concatenate((low, high)))
    order = np.argsort(part[bodies], kind="stable")
    edges = np.flatnonzero(np.diff(part[bodies][order])) + 1
    yield from np.split(bodies[order], edges) if len(bodies) else ()


def truss_number(web: Web) -> Ints:
    """For each pair in touch: how tightly common contacts back it, from 2 (not at all) up.

    The largest k for which the pair is in a k-truss: all its pairs lie in k - 2 triangles of that truss.
    Shape: the pairs of `web.undirected()`. Source: Cohen (2008).
    """
    pairs, found = web.undirected(), web.undirected().triangles
    corners: Numbers = np.column_stack((found.uv, found.uw, found.vw)).astype(np.int64)
    strength = np.full(pairs.many, LOOSE)
    alive, level = np.ones(pairs.many, dtype=bool), LOOSE + 1
    while len(corners):
        support = np.bincount(corners.ravel(), minlength=pairs.many)
        falls = alive & (support < level - LOOSE)
        if not falls.any():
            strength[alive] = level
            level += 1
            continue
        alive &= ~falls
        corners = corners[alive[corners].all(axis=1)]
    return strength
