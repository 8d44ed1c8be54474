"""Whether local groups have real weight."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import Share, Side
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.looking import open_seats
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import how_counted, told

NEXT = gettext_lazy("Offer seats, and places on the agenda, to local women's organisations.")
MISSING = ("networks.seats", "memberships", "declarations.table=memberships")


@check("chk-19", next_step=NEXT)
def weight_of_local_civil_society(network: NetworkRecord, limit: int) -> Seen:
    """The share of local civil society among the seats. Source: text 004, case study 8, what was done.

    Local civil society is of the sector civil society and of level local, sub-national or central.
    The whole is the number of seats that is stated, else the active bodies where these are declared complete.
    A seat of several bodies in one row, or of persons, may be of local civil society or not.
    """
    civil = [one for one in network.members if one.sector == Organisation.Sector.CIVIL_SOCIETY]
    local, seats = network.local_civil_society, network.seats
    is_whole = network.is_whole("memberships") and not open_seats(network)
    not_told = 0 if is_whole else max(0, (seats.stated or 0) - seats.bodies)
    vague = [one for one in civil if not one.level]
    persons = seats.bodies - len(network.members)
    share = Share(len(local), max(seats.number, seats.bodies), len(vague) + persons + not_told)
    sentence = _("Local civil society is %(part)d of %(all)d; all civil society is %(civil)d. %(how)s")
    saw = told(sentence, part=share.part, all=share.whole, civil=len(civil), how=how_counted(network))
    about: dict[str, Any] = {"rows": local, "of": network.members, "value": round(share.least, 1)}
    side = share.against(limit) if seats.stated or is_whole else Side.OPEN
    if side == Side.REACHED:
        return fine(saw, **about)
    return attention(saw, **about) if side == Side.BELOW else unknown(saw, missing=MISSING, **about)
