"""Whether the person at the table can change things at home."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, unknown
from sofra.insight.practice.registry import check

NEXT = gettext_lazy("Ask each member to whom its representative reports, and note it beside the seat.")


@check("chk-14", next_step=NEXT)
def representative_without_power(network: NetworkRecord, _limit: int) -> Seen:
    """Members decide, or have a channel to those who do. Source: text 004, case study 8, what was done.

    No column holds what the person in a seat may decide, or to whom that person reports.
    """
    return unknown(
        _("The record does not hold what those at the table may decide at home, or to whom they report."),
        missing=["memberships.decision_maker", "memberships.reporting_channel"],
        of=[*network.memberships, *network.offices],
    )
