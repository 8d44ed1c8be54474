"""Whether members speak together."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.advocacy.models import Recommendation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import Share, Side
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told

NEXT = gettext_lazy("Before the next demand, ask who else shares it and put all names under it.")
MISSING = ("recommendations.made_by_org", "declarations.table=recommendations")


@check("chk-55", next_step=NEXT)
def many_voices(network: NetworkRecord, limit: int) -> Seen:
    """Recommendations made together against those of single members. Source: text 004, case study 8, lessons.

    Single are those that a member body made on its own; the record gives recommendations no theme, so all
    count. Those at the network's events without a maker may be either.
    """
    joint = [row for row in network.recommendations if row.made_by_org_id in network.own_keys]
    single = _alone(network)
    vague = [row for row in network.recommendations if not row.made_by_org_id]
    rows = [*joint, *single, *vague]
    share = Share(len(joint), len(rows), len(vague))
    sentence = _("Recommendations made by the network as one: %(part)d of %(all)d on record.")
    saw = told(sentence, part=len(joint), all=len(rows))
    about: dict[str, Any] = {"rows": rows, "value": round(share.least, 1)}
    is_whole = network.is_whole("recommendations", since=network.beginning)
    side = share.against(limit) if is_whole and joint + single else Side.OPEN
    if not rows:
        return unknown(_("No recommendation of the network or its members is on record."), missing=MISSING)
    if side == Side.REACHED:
        return fine(saw, **about)
    return attention(saw, **about) if side == Side.BELOW else unknown(saw, missing=MISSING, **about)


def _alone(network: NetworkRecord) -> list[Recommendation]:
    """What single members recommended on their own by that day."""
    members = network.member_keys - network.own_keys
    rows = network.book.where(Recommendation, "made_by_org_id", members)
    return network.begun(rows, lambda row: row.date)
