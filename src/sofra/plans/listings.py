"""The list of plans."""

from __future__ import annotations

from django.db.models import Case, F, Value, When
from django.utils.translation import gettext_lazy as _

from sofra.plans.models import Plan
from sofra.plans.queries.adoption import first_in_time
from sofra.plans.queries.plans import beside_plans, sums_of_plans
from sofra.plans.record import PLANS
from sofra.record.listing import By, Listing, earliest_first
from sofra.record.refs import names_in
from sofra.record.times import ByTime

ADOPTION = {"adopted": _("adopted"), "not_stated": _("adoption not stated")}
PLANS_ON_1325_FIRST = Case(When(kind=Plan.Kind.NAP_1325, then=Value(0)), default=Value(1))
BY_COUNTRY = F("country_seen").asc(nulls_last=True)

PLANS_LIST = Listing(
    table=PLANS,
    title=_("Plans"),
    lead=_(
        "Action plans, strategies, joint plans and policies. Asked for, drafted, adopted and carried out "
        "are told apart; a gender equality plan is not a plan on resolution 1325."
    ),
    template="plans/plans.html",
    empty=_("No plan on record fits all that is chosen."),
    filters=(
        By("kind", _("Kind"), "kind", dict(Plan.Kind.choices)),
        By("country", _("Country or territory"), "country_id", names_in("places")),
        By("adopted", _("Adopted or not"), "adoption", ADOPTION),
        By("lead", _("Led by"), "lead_org_id", names_in("organisations")),
    ),
    time=ByTime("time", _("Adopted in"), "adopted"),
    orders={
        "kind": (_("by kind and country"), (PLANS_ON_1325_FIRST, "kind", BY_COUNTRY, first_in_time())),
        "country": (_("by country"), (BY_COUNTRY, PLANS_ON_1325_FIRST, "kind", first_in_time())),
        "name": (_("by name"), ("folded",)),
        "adopted": (_("by adoption"), (earliest_first("adopted"),)),
    },
    extra=beside_plans,
    sums=sums_of_plans,
)
