"""Processor time of the engine's measures, beside NetworkX and bare igraph.

    python -m bench.bench_engine [--quick] [--json]

Networks are made up with a fixed seed, four ties for each body: *grown*, where newcomers tie to the well
tied (few have very many), and *circles*, where four ties of five stay within fifty bodies.

Units: milliseconds of processor time of this process, the best of up to five. What is kept once made
(pairs, the graph of igraph) is made before and reported apart; triangles are found anew in each run.
Set OMP_NUM_THREADS=1.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from collections.abc import Callable, Iterator
from typing import Any

import igraph
import networkx as nx
import numpy as np

from sofra import engine
from sofra.engine import Web

SEED, TIES, GROUPS, CIRCLE = 1325, 4, 5, 50
SIZES, QUICK = (1_000, 10_000, 100_000), (200, 1_000)
AIMS = {1_000: 20, 10_000: 150, 100_000: 3_000}
COMPARED = 10_000
Work = Callable[[Web], object]


def milliseconds(work: Callable[[], object], repeats: int = 5) -> float:
    """Measure the best of some runs; slow work runs once."""
    best = float("inf")
    for _run in range(repeats):
        start = time.process_time()
        work()
        best = min(best, (time.process_time() - start) * 1000)
        if best > 2000:
            break
    return best


def grown(n: int) -> Web:
    """Newcomers tie to those that have many ties already (Barabasi and Albert 1999)."""
    random.seed(SEED)
    return _mixed(n, np.array(igraph.Graph.Barabasi(n, TIES).get_edgelist(), dtype=np.int32))


def circles(n: int) -> Web:
    """Most ties stay within circles of fifty."""
    chance = np.random.default_rng(SEED)
    start = chance.integers(0, n, TIES * n)
    near = start // CIRCLE * CIRCLE + chance.integers(0, CIRCLE, len(start))
    far = chance.integers(0, n, len(start))
    return _mixed(
        n, np.column_stack((start, np.where((chance.random(len(start)) < 0.8) & (near < n), near, far)))
    )


def _mixed(n: int, ends: np.ndarray) -> Web:
    """Let half of the ties point the other way."""
    flip = np.random.default_rng(SEED).random(len(ends)) < 0.5
    return Web(n, np.where(flip, ends[:, 1], ends[:, 0]), np.where(flip, ends[:, 0], ends[:, 1]))


def laid_out(web: Web) -> Web:
    """A copy with everything that is kept once made, except triangles."""
    fresh = Web(web.n, web.source, web.target)
    pairs = fresh.undirected()
    _made = pairs.graph, pairs.matrix, pairs.degree, fresh.directions
    return fresh


def without_triangles(web: Web, work: Work) -> Callable[[], object]:
    """The work, each time with triangles to find anew."""

    def run() -> object:
        web.undirected().__dict__.pop("triangles", None)
        return work(web)

    return run


def linear(n: int) -> dict[str, Work]:
    """The measures whose work grows with the number of ties."""
    groups = np.random.default_rng(SEED).integers(0, GROUPS, n)
    return {
        "triangles, shared by those below": lambda web: web.undirected().triangles,
        "degree, density, centralization": lambda web: (
            engine.density(web),
            engine.degree_centralization(web),
        ),
        "components": engine.components,
        "core number": engine.core_number,
        "PageRank": engine.pagerank,
        "constraint": engine.constraint,
        "effective size, efficiency": engine.efficiency,
        "Gould-Fernandez roles": lambda web: engine.gf_roles(web, groups),
        "meso connectors": lambda web: engine.meso_connectors(web, groups % 3),
        "E-I index without permutations": lambda web: engine.ei_index(web, groups, permutations=0),
        "participation": lambda web: engine.participation(web, groups),
        "modularity of given groups": lambda web: engine.modularity(web, groups),
        "dependence": engine.dependence,
        "articulation points": engine.articulation_points,
        "what if: every single leaving": engine.what_if_leaves,
    }


def heavier(n: int) -> dict[str, Work]:
    """Measures that cost more than a look at each tie."""
    groups = np.random.default_rng(SEED).integers(0, GROUPS, n)
    start = np.arange(n) // CIRCLE
    return {
        "E-I index with 999 permutations": lambda web: engine.ei_index(web, groups),
        "tight sets": engine.tight_sets,
        "communities, cold": engine.community,
        "communities, from given ones": lambda web: engine.community(web, start),
        "better than chance, 20 rewirings": lambda web: engine.is_better_than_chance(web, start),
        "key set of 10, holding together": lambda web: engine.kpp_neg_f(web, 10),
        "key set of 10, reach in 2 steps": lambda web: engine.kpp_pos_reach(web, 10),
        "betweenness, at most 3 steps": engine.betweenness_k3,
    }


def figures(works: dict[str, Work], web: Web, repeats: int = 5) -> dict[str, float]:
    """Measure each; triangles are found once, in the work that is named for them."""
    laid = laid_out(web)
    return {
        name: milliseconds(
            without_triangles(laid, work) if name.startswith("triangles") else lambda work=work: work(laid),
            repeats,
        )
        for name, work in works.items()
    }


def compared(web: Web) -> Iterator[dict[str, Any]]:
    """The same measure here, by NetworkX, and by bare igraph where it has it."""
    laid, graph = laid_out(web), nx.Graph()
    graph.add_nodes_from(range(web.n))
    pairs = laid.undirected()
    graph.add_edges_from(zip(pairs.low.tolist(), pairs.high.tolist(), strict=True))
    bare = pairs.graph
    works: dict[str, tuple[Work, Work | None, Callable[[], object] | None]] = {
        "constraint": (engine.constraint, nx.constraint, bare.constraint),
        "effective size": (engine.effective_size, nx.effective_size, None),
        "components": (
            engine.components,
            lambda one: list(nx.connected_components(one)),
            bare.connected_components,
        ),
        "core number": (engine.core_number, nx.core_number, bare.coreness),
        "articulation points": (
            engine.articulation_points,
            lambda one: list(nx.articulation_points(one)),
            bare.articulation_points,
        ),
        "PageRank": (engine.pagerank, nx.pagerank, bare.pagerank),
    }
    yield {
        "measure": "triangles, shared by the next two",
        "own": milliseconds(without_triangles(laid, lambda web: web.undirected().triangles)),
        "networkx": 0.0,
        "igraph": 0.0,
    }
    for name, (own, oracle, other) in works.items():
        yield {
            "measure": name,
            "own": milliseconds(lambda own=own: own(laid)),
            "networkx": milliseconds(lambda oracle=oracle: oracle(graph), 2),
            "igraph": milliseconds(other) if other else None,
        }


def measure(sizes: tuple[int, ...], size_compared: int) -> dict[str, Any]:
    """Everything, as plain values."""
    found: dict[str, Any] = {"sizes": sizes, "compared_at": size_compared}
    for kind, make in (("grown", grown), ("circles", circles)):
        webs = {n: make(n) for n in sizes}
        found[kind] = {
            "laying out": {n: milliseconds(lambda web=web: laid_out(web)) for n, web in webs.items()},
            "linear": {n: figures(linear(n), web) for n, web in webs.items()},
            "heavier": {n: figures(heavier(n), web, 1) for n, web in webs.items() if n <= COMPARED},
            "compared": list(compared(make(size_compared))),
        }
    exact = laid_out(grown(min(engine.EXACT_UP_TO, max(sizes))))
    found["exact"] = {"bodies": exact.n, "own": milliseconds(lambda: engine.betweenness(exact))}
    found["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return found


def told(found: dict[str, Any]) -> Iterator[str]:
    """The figures as sections of a document."""
    sizes = found["sizes"]
    yield from (
        "CPU milliseconds on made-up networks with four ties for each body. *Grown*: newcomers tie to the",
        "well tied; *circles*: four ties of five stay within fifty bodies. Laying out (pairs, the graph of",
        "igraph) is done once for a scope and reported apart. In web workers set `OMP_NUM_THREADS=1`.",
        "",
    )
    for kind in ("grown", "circles"):
        yield from _table(f"### Linear measures, {kind}", found[kind]["linear"], sizes)
        laying_out = found[kind]["laying out"]
        totals = [sum(found[kind]["linear"][n].values()) for n in sizes]
        yield f"| **sum** | {' | '.join(f'**{one:,.1f}**' for one in totals)} |"
        yield f"| aim | {' | '.join(f'{AIMS[n]:,}' if n in AIMS else '' for n in sizes)} |"
        yield f"| laying out, apart | {' | '.join(f'{laying_out[n]:,.1f}' for n in sizes)} |"
        yield ""
    for kind in ("grown", "circles"):
        yield from _compared_table(kind, found)
    for kind in ("grown", "circles"):
        yield from _table(
            f"### Heavier measures, {kind}", found[kind]["heavier"], tuple(found[kind]["heavier"])
        )
        yield ""
    yield f"Exact betweenness of {found['exact']['bodies']:,} bodies: {found['exact']['own']:,.0f} ms."
    yield f"Most memory of the whole measurement: {found['peak_mb']:,.0f} MB."


def _table(title: str, by_size: dict[int, dict[str, float]], sizes: tuple[int, ...]) -> Iterator[str]:
    yield from (title, "", f"| measure | {' | '.join(f'{n:,}' for n in sizes)} |")
    yield f"| --- |{' ---: |' * len(sizes)}"
    for name in by_size[sizes[0]]:
        yield f"| {name} | {' | '.join(f'{by_size[n][name]:,.2f}' for n in sizes)} |"


def _compared_table(kind: str, found: dict[str, Any]) -> Iterator[str]:
    rows = found[kind]["compared"]
    yield from (f"### Beside NetworkX and igraph, {kind}, {found['compared_at']:,} bodies", "")
    yield "Aims: the sum at least 50 times faster than NetworkX; at most 1.3 times bare igraph."
    yield "Constraint in the comparison with igraph has all triangles on its account."
    titles = "| measure | Sofra, ms | NetworkX, ms | igraph, ms | ours, times igraph |"
    yield from ("", titles, "| --- |" + " ---: |" * 4)
    triangles = rows[0]["own"]
    for row in rows:
        others = [f"{row[one]:,.2f}" if row[one] else "" for one in ("networkx", "igraph")]
        whole = row["own"] + (triangles if row["measure"] == "constraint" else 0)
        beside = f"{whole / row['igraph']:.2f}" if row["igraph"] else ""
        yield f"| {row['measure']} | {row['own']:,.2f} | {' | '.join(others)} | {beside} |"
    own, oracle = (sum(row[key] for row in rows) for key in ("own", "networkx"))
    shared = [row for row in rows if row["igraph"] is not None]
    theirs = sum(row["igraph"] for row in shared)
    beside = sum(row["own"] for row in shared) / theirs
    yield f"| **sum** | **{own:,.1f}** | **{oracle:,.1f}** | **{theirs:,.1f}** | **{beside:.2f}** |"
    yield from ("", f"The sum is {oracle / own:,.0f} times faster than NetworkX {nx.__version__}.", "")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small networks")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    found = measure(QUICK, max(QUICK)) if asked.quick else measure(SIZES, COMPARED)
    print(json.dumps(found, indent=1) if asked.json else "\n".join(told(found)))


if __name__ == "__main__":
    main()
