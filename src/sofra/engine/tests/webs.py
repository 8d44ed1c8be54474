"""Made-up webs for the tests: by hypothesis, and as NetworkX holds them."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
from hypothesis import strategies as st

from sofra.engine import Web


@st.composite
def webs(draw: st.DrawFn, most: int = 9, least: int = 0) -> Web:
    """Webs of every kind: empty, with isolates, loops, parallel ties, in several parts."""
    n = draw(st.integers(least, most))
    body = st.integers(0, max(n - 1, 0))
    ties = draw(st.lists(st.tuples(body, body), max_size=3 * n))
    return web_of(n, ties)


def web_of(n: int, ties: list[tuple[int, int]]) -> Web:
    """A web from a list of ties."""
    ends = np.array(ties, dtype=np.int64).reshape(-1, 2)
    return Web(n, ends[:, 0], ends[:, 1])


def web_with(n: int, source: Any, target: Any, kind: Any = None, weight: Any = None) -> Web:
    """A web from plain lists."""
    kinds = None if kind is None else np.array(kind)
    amounts = None if weight is None else np.array(weight, dtype=np.float64)
    return Web(n, np.array(source), np.array(target), kinds, amounts)


def groups_for(web: Web, most: int = 2) -> st.SearchStrategy[np.ndarray]:
    """Groups for the bodies of a web, some not stated."""
    one = st.integers(-1, most)
    return st.lists(one, min_size=web.n, max_size=web.n).map(lambda found: np.array(found, dtype=np.int64))


def oracle(web: Web) -> nx.Graph:
    """The same web without direction, as NetworkX holds it."""
    graph = nx.Graph(digraph(web))
    graph.remove_edges_from(list(nx.selfloop_edges(graph)))
    return graph


def digraph(web: Web) -> nx.DiGraph:
    """The same web with direction, as NetworkX holds it; doubles merged, loops dropped."""
    graph = nx.DiGraph()
    graph.add_nodes_from(range(web.n))
    graph.add_edges_from(
        (a, b) for a, b in zip(web.source.tolist(), web.target.tolist(), strict=True) if a != b
    )
    return graph


def by_body(found: dict[int, float], web: Web) -> np.ndarray:
    """What NetworkX answers by body, as an array."""
    return np.array([found[body] for body in range(web.n)], dtype=np.float64)


def relabelled(web: Web, order: np.ndarray) -> Web:
    """The same web with other numbers: body i becomes order[i]."""
    return Web(web.n, order[web.source], order[web.target])
