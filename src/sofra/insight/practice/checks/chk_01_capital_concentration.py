"""Whether support and seats go mainly to the capital."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import Share, Side
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.looking import (
    CIRCLE,
    Where,
    circle_is_whole,
    open_seats,
    single,
    support,
    where,
)
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told

NEXT = gettext_lazy("Offer the next seat, or the next support, to a group far from the capital.")
MISSING = ("organisations.place_id", "places.is_capital", "ties", *CIRCLE)


@check("chk-01", next_step=NEXT)
def capital_concentration(network: NetworkRecord, limit: int) -> Seen:
    """The share of groups seated in the capital. Source: text 004, chapter 1, spread of different actors.

    Groups are those of civil society with a seat, or with support from the network: a ministry is in the
    capital by nature.
    """
    civil = [one for one in _with_a_seat_or_support(network) if _is_civil(one)]
    groups = single(network, civil)
    if not groups:
        return unknown(_("No group of civil society with a seat or support is on record."), missing=MISSING)
    found = {side: [one for one in groups if where(network, one.place_id) == side] for side in Where}
    share = Share(len(found[Where.CAPITAL]), len(groups), len(found[Where.OPEN]))
    sentence = _(
        "Groups of civil society with a seat or support: %(all)d; told to be in the capital: %(part)d; "
        "town not stated: %(open)d."
    )
    saw = told(sentence, part=share.part, all=share.whole, open=share.unstated)
    about: dict[str, Any] = {"rows": found[Where.CAPITAL], "of": groups, "value": round(share.least, 1)}
    is_known = circle_is_whole(network) and not open_seats(network) and len(civil) == len(groups)
    side = share.beyond(limit) if is_known else Side.OPEN
    if side == Side.REACHED:
        return attention(saw, **about)
    return fine(saw, **about) if side == Side.BELOW else unknown(saw, missing=MISSING, **about)


def _with_a_seat_or_support(network: NetworkRecord) -> list[Organisation]:
    keys = [tie.to_org_id for tie in support(network)]
    found = {one.key: one for one in (*network.members, *network.book.some(Organisation, keys))}
    return [one for one in found.values() if one.key not in network.own_keys]


def _is_civil(body: Organisation) -> bool:
    return body.sector == Organisation.Sector.CIVIL_SOCIETY
