"""Dependence: who leans on one supporter."""

from __future__ import annotations

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.engine import Dependence, Web, dependence
from sofra.insight.portrait.charts import Group, Strip, Strips
from sofra.insight.portrait.finding import Figure, Line, Named, Status, Table, Told, empty
from sofra.insight.portrait.saying import names, percent
from sofra.insight.portrait.web import Laid

ONE, TWO = 1, 2


def leaning(laid: Laid) -> Told:
    """How many supported bodies have one supporter on record, and how many have more.

    Only bodies of which all ties are looked at: of others a supporter might be missed.
    Source: Herfindahl (1950), Hirschman (1945) for how far all hangs on few.
    """
    chosen = laid.is_support
    if not chosen.any():
        return empty(
            _("No tie of support is told here: who funds, supports, mentors or trains whom."),
            "ties.kind",
            "projects.supporter_orgs",
        )
    web = Web(laid.web.n, laid.web.source[chosen], laid.web.target[chosen])
    found = dependence(web)
    supported = found.supporters > 0
    one = int((found.supporters == ONE).sum())
    strips = (
        Strip(_("have one supporter on record"), one, "loose"),
        Strip(_("have two"), int((found.supporters == TWO).sum()), "half"),
        Strip(_("have three or more"), int((found.supporters > TWO).sum())),
    )
    return Told(
        Status.TOLD,
        ngettext(
            "%(one)d of %(all)d supported bodies has one supporter on record.",
            "%(one)d of %(all)d supported bodies have one supporter on record.",
            one,
        )
        % {"one": one, "all": int(supported.sum())},
        Strips((Group(_("Supported bodies"), strips),)),
        Table((_("Supported bodies"), _("Number")), tuple(Line(s.label, (s.amount,)) for s in strips)),
        _figures(found, one, int(chosen.sum())),
        named=_named(laid, found, [int(tie) for tie in np.flatnonzero(chosen)]),
    )


def _mean(found: Dependence) -> float | None:
    told = found.hhi[~np.isnan(found.hhi)]
    return round(float(told.mean()), 2) if len(told) else None


def _named(laid: Laid, found: Dependence, ties: list[int]) -> Named:
    bodies = sorted((int(body) for body in np.flatnonzero(found.supporters)), key=laid.name)
    lines = tuple(
        Line(
            laid.name(body),
            (
                int(found.supporters[body]),
                laid.name(int(found.top_supporter[body])) if found.supporters[body] == ONE else "",
                percent(float(found.top_share[body])),
            ),
            laid.ref(body),
        )
        for body in bodies
    )
    alone = [body for body in bodies if found.supporters[body] == ONE]
    sentence = _("With one supporter on record: %(names)s.") % {"names": names(laid, alone)} if alone else ""
    columns = (_("Supported"), _("supporters"), _("the only one"), _("largest share, %"))
    return Named(sentence, Table(columns, lines), laid.rows(ties))


def _figures(found: Dependence, one: int, ties: int) -> tuple[Figure, ...]:
    return (
        Figure("supported", _("supported bodies"), int((found.supporters > 0).sum())),
        Figure("one_supporter", _("with one supporter on record"), one),
        Figure("support_hhi", _("how far support hangs on few, in the mean (1: all from one)"), _mean(found)),
        Figure("support_ties", _("ties of support"), ties),
    )
