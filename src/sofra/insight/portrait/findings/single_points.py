"""Single points: who would lose touch with the others if one body left."""

from __future__ import annotations

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.engine import components, cut_off_by, what_if_leaves
from sofra.insight.portrait.charts import Group, Strip, Strips
from sofra.insight.portrait.finding import Figure, Line, Named, Status, Table, Told, empty
from sofra.insight.portrait.saying import names
from sofra.insight.portrait.web import Flags, Laid
from sofra.networks.models import Network


def single_points(laid: Laid) -> Told:
    """Which bodies would be cut off if one other left, and which one that is.

    Source: Tarjan (1972). The network's own body is its table: that it leaves is not asked.
    """
    if not laid.threads:
        return empty(_("No tie and no shared seat is told here."), "ties.from_org", "ties.to_org")
    points = what_if_leaves(laid.web).is_articulation & laid.candidates
    cut = {int(body): cut_off_by(laid.web, int(body)) for body in np.flatnonzero(points)}
    hang = _hang(laid, cut)
    apart = _apart(laid)
    stay = ~hang & ~apart
    whose = _whose(laid, cut, hang)
    strips = (
        Strip(_("stay in touch, whoever else leaves"), int(stay.sum())),
        Strip(_("would lose touch if one other left"), int(hang.sum()), "loose"),
        Strip(_("not joined to the largest part as it is"), int((apart & ~hang).sum()), "unknown"),
    )
    return Told(
        Status.TOLD,
        _sentence(int(hang.sum()), len(cut), len(laid.keys), whose),
        Strips((Group(_("Bodies"), tuple(one for one in strips if one.amount)),)),
        Table((_("Bodies"), _("Number")), tuple(Line(one.label, (one.amount,)) for one in strips)),
        (
            Figure("single_points", _("bodies on which others' touch with the rest hangs"), len(cut)),
            Figure("hang_on_one", _("bodies that would lose touch if one other left"), int(hang.sum())),
            whose,
        ),
        named=_named(laid, {body: lost.tolist() for body, lost in cut.items()}),
    )


def _whose(laid: Laid, cut: dict[int, np.ndarray], hang: Flags) -> Figure:
    """Of one network, how many of these sit there; of all, how many of the points are networks themselves."""
    if laid.scope.network:
        seated = np.array([key in laid.seated for key in laid.keys], dtype=bool)
        return Figure("hang_seated", _("of these, with a seat here"), int((hang & seated).sum()))
    tables = {row.organisation_id for row in laid.book.all(Network)}
    points = sum(laid.keys[body] in tables for body in cut)
    return Figure("point_networks", _("of the bodies hung on, networks themselves"), points)


def _hang(laid: Laid, cut: dict[int, np.ndarray]) -> Flags:
    hang = np.zeros(len(laid.keys), dtype=bool)
    for lost in cut.values():
        hang[lost] = True
    return hang


def _apart(laid: Laid) -> Flags:
    part = components(laid.web)
    largest: Flags = part != np.bincount(part).argmax()
    return largest


def _sentence(hang: int, points: int, bodies: int, whose: Figure) -> str:
    if not points:
        return _("Nobody would lose touch with the others if one body left.")
    told = ngettext(
        "%(hang)d of %(bodies)d bodies would lose touch with the others without one certain body.",
        "%(hang)d of %(bodies)d bodies hang on one of %(points)d others: without it, they would lose touch.",
        points,
    ) % {"hang": hang, "bodies": bodies, "points": points}
    if whose.key == "hang_seated":
        more = _("With a seat here: %(n)d of the %(all)d.") % {"n": whose.value, "all": hang}
    else:
        more = _("Networks themselves: %(n)d of the %(all)d.") % {"n": whose.value, "all": points}
    return f"{told} {more}"


def _named(laid: Laid, cut: dict[int, list[int]]) -> Named:
    """By name and not by number: nobody is put in an order."""
    order = sorted(cut, key=laid.name)
    lines = tuple(
        Line(laid.name(body), (len(cut[body]), names(laid, sorted(cut[body], key=laid.name))), laid.ref(body))
        for body in order
    )
    columns = (_("If it left"), _("bodies that lose touch"), _("which"))
    sentence = _("Others hang on: %(names)s.") % {"names": names(laid, order)} if order else ""
    return Named(sentence, Table(columns, lines) if lines else None, laid.touching(order))
