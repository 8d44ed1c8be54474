"""Who ties the local level to those who decide."""

from __future__ import annotations

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.engine import MACRO, MICRO, meso_connectors
from sofra.insight.portrait.charts import Group, Strip, Strips
from sofra.insight.portrait.finding import Figure, Line, Named, Status, Table, Told, empty
from sofra.insight.portrait.saying import names
from sofra.insight.portrait.web import Flags, Laid


def meso(laid: Laid) -> Told:
    """Which bodies are tied both to the micro and to the macro level, and who reaches whom through them.

    A body's own reach does not matter here. Source: Lederach (1997) for the levels; the count is our own.
    """
    reach = laid.labels.reach.groups
    missing = ("organisations.reach",) if (reach < 0).any() else ()
    if not (reach == MICRO).any() or not (reach == MACRO).any():
        return empty(
            _("No body here is told to be micro, or none macro, so nobody can be seen to tie them."),
            "organisations.reach",
        )
    if not laid.threads:
        return empty(_("No tie and no shared seat is told here."), "ties.from_org", "ties.to_org")
    found = meso_connectors(laid.web, reach)
    joins = found.is_connector & laid.candidates
    groups = _ways_up(laid, joins)
    counts = {strip.label: strip.amount for strip in groups.strips}
    direct, through = groups.strips[0].amount, groups.strips[1].amount
    return Told(
        Status.TOLD,
        _sentence(int(joins.sum()), int((reach == MICRO).sum()), direct, through),
        Strips((groups,)),
        Table((_("Micro bodies"), _("Bodies")), tuple(Line(word, (many,)) for word, many in counts.items())),
        (
            Figure("connectors", _("bodies tied to both micro and macro"), int(joins.sum())),
            Figure("micro", _("micro bodies"), int((reach == MICRO).sum())),
            Figure("micro_direct", _("of these, with a tie of their own to a macro body"), direct),
            Figure("micro_through", _("of these, through one connector"), through),
            Figure("reach_unknown", _("bodies whose reach is not stated"), int((reach < 0).sum())),
        ),
        missing,
        named=_named(laid, joins),
    )


def _sentence(connectors: int, micro: int, direct: int, through: int) -> str:
    first = ngettext(
        "%(n)d body ties the local (micro) level to those who decide (macro)",
        "%(n)d bodies tie the local (micro) level to those who decide (macro)",
        connectors,
    ) % {"n": connectors}
    rest = _(
        "in touch with these, of all %(micro)d micro: directly %(direct)d, through one other %(through)d."
    )
    return f"{first}; {rest % {'micro': micro, 'direct': direct, 'through': through}}"


def _ways_up(laid: Laid, joins: Flags) -> Group:
    """How each micro body reaches the macro level: itself, through others, or not at all."""
    reach = laid.labels.reach.groups
    micro, to_macro = reach == MICRO, _beside(laid, reach == MACRO)
    direct = micro & to_macro
    through = micro & ~direct & _beside(laid, joins)
    table = micro & ~direct & ~through & _beside(laid, ~laid.candidates & to_macro)
    none = micro & ~direct & ~through & ~table
    strips = (
        Strip(_("tied to a macro body themselves"), int(direct.sum())),
        Strip(_("reach one through a connector"), int(through.sum()), "half"),
        Strip(_("reach one through the shared table alone"), int(table.sum()), "open"),
        Strip(_("no such way on record"), int(none.sum()), "unknown"),
    )
    return Group(_("Micro bodies"), strips)


def _beside(laid: Laid, chosen: Flags) -> Flags:
    """Who is in touch with any of the chosen."""
    found: Flags = laid.web.undirected().matrix @ chosen.astype(np.float64) > 0
    return found


def _named(laid: Laid, joins: Flags) -> Named:
    found = meso_connectors(laid.web, laid.labels.reach.groups)
    bodies = [int(body) for body in np.flatnonzero(joins)]
    bodies.sort(key=laid.name)
    lines = tuple(
        Line(
            laid.name(body),
            (int(found.micro[body]), int(found.macro[body]), int(found.open_pairs[body])),
            laid.ref(body),
        )
        for body in bodies
    )
    sentence = _("They are: %(names)s.") % {"names": names(laid, bodies)} if bodies else ""
    columns = (_("Body"), _("micro contacts"), _("macro contacts"), _("pairs that only it joins here"))
    return Named(sentence, Table(columns, lines) if lines else None, laid.touching(bodies))
