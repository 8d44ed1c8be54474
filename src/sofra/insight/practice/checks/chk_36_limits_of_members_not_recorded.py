"""Whether it is known what each member may do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, unknown
from sofra.insight.practice.registry import check

NEXT = gettext_lazy("Ask each member what it may say and do in public, and write it beside its seat.")


@check("chk-36", next_step=NEXT)
def limits_of_members_not_recorded(network: NetworkRecord, _limit: int) -> Seen:
    """What members may and may not do is written down. Source: text 004, case study 8, lessons.

    No column holds it. The note of a seat may speak of anything, and the limits of a partnership are those of
    the partnership as a whole.
    """
    return unknown(
        _("The record does not hold what each member may, and may not, do in the name of the network."),
        missing=["memberships.limits"],
        of=[*network.memberships, *network.offices],
    )
