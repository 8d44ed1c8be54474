"""Whether the members can afford to meet."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, unknown
from sofra.insight.practice.registry import check

NEXT = gettext_lazy(
    "Plan the year's meetings together with what they cost, and say which ones can be online."
)


@check("chk-59", next_step=NEXT)
def cost_of_meeting(network: NetworkRecord, _limit: int) -> Seen:
    """Regional work is dear; find ways to stay in touch. Source: text 004, case study 1, lessons.

    No column holds what a meeting cost, what there was to spend, or whether it was held online.
    """
    return unknown(
        _("The record does not hold what meetings cost, and which were held online."),
        missing=["events.cost", "events.is_online", "networks.budget"],
        of=[event for event in network.events if event.network_id in network.network_keys],
    )
