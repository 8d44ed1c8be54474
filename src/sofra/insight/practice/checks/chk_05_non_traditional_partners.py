"""Whether anyone outside the usual circle is involved."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.looking import (
    CIRCLE,
    around_the_table,
    circle_is_whole,
    open_seats,
    single,
)
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told

NEXT = gettext_lazy("Invite one unusual partner: interior, defence, finance, men, youth, faith, media.")
MISSING = ("organisations.traditional_or_non_traditional", "organisations.kind", *CIRCLE)
Kind, Portfolio = Organisation.Kind, Organisation.Portfolio
UNUSUAL_KINDS = frozenset({Kind.POLICE, Kind.MILITARY, Kind.MEDIA, Kind.ACADEMIA})
UNUSUAL_FIELDS = frozenset({Portfolio.INTERIOR, Portfolio.DEFENCE, Portfolio.FINANCE})


@check("chk-05", next_step=NEXT)
def non_traditional_partners(network: NetworkRecord, _limit: int) -> Seen:
    """One unusual partner, by mark, kind or field. Source: text 004, chapter 1, non-traditional actors.

    Partners are the members and those who work with the network itself. No mark does not mean
    “traditional”. The body that the network is a part of is no partner, and the units of a partner are part
    of it.
    """
    around = around_the_table(network)
    above = {one.parent_id for one in network.book.some(Organisation, sorted(network.own_keys))}
    bodies = _wholes(one for one in single(network, around) if one.key not in above)
    unusual = [one for one in bodies if _is_unusual(one)]
    about: dict[str, Any] = {"of": around, "value": len(unusual), "unit": "organisations"}
    if unusual:
        sentence = _("Outside the usual circle: %(n)d of %(all)d partners (%(who)s).")
        saw = told(sentence, n=len(unusual), all=len(bodies), who=names(unusual))
        return fine(saw, rows=unusual, **about)
    usual = [one for one in bodies if one.traditional_or_non_traditional]
    is_open = len(usual) < len(_wholes(around)) or open_seats(network) or not around
    if circle_is_whole(network) and not is_open:
        saw = told(_("Told to be of the usual circle: all partners (%(n)d)."), n=len(usual))
        return attention(saw, rows=usual, **about)
    saw = told(
        _("Told to be outside the usual circle: none of the partners on record (%(n)d)."), n=len(bodies)
    )
    return unknown(saw, missing=MISSING, **about)


def _wholes(around: Iterable[Organisation]) -> list[Organisation]:
    """The bodies that are no part of another of them."""
    bodies = list(around)
    keys = {one.key for one in bodies}
    return [one for one in bodies if one.parent_id not in keys]


def _is_unusual(body: Organisation) -> bool:
    if body.traditional_or_non_traditional:
        return body.traditional_or_non_traditional == "non_traditional"
    return body.kind in UNUSUAL_KINDS or body.portfolio in UNUSUAL_FIELDS
