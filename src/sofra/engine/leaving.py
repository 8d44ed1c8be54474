"""What if one body leaves: answered for every body in one walk through the network."""

from __future__ import annotations

from dataclasses import dataclass

import igraph
import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order, connected_components

from sofra.engine.arrays import Flags, Ints, Numbers, as_place, joined, parted, sorted_once
from sofra.engine.pairs import Pairs
from sofra.engine.position import components
from sofra.engine.web import Web


@dataclass(frozen=True, eq=False)
class WhatIf:
    """What each single leaving would do to the others. Each array has the shape (n,).

    `resilience_loss`: pairs of others that could reach one another before and no longer can.
    `is_articulation`: whether there is any such pair. `pieces`: into how many pieces the part around this
    body falls. `cut_off`: how many others lose connection with the largest of these pieces.
    """

    resilience_loss: Ints
    is_articulation: Flags
    pieces: Ints
    cut_off: Ints


def what_if_leaves(web: Web) -> WhatIf:
    """For each body: how many pairs of others would be cut from one another if it left.

    One depth-first search finds all bodies on which others depend; sums over the tree of blocks then
    answer every leaving at once. Source: Tarjan (1972), Hopcroft and Tarjan (1973).
    """
    return leavings(web.undirected(), components(web))


def leavings(pairs: Pairs, part: Ints) -> WhatIf:
    """Answer for pairs whose connected parts are known."""
    size = np.bincount(part, minlength=1)[part].astype(np.int64) if pairs.n else np.zeros(0, np.int64)
    owner, piece = _pieces_below(pairs)
    below = np.bincount(owner, piece, pairs.n).astype(np.int64)
    rest = size - 1 - below
    squares = np.bincount(owner, piece.astype(np.float64) ** 2, pairs.n).astype(np.int64) + rest**2
    largest = rest.copy()
    np.maximum.at(largest, owner, piece)
    many = np.bincount(owner, minlength=pairs.n) + (rest > 0)
    loss = ((size - 1) ** 2 - squares) // 2
    return WhatIf(loss, many > 1, many, size - 1 - largest)


def articulation_points(web: Web) -> Ints:
    """Single points: the bodies whose leaving alone would cut others from one another.

    Returns their numbers, sorted. Source: Tarjan (1972).
    """
    return np.sort(np.array(web.undirected().graph.articulation_points(), dtype=np.int64))


def cut_off_by(web: Web, body: int) -> Ints:
    """Which bodies lose connection with the largest remaining piece if this one leaves.

    Only its own part of the network counts; where two pieces are equally large, the one with the lowest
    body stays. Returns their numbers, sorted. Source: Tarjan (1972).
    """
    gone = as_place(body, web.n, "body")
    pairs = web.undirected()
    mates = components(web)
    left = pairs.without_pairs((pairs.low == gone) | (pairs.high == gone))
    piece: Ints = connected_components(left.matrix, directed=False)[1]
    concerned = np.flatnonzero((mates == mates[gone]) & (np.arange(web.n) != gone))
    if not len(concerned):
        return concerned
    largest = int(np.argmax(np.bincount(piece[concerned])))
    lost: Ints = concerned[piece[concerned] != largest]
    return lost


def _pieces_below(pairs: Pairs) -> tuple[Ints, Ints]:
    """List what hangs below each body in the tree of blocks: the body, and how many bodies that piece has."""
    member, block, blocks = _blocks(pairs)
    if not blocks:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    size, parent = _weigh_tree(pairs.n, member, block, blocks)
    return parent[pairs.n : pairs.n + blocks], size[pairs.n : pairs.n + blocks]


def _blocks(pairs: Pairs) -> tuple[Ints, Ints, int]:
    """List bodies by block: groups that no single leaving cuts apart. A body may be in several."""
    trees: list[list[int]] = igraph.GraphBase.biconnected_components(
        pairs.graph, return_articulation_points=False
    )
    lengths = np.fromiter((len(tree) for tree in trees), np.int64, len(trees))
    edges = np.fromiter((edge for tree in trees for edge in tree), np.int64, int(lengths.sum()))
    block = np.repeat(np.arange(len(trees)), lengths)
    keys = sorted_once(np.concatenate((joined(block, pairs.low[edges]), joined(block, pairs.high[edges]))))
    which, member = parted(keys)
    return member, which, len(trees)


def _weigh_tree(n: int, member: Ints, block: Ints, blocks: int) -> tuple[Numbers, Numbers]:
    """Hang the tree of bodies and blocks up by one body of each part; count the bodies at or below each."""
    whole = n + blocks + 1
    ends = (member, n + block)
    tree = csr_array((np.ones(len(member)), ends), shape=(whole, whole))
    part = connected_components(tree, directed=False)[1][:n]
    tops = np.unique(part, return_index=True)[1]
    above = np.full(len(tops), whole - 1)
    ends = (np.concatenate((member, above)), np.concatenate((n + block, tops)))
    tree = csr_array((np.ones(len(ends[0])), ends), shape=(whole, whole))
    order, parent = breadth_first_order(tree, whole - 1, directed=False)
    size = [1] * n + [0] * (blocks + 1)
    upward = parent.tolist()
    for node in order[:0:-1].tolist():
        size[upward[node]] += size[node]
    return np.array(size, dtype=np.int64), parent
