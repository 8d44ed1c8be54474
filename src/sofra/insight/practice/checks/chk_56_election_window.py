"""Whether a campaign falls into the weeks before a vote."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, unknown
from sofra.insight.practice.registry import check

NEXT = gettext_lazy("Look up the days of the next vote before you set the dates of a campaign.")
MISSING = ("elections.date", "events.start")


@check("chk-56", next_step=NEXT)
def election_window(network: NetworkRecord, _limit: int) -> Seen:
    """No campaign just before an election. Source: text 004, case study 2, lessons.

    The record holds no election days, so nothing can be said.
    """
    campaigns = [row for row in network.events if row.kind == Event.Kind.CAMPAIGN]
    return unknown(_("The days of elections are not on record."), missing=MISSING, of=campaigns)
