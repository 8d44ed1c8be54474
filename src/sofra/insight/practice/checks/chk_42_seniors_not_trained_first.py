"""Whether those in charge were brought in early."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.trainings import trainings

NEXT = gettext_lazy("Offer the first course, or an hour of it, to those in charge before their staff come.")


@check("chk-42", next_step=NEXT)
def seniors_not_trained_first(network: NetworkRecord, _limit: int) -> Seen:
    """Train those in charge first. Source: text 004, case study 6, lessons.

    No column holds the rank of those who took part: an organisation takes part, not a person.
    """
    return unknown(
        _("The record does not hold of what rank those were who took part in trainings."),
        missing=["participation.seniority"],
        of=trainings(network),
    )
