"""Whether partners get help to report."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, unknown
from sofra.insight.practice.registry import check

NEXT = gettext_lazy("Ask partners which report costs them most, and write the next one together with them.")


@check("chk-49", next_step=NEXT)
def reporting_without_help(network: NetworkRecord, _limit: int) -> Seen:
    """Help partners whose reports are late. Source: text 004, chapter 1, approach 6 capacity development.

    No column holds which report was due when, or came when.
    """
    return unknown(
        _("The record does not hold which reports partners owe, and whether these come late."),
        missing=["projects.reports_due", "projects.reports_received"],
        of=network.projects,
    )
