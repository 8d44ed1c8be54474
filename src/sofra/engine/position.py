"""What a body's own ties make of it: contacts, core, weight of attention, holes it spans."""

from __future__ import annotations

import igraph
import numpy as np
from scipy.sparse import csr_array

from sofra.engine.arrays import Floats, Ints, shares
from sofra.engine.web import Web

CLOSE_ENOUGH = 1e-6


def degree(web: Web) -> Ints:
    """How many others a body is in touch with. Units: bodies; shape (n,).

    Source: Freeman (1979).
    """
    return web.undirected().degree


def components(web: Web) -> Ints:
    """Which bodies are joined by any path: the number of the part that each is in. Shape (n,).

    Parts are numbered by their lowest body, from 0.
    """
    return np.fromiter(igraph.GraphBase.connected_components(web.undirected().graph), np.int32, web.n)


def core_number(web: Web) -> Ints:
    """How deep in the thick of it: the largest k for which a body is among those with k ties to each other.

    Units: ties; shape (n,). Source: Seidman (1983).
    """
    return np.fromiter(web.undirected().graph.coreness(), np.int32, web.n)


def pagerank(web: Web, *, directed: bool = False, damping: float = 0.85) -> Floats:
    """Where word that is passed on at random tends to be: everybody's shares sum to one. Shape (n,).

    Directed, it runs from source to target only, and starts anew where nothing leads on.
    Units: share of all. Source: Brin and Page (1998).
    """
    if not 0 <= damping < 1:
        raise ValueError(f"The damping must be from 0 to below 1, not {damping}.")
    if web.n == 0:
        return np.zeros(0)
    onward = _arrow_matrix(web) if directed else web.undirected().matrix
    gives = np.nan_to_num(shares(damping, _leads_on(web, directed=directed)))
    back = onward.T.tocsr() if directed else onward
    before, rank, push = np.zeros(web.n), np.full(web.n, 1 / web.n), 1.0
    step, moved = 0, 1.0
    while moved > CLOSE_ENOUGH:
        # without direction, the way between the last two answers can be lengthened (Chebyshev)
        push = 1.0 if directed or not step else 1 / (1 - push * damping**2 / (4 if step > 1 else 2))
        found = push * (back @ (rank * gives) + (1 - damping) / web.n - before) + before
        before, rank = rank, found
        step, moved = step + 1, float(np.abs(rank - before).sum())
    result: Floats = rank / rank.sum()  # those from whom nothing leads on begin anew like all others
    return result


def _leads_on(web: Web, *, directed: bool) -> Ints:
    return np.bincount(web.arrows[0], minlength=web.n) if directed else web.undirected().degree


def _arrow_matrix(web: Web) -> csr_array:
    source, target = web.arrows
    return csr_array((np.ones(len(source)), (source, target)), shape=(web.n, web.n))


def constraint(web: Web) -> Floats:
    """How much a body's contacts lean on each other: low means that it stands between strangers.

    The sum over contacts j of (p_ij + sum over common contacts q of p_iq p_qj)^2, with p the share of
    one's ties. All ties weigh the same. May exceed 1 for bodies with two or three contacts that know each
    other. NaN for a body without ties: it is not applicable. Shape (n,). Source: Burt (1992).
    """
    pairs, triangles = web.undirected(), web.undirected().triangles
    part = shares(1, pairs.degree)
    # over a common contact q, p_iq p_qj is p_i times p_q: so what pair e gathers is the same from both ends
    lean = np.bincount(triangles.uv, part[triangles.w], pairs.many)
    lean += np.bincount(triangles.uw, part[triangles.v], pairs.many)
    lean += np.bincount(triangles.vw, part[triangles.u], pairs.many)
    held = (1 + lean) ** 2
    total = np.bincount(pairs.low, held, web.n) + np.bincount(pairs.high, held, web.n)
    result: Floats = total * part**2
    return result


def ties_among_contacts(web: Web) -> Ints:
    """How many pairs of a body's contacts know each other. Units: pairs; shape (n,)."""
    found = web.undirected().triangles
    return np.bincount(np.concatenate((found.u, found.v, found.w)), minlength=web.n)


def effective_size(web: Web) -> Floats:
    """How many separate circles a body's contacts open to it: contacts less the ties among them.

    d - 2t/d with d contacts and t ties among them. Units: contacts; shape (n,); NaN without ties.
    Source: Burt (1992), in the form of Borgatti (1997).
    """
    contacts = web.undirected().degree
    result: Floats = contacts - shares(2 * ties_among_contacts(web), contacts)
    return result


def efficiency(web: Web) -> Floats:
    """Which share of a body's contacts opens a circle of its own: effective size by contacts.

    Units: share from 0 to 1; shape (n,); NaN without ties. Source: Burt (1992).
    """
    return shares(effective_size(web), web.undirected().degree)


def local_clustering(web: Web) -> Floats:
    """Which share of a body's contacts know each other. Shape (n,); NaN below two contacts.

    Source: Watts and Strogatz (1998).
    """
    contacts = web.undirected().degree.astype(np.int64)
    return shares(2 * ties_among_contacts(web), contacts * (contacts - 1))
