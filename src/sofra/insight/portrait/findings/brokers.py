"""Brokers: who stands on the short paths between others."""

from __future__ import annotations

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.engine import brokerage, constraint, effective_size
from sofra.insight.portrait.charts import Group, Strip, Strips
from sofra.insight.portrait.finding import (
    NO_RANKING_BELOW,
    Figure,
    Line,
    Named,
    Status,
    Table,
    Told,
    empty,
)
from sofra.insight.portrait.saying import names, number, percent
from sofra.insight.portrait.web import Laid

OFTEN = 0.1
"""Share of the short paths from which on a body stands between others often."""

MOST = 10

MOST_TIES = 50_000
"""Ties above which the paths of three steps take longer than a page may: half a minute at twice as many."""


def brokers(laid: Laid) -> Told:
    """How many bodies stand between others, and how often; who they are is for those who hold a seat.

    Source: Freeman (1977), Brandes (2001) for betweenness; Burt (1992) for constraint and effective size.
    """
    if not laid.threads:
        return empty(_("No tie and no shared seat is told here."), "ties.from_org", "ties.to_org")
    if laid.candidates.sum() < NO_RANKING_BELOW:
        return empty(
            _("Fewer than ten bodies: nobody is put in an order."),
            "memberships.organisation_id",
            "ties.from_org",
        )
    if len(laid.threads) > MOST_TIES:
        return empty(_("Too many ties to look at every short path while the page is made."))
    between, how = brokerage(laid.web)
    mine = np.where(laid.candidates, between, 0.0)
    often, some = int((mine >= OFTEN).sum()), int(((mine > 0) & (mine < OFTEN)).sum())
    none = int(laid.candidates.sum()) - often - some
    strips = (
        Strip(_("on a tenth of the short paths or more"), often, "full"),
        Strip(_("on fewer"), some, "half"),
        Strip(_("on none"), none, "open"),
    )
    exact = _("all short paths") if how == "exact" else _("only paths of at most three steps")
    return Told(
        Status.TOLD,
        _sentence(often, int(laid.candidates.sum())),
        Strips((Group(_("Bodies that stand between others"), strips),)),
        Table((_("Bodies"), _("Number")), tuple(Line(one.label, (one.amount,)) for one in strips)),
        (
            Figure("often_between", _("on a tenth of the short paths or more"), often, note=exact),
            Figure("most_between", _("largest share that one stands on"), percent(mine.max()), "%"),
        ),
        named=_named(laid, mine),
    )


def _sentence(often: int, bodies: int) -> str:
    if not often:
        return _("No single body stands on a tenth of the short paths between others.")
    return ngettext(
        "%(n)d of %(bodies)d bodies stands on a tenth or more of the short paths between others.",
        "%(n)d of %(bodies)d bodies stand on a tenth or more of the short paths between others.",
        often,
    ) % {"n": often, "bodies": bodies}


def _named(laid: Laid, between: np.ndarray) -> Named:
    """Those on most paths first; equal ones share a rank, and a tie at the end is not cut."""
    shares = [round(float(share), 6) for share in between]
    order = sorted(
        (body for body in range(len(shares)) if shares[body] > 0),
        key=lambda one: (-shares[one], laid.name(one)),
    )
    kept = [body for body in order if shares[body] >= shares[order[min(MOST, len(order)) - 1]]]
    holes, size = constraint(laid.web), effective_size(laid.web)
    ranks = {body: 1 + sum(shares[other] > shares[body] for other in order) for body in kept}
    lines = tuple(
        Line(
            laid.name(body),
            (ranks[body], percent(shares[body]), _rounded(size[body]), _rounded(holes[body])),
            laid.ref(body),
        )
        for body in kept
    )
    columns = (
        _("Body"),
        _("rank; equal ones share it"),
        _("% of short paths"),
        _("effective size"),
        _("constraint; low spans holes"),
    )
    first = [body for body in kept if shares[body] >= OFTEN]
    sentence = _("They are: %(names)s.") % {"names": names(laid, first)} if first else ""
    return Named(sentence, Table(columns, lines) if lines else None, laid.touching(first))


def _rounded(value: float) -> float | None:
    kept = number(value)
    return None if kept is None else round(kept, 2)
