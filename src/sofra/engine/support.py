"""On whom a supported body leans."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sofra.engine.arrays import Floats, Ints, shares
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
    keys = web.target[counted].astype(np.int64) * max(web.n, 1) + web.source[counted]
    cells, which = np.unique(keys, return_inverse=True)
    given = np.bincount(which, amounts[counted], len(cells))
    body, supporter = np.divmod(cells[given > 0], max(web.n, 1))
    given = given[given > 0]
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
