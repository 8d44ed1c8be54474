"""Closed circles: tight sets with institutions in them, described by components, never one number."""

from __future__ import annotations

from datetime import date

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.actors.models import Organisation
from sofra.engine import ClosedCircle, Web, closed_circle, tight_sets
from sofra.insight.portrait.charts import Group, Strip, Strips
from sofra.insight.portrait.finding import NO_RANKING_BELOW, Figure, Line, Status, Table, Told, empty
from sofra.insight.portrait.saying import names, number, percent
from sofra.insight.portrait.web import KINDS, SEAT, SUPPORT, Ints, Laid

INSTITUTIONS = (Organisation.Sector.STATE, Organisation.Sector.SECURITY, Organisation.Sector.DONOR)
MOST = 5
FEW_OUTSIDE = 0.5
"""Share of a set's ties that lead out, below which they are called few."""

YEAR_DAYS = 365.25


def circles(laid: Laid) -> Told:
    """Which tight sets with an institution in them have few outside ties: components side by side.

    Source: Krackhardt (1999) for the idea; Cohen (2008) for tight sets; the choice of components is ours.
    """
    if laid.candidates.sum() < NO_RANKING_BELOW or not laid.threads:
        return empty(
            _("Fewer than ten bodies with ties: no circle is looked for."),
            "memberships.organisation_id",
            "ties.from_org",
        )
    tenure = _tenure(laid)
    found = [
        (members, _described(laid, members, tenure))
        for members in tight_sets(laid.among)
        if _has_institution(laid, members)
    ]
    shown = [one for one in found if one[1].conductance < FEW_OUTSIDE][:MOST]
    if not shown:
        return empty(
            _("No tight set with an institution in it has few outside ties on this record."),
            "ties.from_org",
            "ties.to_org",
        )
    return Told(
        Status.TOLD,
        _sentence(len(shown), [len(members) for members, _circle in shown]),
        Strips(tuple(_drawn(place, circle) for place, (_members, circle) in enumerate(shown, 1))),
        _table(laid, shown),
        (
            Figure("circles", _("tight sets with few outside ties"), len(shown)),
            Figure("circle_bodies", _("bodies in them"), sum(len(members) for members, _one in shown)),
        ),
        _missing(shown),
        laid.touching({int(body) for members, _one in shown for body in members}),
    )


def _has_institution(laid: Laid, members: Ints) -> bool:
    rows = [laid.book.get(Organisation, laid.keys[int(body)]) for body in members]
    return any(row is not None and row.sector in INSTITUTIONS for row in rows)


def _described(laid: Laid, members: Ints, tenure: np.ndarray) -> ClosedCircle:
    kinds = [KINDS.index(kind) for kind in SUPPORT]
    web = laid.among
    assert web.kind is not None
    web = Web(web.n, web.source, web.target, np.isin(web.kind, kinds).astype(np.int32))
    return closed_circle(web, members, support_kind=1, tenure_years=tenure)


def _tenure(laid: Laid) -> np.ndarray:
    """How long each body has held its seats: the years since the first of them is stated to have begun."""
    years = np.full(len(laid.keys), np.nan)
    for one in laid.threads:
        begun = one.rows[0].since.earliest if one.kind == SEAT else None
        if begun:
            for key in (one.source, one.target) if len(one.rows) > 1 else (one.source,):
                body = laid.place[key]
                years[body] = np.nanmax([years[body], _years(begun, laid.scope.on)])
    return years


def _years(begun: date, on: date) -> float:
    return (on - begun).days / YEAR_DAYS


def _sentence(many: int, sizes: list[int]) -> str:
    told = ", ".join(str(size) for size in sizes)
    return ngettext(
        "%(n)d set of bodies keeps close and has few outside ties (%(sizes)s bodies).",
        "%(n)d sets of bodies keep close and have few outside ties (%(sizes)s bodies).",
        many,
    ) % {"n": many, "sizes": told}


def _drawn(place: int, circle: ClosedCircle) -> Group:
    return Group(
        _("Set %(n)d: %(size)d bodies") % {"n": place, "size": circle.size},
        (
            Strip(_("pairs in touch within"), circle.inside),
            Strip(_("ties that lead outside"), circle.outside, "open"),
        ),
    )


def _table(laid: Laid, shown: list[tuple[Ints, ClosedCircle]]) -> Table:
    columns = (
        _("Set"),
        _("bodies"),
        _("% of pairs in touch"),
        _("% of ties leading out (conductance)"),
        _("% of support kept inside"),
        _("mean years in place"),
        _("known for"),
    )
    lines = tuple(
        Line(
            str(place),
            (
                names(laid, sorted((int(body) for body in members), key=laid.name), most=len(members)),
                percent(one.density),
                percent(one.conductance),
                percent(one.kept_inside),
                _rounded(one.tenure_years),
                one.tenure_known,
            ),
        )
        for place, (members, one) in enumerate(shown, 1)
    )
    return Table(columns, lines)


def _rounded(value: float) -> float | None:
    kept = number(value)
    return None if kept is None else round(kept, 1)


def _missing(shown: list[tuple[Ints, ClosedCircle]]) -> tuple[str, ...]:
    lacks_tenure = any(one.tenure_known < one.size for _members, one in shown)
    lacks_support = any(np.isnan(one.kept_inside) for _members, one in shown)
    return (
        *(("memberships.from",) if lacks_tenure else ()),
        *(("ties.kind=supports",) if lacks_support else ()),
    )
