"""Groups that keep close: only where there are more of them than chance would make."""

from __future__ import annotations

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.engine import Chance, community, is_better_than_chance
from sofra.insight.portrait.charts import Group, Strip, Strips
from sofra.insight.portrait.finding import (
    NO_RANKING_BELOW,
    SMALLEST_GROUP,
    Figure,
    Line,
    Status,
    Table,
    Told,
    empty,
)
from sofra.insight.portrait.saying import names, number
from sofra.insight.portrait.web import Laid

INLINE_UP_TO = 1000
"""Bodies above which the comparison with 20 rewired networks takes longer than a page may."""


def close_groups(laid: Laid) -> Told:
    """Into which groups the bodies fall that keep close to one another.

    Source: Traag and others (2019); compared with chance after Guimera, Sales-Pardo and Amaral (2004).
    """
    if laid.candidates.sum() < NO_RANKING_BELOW or not laid.threads:
        return empty(
            _("Fewer than ten bodies with ties: no groups are looked for."),
            "memberships.organisation_id",
            "ties.from_org",
        )
    if len(laid.keys) > INLINE_UP_TO:
        told = _("Among more than %(n)d bodies groups are not worked out while a page is asked for.")
        return empty(told % {"n": INLINE_UP_TO})
    groups = community(laid.among)
    chance = is_better_than_chance(laid.among, groups)
    if not chance.is_better:
        return empty(
            _("The groups that could be drawn here are no clearer than by chance, so none is named."),
            "ties.from_org",
            "ties.to_org",
        )
    sizes = np.bincount(groups)
    large = [group for group in range(len(sizes)) if sizes[group] >= SMALLEST_GROUP]
    if not large:
        return empty(_("No group has five bodies or more; smaller ones are not told apart."), "ties.from_org")
    return _told(laid, groups, large, chance)


def _told(laid: Laid, groups: np.ndarray, large: list[int], chance: Chance) -> Told:
    sizes, bodies = np.bincount(groups), int(laid.candidates.sum())
    sentence = ngettext(
        "%(n)d group keeps closer than chance has it; it has %(most)d of %(all)d bodies.",
        "%(n)d groups keep closer than chance has it; the largest has %(most)d of %(all)d bodies.",
        len(large),
    )
    strips = [
        Strip(_("group %(n)d") % {"n": place}, int(sizes[group])) for place, group in enumerate(large, 1)
    ]
    return Told(
        Status.TOLD,
        sentence % {"n": len(large), "most": int(sizes[large].max()), "all": bodies},
        Strips((Group(_("Bodies"), (*strips, *_others(bodies - int(sizes[large].sum())))),)),
        Table((_("Group"), _("Bodies"), _("Which")), tuple(_lines(laid, groups, large))),
        _figures(len(large), chance),
        refs=laid.rows(),
    )


def _others(many: int) -> tuple[Strip, ...]:
    return (Strip(_("in smaller groups or alone"), many, "open"),) if many else ()


def _lines(laid: Laid, groups: np.ndarray, large: list[int]) -> list[Line]:
    found = []
    for place, group in enumerate(large, 1):
        bodies = sorted((int(body) for body in np.flatnonzero(groups == group)), key=laid.name)
        found.append(Line(str(place), (len(bodies), names(laid, bodies, most=len(bodies)))))
    return found


def _figures(large: int, chance: Chance) -> tuple[Figure, ...]:
    return (
        Figure("groups", _("groups of five bodies or more"), large),
        Figure("modularity", _("modularity: 0 as by chance, towards 1 apart"), number(chance.modularity)),
        Figure("modularity_chance", _("the best of rewired networks"), number(float(chance.rewired.max()))),
    )
