"""On whom a supported body leans."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sofra.engine.arrays import Floats, Ints, joined, parted, shares
from sofra.engine.web import Web


@dataclass(frozen=True, eq=False)
class Dependence:
    """How far each supported body leans on one supporter. Each array has the shape (n,).

    `supporters`: how many; `hhi`: sum of squared shares of support, 1 when there is one supporter only;
    `top_share`, `top_supporter`: the largest share, and whose (-1 nobody's; the lowest body among equals);
    `not_stated`: ties of support without an amount, which are left out. NaN: no support on record.
    """

    supporters: Ints
    hhi: Floats
    top_share: Floats
    top_supporter: Ints
    not_stated: Ints


def dependence(web: Web) -> Dependence:
    """For each supported body: how many support it, and how far it leans on one.

    Give a web of support only, from supporter to supported. Amounts are its weights; without weights
    every tie counts as one. Nobody supports herself. Source: Herfindahl (1950), Hirschman (1945).
    """
    amounts = np.ones(web.ties) if web.weight is None else web.weight
    if (amounts < 0).any():
        raise ValueError("Support cannot be below nothing.")
    counted = (web.source != web.target) & ~np.isnan(amounts)
    unstated = np.bincount(web.target[np.isnan(amounts) & (web.source != web.target)], minlength=web.n)
    body, supporter, given = _gathered(web.target[counted], web.source[counted], amounts[counted])
    total = np.bincount(body, given, web.n)
    order = np.lexsort((-supporter, given, body))
    top, top_given = np.full(web.n, -1), np.zeros(web.n)
    top[body[order]], top_given[body[order]] = supporter[order], given[order]
    return Dependence(
        supporters=np.bincount(body, minlength=web.n),
        hhi=shares(np.bincount(body, given**2, web.n), total**2),
        top_share=shares(top_given, total),
        top_supporter=top,
        not_stated=unstated,
    )


def _gathered(body: Ints, supporter: Ints, amounts: Floats) -> tuple[Ints, Ints, Floats]:
    """Add up what each gives to the same body; nothing at all is no support."""
    keys = joined(body, supporter)
    order = np.argsort(keys)
    keys = keys[order]
    first = np.flatnonzero(np.diff(keys, prepend=-1))
    given = np.add.reduceat(amounts[order], first) if len(first) else np.zeros(0)
    return *parted(keys[first[given > 0]]), given[given > 0]
