"""Whether all can follow."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, unknown
from sofra.insight.practice.registry import check

NEXT = gettext_lazy("Ask at the next meeting in which language, and in which words, everybody can follow.")


@check("chk-62", next_step=NEXT)
def language_barrier(network: NetworkRecord, _limit: int) -> Seen:
    """Cut jargon, it shuts people out. Source: text 004, chapter 1, approach 3 facilitation, lessons.

    No column holds the languages of an event or an output, and the texts themselves are not kept.
    """
    return unknown(
        _("The record does not hold in which languages events were held and outputs were written."),
        missing=["events.languages", "outputs.language"],
        of=[*network.events, *network.outputs],
    )
