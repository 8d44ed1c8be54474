"""Whether events are held outside the capital too."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import Share, Side
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.looking import Where, where
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told

NEXT = gettext_lazy("Hold one of the next meetings in a town where a member works.")
MISSING = ("events.place_id", "places.is_capital", "declarations.table=events")


@check("chk-29", next_step=NEXT)
def outside_the_capital(network: NetworkRecord, limit: int) -> Seen:
    """The share of events outside the capital. Source: text 004, case study 10, lessons.

    An event of which only the country or a region is told may be either.
    """
    events = network.events
    found = {row.key: where(network, row.place_id) for row in events}
    out = [row for row in events if found[row.key] == Where.AWAY]
    vague = [row for row in events if found[row.key] == Where.OPEN]
    share = Share(len(out), len(events), len(vague))
    sentence = _("Events outside a capital: %(n)d of %(all)d on record (town not stated: %(vague)d).")
    saw = told(sentence, n=len(out), all=len(events), vague=len(vague))
    about: dict[str, Any] = {"rows": out or events, "of": events, "value": round(share.least, 1)}
    if not events:
        return unknown(_("No event of the network is on record."), missing=["events", *MISSING])
    side = share.against(limit) if network.is_whole("events", since=network.beginning) else Side.OPEN
    if side == Side.REACHED:
        return fine(saw, **about)
    return attention(saw, **about) if side == Side.BELOW else unknown(saw, missing=MISSING, **about)
