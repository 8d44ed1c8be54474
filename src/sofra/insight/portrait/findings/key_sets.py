"""Key sets: few bodies that together hold the network, or together reach most of it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.engine import KeySet, fragmentation, kpp_neg_f, kpp_pos_reach
from sofra.engine.key_sets import REACH_UP_TO
from sofra.insight.portrait.charts import Group, Strip, Strips
from sofra.insight.portrait.finding import NO_RANKING_BELOW, Figure, Line, Status, Table, Told, empty
from sofra.insight.portrait.saying import names, percent
from sofra.insight.portrait.web import Laid

SIZE, STEPS = 3, 2


def key_sets(laid: Laid) -> Told:
    """Which three bodies together reach most others in two steps, and which three together hold the rest.

    Source: Borgatti (2006), KPP-Pos and KPP-Neg.
    """
    web = laid.web.without([laid.place[key] for key in sorted(laid.own)]) if laid.own else laid.web
    keys = [key for key in laid.keys if key not in laid.own]
    if len(keys) < NO_RANKING_BELOW or not web.ties:
        return empty(
            _("Fewer than ten bodies with ties: no set is chosen among them."),
            "memberships.organisation_id",
            "ties.from_org",
        )
    if len(keys) > REACH_UP_TO:
        return empty(_("More bodies than a set can be chosen among at once."), "ties.from_org")
    reach, hold = kpp_pos_reach(web, SIZE, STEPS), kpp_neg_f(web, SIZE)
    reaching, holding = ([laid.place[keys[one]] for one in _firm(found)] for found in (reach, hold))
    reached = round(reach.value * len(keys))
    strips = (
        Strip(_("the three themselves"), SIZE),
        Strip(_("within two steps of them"), reached - SIZE, "half"),
        Strip(_("further away"), len(keys) - reached, "open"),
    )
    told = _("%(names)s together reach %(reached)d of %(all)d bodies within two steps.")
    return Told(
        Status.TOLD,
        told % {"names": _named(laid, reaching), "reached": reached, "all": len(keys)},
        Strips((Group(_("Bodies"), strips),)),
        _table(_named(laid, reaching), _named(laid, holding)),
        (
            Figure("reach_of_three", _("bodies reached by three in two steps"), percent(reach.value), "%"),
            Figure("apart_before", _("pairs that cannot reach each other"), percent(fragmentation(web)), "%"),
            Figure("apart_after", _("the same without the three that hold most"), percent(hold.value), "%"),
        ),
        refs=laid.touching({*reaching, *holding}),
    )


def _firm(found: KeySet) -> list[int]:
    """Those in whose place no other would do as well: only these are named."""
    return [body for body in found.chosen if body not in found.exchangeable]


def _named(laid: Laid, firm: list[int]) -> str:
    """The names, and how many of the three might be any of several."""
    others = SIZE - len(firm)
    if not others:
        return names(laid, firm)
    if not firm:
        return _("Any of several sets of three")
    return ngettext(
        "%(names)s and %(n)d of several others that do equally well",
        "%(names)s and %(n)d of several others that do equally well",
        others,
    ) % {"names": names(laid, firm), "n": others}


def _table(reaching: str, holding: str) -> Table:
    lines = (
        Line(_("reach most within two steps"), (reaching,)),
        Line(_("hold the others together most"), (holding,)),
    )
    return Table((_("Together they"), _("which")), lines)
