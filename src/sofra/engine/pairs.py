"""Who is in touch with whom, without direction, and the triangles they form."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import igraph
import numpy as np
from scipy.sparse import coo_array, csr_array

from sofra.engine.arrays import Flags, Ints, joined, parted, sorted_once


@dataclass(frozen=True, eq=False)
class Triangles:
    """Three bodies that all know each other, once each: `u < v` and so on say nothing of rank.

    `u`, `v`, `w` are bodies; `uv`, `uw`, `vw` the numbers of the pairs between them.
    """

    u: Ints
    v: Ints
    w: Ints
    uv: Ints
    uw: Ints
    vw: Ints


@dataclass(frozen=True, eq=False)
class Pairs:
    """A simple symmetric network: pair e joins `low[e]` and `high[e]`, sorted, each pair once.

    The neighbours of body i are `indices[indptr[i]:indptr[i + 1]]`; `pair` has the number of the pair
    beside each neighbour.
    """

    n: int
    low: Ints
    high: Ints
    indptr: Ints
    indices: Ints
    pair: Ints

    @property
    def many(self) -> int:
        """How many pairs are in touch."""
        return len(self.low)

    @cached_property
    def degree(self) -> Ints:
        """How many others each body is in touch with."""
        return np.diff(self.indptr)

    def neighbours(self, body: int) -> Ints:
        """The bodies in touch with this one."""
        return self.indices[self.indptr[body] : self.indptr[body + 1]]

    @cached_property
    def matrix(self) -> csr_array:
        """The network as a sparse matrix of ones."""
        ones = np.ones(len(self.indices))
        return csr_array((ones, self.indices, self.indptr), shape=(self.n, self.n))

    @cached_property
    def graph(self) -> igraph.Graph:
        """The network as igraph holds it; edge e is pair e."""
        return igraph.Graph(n=self.n, edges=np.column_stack((self.low, self.high)).astype(np.int64))

    @cached_property
    def triangles(self) -> Triangles:
        """All triangles, each once."""
        return find_triangles(self)

    def without_pairs(self, chosen: Flags) -> Pairs:
        """The same bodies without the chosen pairs."""
        return from_pairs(self.n, self.low[~chosen], self.high[~chosen])


def pair_up(n: int, source: Ints, target: Ints) -> Pairs:
    """Merge directed ties into pairs: loops dropped, doubles merged."""
    low, high = np.minimum(source, target), np.maximum(source, target)
    return from_pairs(n, *parted(sorted_once(joined(low, high)[low != high])))


def from_pairs(n: int, low: Ints, high: Ints) -> Pairs:
    """Lay sorted single pairs out by body."""
    number = np.tile(np.arange(len(low), dtype=np.int32), 2)
    ends = (np.concatenate((low, high)), np.concatenate((high, low)))
    laid = coo_array((number, ends), shape=(n, n)).tocsr()
    return Pairs(n, low, high, laid.indptr, laid.indices, laid.data)


def find_triangles(pairs: Pairs) -> Triangles:
    """Look from each body at its better-connected contacts, and which two of them know each other.

    Each triangle is met once, at its least connected body; so hubs cost little (Latapy 2008).
    """
    body = parted(np.sort(joined(pairs.degree, np.arange(pairs.n))))[1]
    rank = np.empty(pairs.n, dtype=np.int64)
    rank[body] = np.arange(pairs.n)
    low, high = rank[pairs.low], rank[pairs.high]
    keys = joined(np.minimum(low, high), np.maximum(low, high))
    order = np.argsort(keys)
    keys = keys[order]
    start, goal = parted(keys)
    first, second = _two_from_each(start, pairs.n)
    met, third = _looked_up(keys, goal[first], goal[second])
    first, second = first[met], second[met]
    return Triangles(
        body[start[first]], body[goal[first]], body[goal[second]], order[first], order[second], order[third]
    )


def _looked_up(keys: Ints, one: Ints, other: Ints) -> tuple[Ints, Ints]:
    """Find which of these twos are among the sorted keys, and where.

    Most are not. A table of marks, in which twos may share a place, dismisses nearly all of those at once.
    """
    places = 1 << max(16 * len(keys), 1).bit_length()
    marks = np.zeros(places, dtype=bool)
    marks[_place(*parted(keys), places)] = True
    likely = np.flatnonzero(marks[_place(one, other, places)])
    wanted = joined(one[likely], other[likely])
    at = np.searchsorted(keys, wanted)
    is_met = keys[np.minimum(at, len(keys) - 1)] == wanted
    return likely[is_met], at[is_met]


def _place(one: Ints, other: Ints, places: int) -> Ints:
    """Scatter twos over the places of a table (Knuth's multiplier)."""
    found: Ints = (one.astype(np.int64) * 2_654_435_761 + other) & (places - 1)
    return found


def _two_from_each(start: Ints, n: int) -> tuple[Ints, Ints]:
    """Name all choices of two places that share a start; `start` is sorted."""
    ends = np.cumsum(np.bincount(start, minlength=n))
    place = np.arange(len(start))
    later = ends[start] - place - 1
    first = np.repeat(place, later)
    return first, np.arange(len(first)) + np.repeat(place + 1 - np.cumsum(later) + later, later)
