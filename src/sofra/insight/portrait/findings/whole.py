"""How it hangs together as a whole."""

from __future__ import annotations

import numpy as np
from django.utils.translation import gettext as _

from sofra.engine import components, degree_centralization, density, fragmentation
from sofra.insight.portrait.charts import Group, Strip, Strips
from sofra.insight.portrait.finding import Figure, Line, Status, Table, Told, empty
from sofra.insight.portrait.saying import number, percent
from sofra.insight.portrait.web import Laid


def whole(laid: Laid) -> Told:
    """In how many parts the network falls, how many pairs are in touch, how far contacts gather in one.

    Source: Freeman (1979) for density and centralisation; Borgatti (2006) for fragmentation.
    """
    if not laid.threads:
        return empty(_("No tie and no shared seat is told here."), "ties.from_org", "ties.to_org")
    sizes = np.sort(np.bincount(components(laid.web)))[::-1]
    parts, alone = int((sizes > 1).sum()), int((sizes == 1).sum())
    others = int(sizes[1:][sizes[1:] > 1].sum())
    strips = (
        Strip(_("in the largest part"), int(sizes[0])),
        Strip(_("in smaller parts"), others, "half"),
        Strip(_("without any tie on record"), alone, "unknown"),
    )
    pairs, possible = laid.web.undirected().many, len(laid.keys) * (len(laid.keys) - 1) // 2
    return Told(
        Status.TOLD,
        _sentence(len(laid.keys), parts, int(sizes[0]), pairs, possible),
        Strips((Group(_("Bodies"), tuple(one for one in strips if one.amount)),)),
        Table((_("Bodies"), _("Number")), tuple(Line(one.label, (one.amount,)) for one in strips)),
        _figures(laid, parts, alone),
        refs=laid.rows(),
    )


def _sentence(bodies: int, parts: int, largest: int, pairs: int, possible: int) -> str:
    if largest == bodies:
        told = _("All %(bodies)d bodies hang together")
    elif parts == 1:
        told = _("%(largest)d of %(bodies)d bodies hang together")
    else:
        told = _("The largest of %(parts)d parts holds %(largest)d of %(bodies)d bodies")
    told = told % {"largest": largest, "bodies": bodies, "parts": parts}
    return _("%(told)s; pairs in touch: %(pairs)d of %(possible)d.") % {
        "told": told,
        "pairs": pairs,
        "possible": possible,
    }


def _figures(laid: Laid, parts: int, alone: int) -> tuple[Figure, ...]:
    return (
        Figure("bodies_and_ends", _("bodies"), len(laid.keys)),
        Figure("ties", _("ties"), len(laid.threads)),
        Figure("parts", _("parts of two bodies or more"), parts),
        Figure("alone", _("without any tie on record"), alone),
        Figure("density", _("pairs in touch, of all possible"), percent(density(laid.web)), "%"),
        Figure(
            "fragmentation",
            _("pairs that cannot reach each other"),
            percent(fragmentation(laid.web)),
            "%",
        ),
        Figure(
            "centralization",
            _("how far contacts gather in one body"),
            number(degree_centralization(laid.web)),
            note=_("0 to 1"),
        ),
    )
