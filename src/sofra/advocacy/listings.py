"""The registers of this room: what was asked, and what was promised."""

from __future__ import annotations

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from sofra.advocacy.models import Commitment
from sofra.advocacy.queries.asked import beside_asks, sums_of_asks
from sofra.advocacy.queries.promised import beside_undertakings, sums_of_undertakings
from sofra.advocacy.queries.states import words_of_states
from sofra.advocacy.record import COMMITMENTS, RECOMMENDATIONS
from sofra.record.listing import By, Listing
from sofra.record.refs import names_in
from sofra.record.times import ByTime

LATEST = F("date_earliest").desc(nulls_last=True)
STANDING = {"promise": _("promises, in words or by signature"), "other": _("other kinds")}

ASKED = Listing(
    table=RECOMMENDATIONS,
    title=_("Asked: recommendations"),
    lead=_("Who asked what of whom, and what is told of it."),
    template="advocacy/recommendations.html",
    empty=_("No recommendation on record fits all that is chosen."),
    filters=(
        By("state", _("State"), "state_id", words_of_states),
        By("of", _("Asked of"), "addressed_to_orgs__target_id", names_in("organisations")),
        By("by", _("Asked by"), "made_by_org_id", names_in("organisations")),
        By("event", _("Asked at"), "event_id", names_in("events")),
    ),
    time=ByTime("time", _("Asked in"), "date"),
    orders={
        "time": (_("latest first, undated last"), (LATEST,)),
        "state": (_("by state"), ("state__stage", "state__word")),
        "text": (_("by its words"), ("folded",)),
    },
    extra=beside_asks,
    sums=sums_of_asks,
)

PROMISED = Listing(
    table=COMMITMENTS,
    title=_("Promised: commitments"),
    lead=_(
        "Promises, in words or by signature. Decisions, intentions, acts and gifts stand beside them "
        "and say so; only promises are followed up."
    ),
    template="advocacy/commitments.html",
    empty=_("No commitment on record fits all that is chosen."),
    filters=(
        By("promise", _("Promise or not"), "standing", STANDING),
        By("kind", _("Kind"), "kind", dict(Commitment.Kind.choices)),
        By("by", _("Made by"), "makers__organisation_id", names_in("organisations"), over="makers"),
        By("to", _("Made to"), "made_to_org_id", names_in("organisations")),
        By("state", _("State"), "state_id", words_of_states),
    ),
    time=ByTime("time", _("Made in"), "date"),
    orders={
        "promises": (_("promises first"), (F("standing").desc(), LATEST)),
        "time": (_("latest first, undated last"), (LATEST,)),
        "state": (_("by state"), ("state__stage", "state__word")),
        "text": (_("by its words"), ("folded",)),
    },
    extra=beside_undertakings,
    sums=sums_of_undertakings,
)
