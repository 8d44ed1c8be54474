"""Who stands on the short paths between others."""

from __future__ import annotations

from typing import Literal

import numpy as np

from sofra.engine.arrays import Floats
from sofra.engine.web import Web

EXACT_UP_TO = 1000
"""Bodies up to which exact betweenness is quick enough for a page; above, a background job."""

SHORT = 3


def betweenness(web: Web) -> Floats:
    """On which share of the shortest paths between two others a body stands.

    Units: share of pairs of others, 0 to 1; shape (n,); NaN below three bodies. Costs n times the ties.
    Source: Freeman (1977); Brandes (2001).
    """
    return _share_of_pairs(web, web.undirected().graph.betweenness(directed=False))


def betweenness_k3(web: Web) -> Floats:
    """The same for paths of at most three steps: word rarely travels further.

    Units and NaN as betweenness. Source: Borgatti and Everett (2006); Brandes (2008).
    """
    return _share_of_pairs(web, web.undirected().graph.betweenness(directed=False, cutoff=SHORT))


def brokerage(web: Web) -> tuple[Floats, Literal["exact", "k3"]]:
    """Betweenness as exact as a page can wait for, and which it is: say so beside the figure."""
    if web.n <= EXACT_UP_TO:
        return betweenness(web), "exact"
    return betweenness_k3(web), "k3"


def _share_of_pairs(web: Web, counted: list[float]) -> Floats:
    pairs = (web.n - 1) * (web.n - 2) / 2
    if web.n < 3:  # noqa: PLR2004 -- two others are needed to stand between
        return np.full(web.n, np.nan)
    return np.array(counted) / pairs
