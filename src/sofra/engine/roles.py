"""The parts that bodies play between groups."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array

from sofra.engine.arrays import Flags, Ints, Numbers, as_groups
from sofra.engine.web import Web

MICRO, MESO, MACRO = 0, 1, 2
COORDINATOR, ITINERANT, GATEKEEPER, REPRESENTATIVE, LIAISON, LEFT_OUT = range(6)


@dataclass(frozen=True, eq=False)
class GfRoles:
    """How often each body passes something on between two others who have no tie of their own.

    Each array has the shape (n,). Units: open triads a -> v -> c. `left_out` counts triads of v in which
    the group of one of the three is not stated.
    """

    gf_coordinator: Ints
    gf_itinerant: Ints
    gf_gatekeeper: Ints
    gf_representative: Ints
    gf_liaison: Ints
    left_out: Ints


def gf_roles(web: Web, groups: npt.ArrayLike) -> GfRoles:
    """Who passes things on within a group, into it, out of it, or between groups.

    Of each open triad a -> v -> c (a and c differ, no tie a -> c) the groups decide: all the same
    (coordinator), a and c the same and v another (itinerant), v and c (gatekeeper), a and v
    (representative), all different (liaison). Ties in the same direction count once. `groups` has the
    shape (n,), -1 for not stated. Source: Gould and Fernandez (1989).
    """
    group = as_groups(groups, web.n)
    found = _two_steps(web, group) - _two_steps_with_a_short_cut(web, group)
    return GfRoles(*found)


def _two_steps(web: Web, group: Ints) -> Ints:
    """Count a -> v -> c by role, closed or not, from how many of each group are at both sides of v."""
    source, target = web.arrows
    incoming, outgoing = _by_group(web, group, target, source), _by_group(web, group, source, target)
    mutual = incoming.multiply(outgoing)
    into, out = incoming.sum(axis=1), outgoing.sum(axis=1)
    all_in = np.bincount(target, minlength=web.n)
    all_out = np.bincount(source, minlength=web.n)
    own_in, own_out = _own(incoming, group), _own(outgoing, group)
    same_ends = mutual.sum(axis=1) - own_in * own_out
    back_own, back_other, back_all = _there_and_back(web, group)
    known = group >= 0
    counts = np.zeros((6, web.n), dtype=np.int64)
    counts[COORDINATOR] = own_in * own_out - back_own
    counts[ITINERANT] = same_ends - back_other
    counts[GATEKEEPER] = (into - own_in) * own_out
    counts[REPRESENTATIVE] = own_in * (out - own_out)
    counts[LIAISON] = (into - own_in) * (out - own_out) - same_ends
    counts[:LEFT_OUT] *= known
    counts[LEFT_OUT] = all_in * all_out - back_all - counts[:LEFT_OUT].sum(axis=0)
    return counts


def _by_group(web: Web, group: Ints, body: Ints, other: Ints) -> csr_array:
    """How many others of each known group stand beside each body."""
    known = group[other] >= 0
    shape = (web.n, int(group.max(initial=0)) + 1)
    ones = np.ones(int(known.sum()), dtype=np.int64)
    return csr_array((ones, (body[known], group[other[known]])), shape=shape)


def _own(counted: csr_array, group: Ints) -> Ints:
    """How many of them are of the body's own group."""
    if not len(group):
        return np.zeros(0, dtype=np.int64)
    own: Ints = np.asarray(counted[np.arange(len(group)), np.maximum(group, 0)]).ravel()
    return np.where(group >= 0, own, 0)


def _there_and_back(web: Web, group: Ints) -> tuple[Ints, Ints, Ints]:
    """Count contacts tied in both directions: of the own group, of another known group, all."""
    pairs, (up, down) = web.undirected(), web.directions
    low, high = pairs.low[up & down], pairs.high[up & down]
    body, other = np.concatenate((low, high)), np.concatenate((high, low))
    is_own = group[body] == group[other]
    is_known = group[other] >= 0

    def count(chosen: Flags) -> Ints:
        return np.bincount(body[chosen], minlength=web.n)

    return count(is_own & is_known), count(~is_own & is_known), np.bincount(body, minlength=web.n)


def _two_steps_with_a_short_cut(web: Web, group: Ints) -> Ints:
    """Count a -> v -> c with a tie a -> c, by role: each triangle read in its six orders."""
    pairs, found = web.undirected(), web.undirected().triangles
    up, down = web.directions
    bodies = {"u": found.u, "v": found.v, "w": found.w}
    between = {frozenset("uv"): found.uv, frozenset("uw"): found.uw, frozenset("vw"): found.vw}

    def leads(a: str, b: str) -> Flags:
        pair = between[frozenset((a, b))]
        return np.where(bodies[a] < bodies[b], up[pair], down[pair])

    counts = np.zeros(6 * pairs.n, dtype=np.int64)
    for a, v, c in permutations("uvw"):
        is_there = leads(a, v) & leads(v, c) & leads(a, c)
        ends = [bodies[name][is_there] for name in (a, v, c)]
        counts += np.bincount(_role(*(group[end] for end in ends)) * pairs.n + ends[1], minlength=6 * pairs.n)
    return counts.reshape(6, pairs.n)


def _role(a: Ints, v: Ints, c: Ints) -> Ints:
    """Name the role of v by the three groups."""
    is_unknown = (a < 0) | (v < 0) | (c < 0)
    cases = [is_unknown, (a == v) & (v == c), a == c, v == c, a == v]
    return np.select(cases, [LEFT_OUT, COORDINATOR, ITINERANT, GATEKEEPER, REPRESENTATIVE], LIAISON)


@dataclass(frozen=True, eq=False)
class MesoConnectors:
    """Who ties the local to the top. Each array has the shape (n,).

    `is_connector`: tied to a micro and to a macro body. `micro`, `macro`, `unknown`: how many contacts of
    that reach. `open_pairs`: micro and macro contacts of this body that have no tie of their own.
    """

    is_connector: Flags
    micro: Ints
    macro: Ints
    unknown: Ints
    open_pairs: Ints


def meso_connectors(web: Web, reach: npt.ArrayLike) -> MesoConnectors:
    """Which bodies are tied to both the micro and the macro level, and for how many pairs they do it alone.

    `reach` has the shape (n,): 0 micro, 1 meso, 2 macro, -1 not stated. A body's own reach does not
    matter here. Source: Lederach (1997) for the levels.
    """
    level = as_groups(reach, web.n, "reach")
    if level.max(initial=MACRO) > MACRO:
        raise ValueError("reach knows 0 (micro), 1 (meso), 2 (macro) and -1 (not stated) only.")
    pairs = web.undirected()
    body = np.repeat(np.arange(web.n), pairs.degree)
    beside = level[pairs.indices]
    micro, macro, unknown = (np.bincount(body[beside == one], minlength=web.n) for one in (MICRO, MACRO, -1))
    closed = _closed_between(web, level)
    return MesoConnectors((micro > 0) & (macro > 0), micro, macro, unknown, micro * macro - closed)


def _closed_between(web: Web, level: Ints) -> Ints:
    """How many of a body's micro and macro contacts know each other."""
    found = web.undirected().triangles
    counts: Numbers = np.zeros(web.n, dtype=np.int64)
    for body, a, c in ((found.u, found.v, found.w), (found.v, found.u, found.w), (found.w, found.u, found.v)):
        is_between = np.minimum(level[a], level[c]) == MICRO
        is_between &= np.maximum(level[a], level[c]) == MACRO
        counts += np.bincount(body[is_between], minlength=web.n)
    return counts
