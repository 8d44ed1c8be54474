"""The training chain as a list."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sofra.learning.queries import beside_steps, sums_of_steps
from sofra.learning.record import TRAININGS_CHAIN
from sofra.record.listing import By, Listing
from sofra.record.refs import names_in

OUTCOMES = {"done": _("something the trained did"), "request": _("a request only")}

CHAIN = Listing(
    table=TRAININGS_CHAIN,
    title=_("Learning"),
    lead=_("The training chain: who trained whom, and what those who were trained did next."),
    template="learning/steps.html",
    empty=_("No step of a training chain on record fits all that is chosen."),
    filters=(
        By("next", _("What is told"), "outcome", OUTCOMES),
        By("training", _("Training"), "trainer_event_id", names_in("events")),
        By("trainer", _("Trained by"), "trainer_org_id", names_in("organisations")),
        By("who", _("Who went on"), "subsequent_org_id", names_in("organisations")),
    ),
    orders={"key": (_("as recorded"), ("key",))},
    extra=beside_steps,
    sums=sums_of_steps,
)
