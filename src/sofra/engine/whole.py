"""What the network is as a whole: how dense, how centred on few."""

from __future__ import annotations

from sofra.engine.arrays import share
from sofra.engine.web import Web


def density(web: Web) -> float:
    """Which share of all possible pairs are in touch. NaN below two bodies. Source: Freeman (1979)."""
    return share(2 * web.undirected().many, web.n * (web.n - 1))


def degree_centralization(web: Web) -> float:
    """How far contacts gather in one body: 1 for a star, 0 where all have the same number.

    The sum of differences to the highest degree, by its maximum (n - 1)(n - 2). NaN below three bodies.
    Source: Freeman (1979).
    """
    degrees = web.undirected().degree
    highest = int(degrees.max(initial=0))
    return share(web.n * highest - int(degrees.sum()), (web.n - 1) * (web.n - 2) if web.n > 1 else 0)
