"""Whether knowledge was passed on when people left."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, unknown
from sofra.insight.practice.registry import check

NEXT = gettext_lazy(
    "Before somebody leaves, sit down for an hour: whom do you know, what is open, what is promised?"
)


@check("chk-35", next_step=NEXT)
def no_handover(network: NetworkRecord, _limit: int) -> Seen:
    """A note is left when people rotate. Source: text 004, case study 9, what was done.

    No column holds who speaks for a member and since when, and there is no table of notes handed on.
    """
    return unknown(
        _("The record does not hold who speaks for a member, and what was handed on when that changed."),
        missing=["memberships.contact_person", "memberships.handover_note"],
        of=[*network.memberships, *network.offices],
    )
