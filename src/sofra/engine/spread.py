"""How evenly something is spread: over places, groups or supporters."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sofra.engine.arrays import Floats, as_amounts, share


def gini(amounts: npt.ArrayLike, per: npt.ArrayLike | None = None) -> float:
    """How unequally something is spread: 0 all have the same, towards 1 one has all.

    Zeros count; NaN entries are left out. `per` has the inhabitants of each place: then the amount per
    inhabitant is compared, and places weigh as their inhabitants. NaN where there is nothing to spread.
    Source: Gini (1912).
    """
    value, weight = _beside(amounts, per)
    order = np.argsort(value / weight, kind="stable")
    value, weight = value[order], weight[order]
    total, people = float(value.sum()), float(weight.sum())
    if not total:
        return float("nan")
    held = np.concatenate(([0.0], np.cumsum(value))) / total
    area = float(((held[1:] + held[:-1]) * weight).sum()) / people
    return max(0.0, 1 - area)


def _beside(amounts: npt.ArrayLike, per: npt.ArrayLike | None) -> tuple[Floats, Floats]:
    value = as_amounts(amounts, "amounts")
    weight = np.ones(len(value)) if per is None else as_amounts(per, "per")
    if weight.shape != value.shape:
        raise ValueError(f"There are {len(value)} amounts, but {len(weight)} entries to compare them with.")
    known = ~np.isnan(value) & ~np.isnan(weight)
    if (weight[known] == 0).any():
        raise ValueError("A place without inhabitants cannot be compared per inhabitant.")
    return value[known], weight[known]


def hhi(amounts: npt.ArrayLike) -> float:
    """How far all hangs on few: the sum of squared shares; 1 when one has all.

    NaN entries are left out; NaN where there is nothing. Source: Herfindahl (1950), Hirschman (1945).
    """
    value = as_amounts(amounts, "amounts")
    value = value[~np.isnan(value)]
    return share(float((value**2).sum()), float(value.sum()) ** 2)


def capital_share(amounts: npt.ArrayLike, is_capital: npt.ArrayLike) -> float:
    """Which share of all goes to capitals. NaN entries are left out; NaN where there is nothing."""
    value = as_amounts(amounts, "amounts")
    capital = np.asarray(is_capital)
    if capital.shape != value.shape or capital.dtype != np.bool_:
        raise ValueError("is_capital must say yes or no for each amount.")
    return share(float(np.nansum(value[capital])), float(np.nansum(value)))


def blau(counts: npt.ArrayLike) -> float:
    """How mixed a set is: 0 all of one group, 1 every group as often as the others.

    1 less the sum of squared shares, divided by its maximum 1 - 1/groups. `counts` has one entry for
    each group that there could be, zeros too. NaN for an empty set or below two groups. Source: Blau (1977).
    """
    value = as_amounts(counts, "counts")
    if np.isnan(value).any():
        raise ValueError("Every group needs a count.")
    if len(value) < 2:  # noqa: PLR2004 -- nothing to mix
        return float("nan")
    return share(1 - hhi(value), 1 - 1 / len(value))
