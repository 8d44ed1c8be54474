"""Whether the network spoke up before decisions were made elsewhere."""

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.advocacy.models import Recommendation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.network_record.moments import day_of, day_of_plan
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.plans.models import Plan
from sofra.record.models import Link
from sofra.shared.partial_dates import Answer, PartialDate

NEXT = gettext_lazy("Keep a short list of the decisions ahead, with days, and choose which to prepare for.")
DECISIONS = frozenset(
    {
        Plan.Kind.NAP_1325,
        Plan.Kind.GENDER_EQUALITY_PLAN,
        Plan.Kind.SECURITY_STRATEGY,
        Plan.Kind.INTERNATIONAL_POLICY,
    }
)
MISSING = ("plans.adopted", "recommendations.date", "recommendations.addressed_to_orgs")
WHOLE = ("recommendations", "events", "participation")


@check("chk-64", next_step=NEXT)
def policy_window(network: NetworkRecord, limit: int) -> Seen:
    """Something done in the weeks before a decision. Source: text 004, case study 9, lessons.

    Decisions are plans and policies that others adopted in the network's country, or for many countries,
    after the network was set up; and those that took up what the network had asked. In time is a
    recommendation or an event of the network, with those who decided, so many days before the adoption.
    """
    plans = [row for row in network.book.all(Plan) if _concerns(network, row)]
    answers = {row.key: _was_in_time(network, row, limit) for row in plans}
    missed = [row for row in plans if answers[row.key] == Answer.NO]
    since = min((row.adopted.earliest for row in missed), default=network.on) - timedelta(days=limit)
    if missed and network.is_whole(*WHOLE, since=since):
        sentence = _("No word to those who decided in the %(limit)d days before the adoption of %(what)s.")
        saw = told(sentence, limit=limit, what=names(missed))
        return attention(saw, rows=missed, of=plans, value=len(missed), unit="plans")
    if plans and all(answer == Answer.YES for answer in answers.values()):
        saw = told(_("The network had spoken up before it was settled: %(what)s."), what=names(plans))
        return fine(saw, rows=plans, of=plans, value=0, unit="plans")
    saw = _("Whether the network spoke up in time before decisions of others is not on record.")
    return unknown(saw, missing=[*MISSING, *(f"declarations.table={table}" for table in WHOLE)], of=plans)


def _concerns(network: NetworkRecord, plan: Plan) -> bool:
    """Whether it is a decision of others that the network could have seen coming."""
    if (
        plan.kind not in DECISIONS
        or plan in network.plans
        or day_of_plan(plan).is_by(network.on) == Answer.NO
    ):
        return False
    if _took_up(network, plan):
        return True
    land, set_up = network.book.country_of(plan.country_id), network.network.established
    is_near = not plan.country_id or (land is not None and land == network.country)
    is_dated = plan.adopted.earliest is not None and plan.adopted.is_by(network.on) == Answer.YES
    is_after = bool(is_dated and set_up.latest and set_up.latest < plan.adopted.earliest)
    return is_near and is_after


def _took_up(network: NetworkRecord, plan: Plan) -> list[Recommendation]:
    """What the network had asked and the plan took up."""
    links = network.book.links_to["plans", plan.key]
    keys = {one.from_key for one in links if _is_stated_uptake(one)}
    return [row for row in network.recommendations if row.key in keys] if keys else []


def _is_stated_uptake(link: Link) -> bool:
    return link.kind == Link.Kind.TAKEN_UP_IN and link.basis == Link.Basis.STATED


def _was_in_time(network: NetworkRecord, plan: Plan, days: int) -> Answer:
    if _took_up(network, plan):
        return Answer.YES
    answers = {_within(moment, plan.adopted, days) for moment in _words(network, plan)}
    return next((one for one in (Answer.YES, Answer.MAYBE) if one in answers), Answer.NO)


def _words(network: NetworkRecord, plan: Plan) -> list[PartialDate]:
    """When the network turned to those who decided."""
    who = {plan.adopted_by_org_id, plan.lead_org_id} - {None, ""}
    asked = [row for row in network.recommendations if who & set(_addressees(network, row))]
    met = [row for row in network.events if who & {body.key for body in network.took_part(row)}]
    return [*(row.date for row in asked), *(day_of(row) for row in met)]


def _addressees(network: NetworkRecord, row: Recommendation) -> tuple[str, ...]:
    return network.book.listed(row, "addressed_to_orgs")


def _within(moment: PartialDate, adopted: PartialDate, days: int) -> Answer:
    """Whether a moment lies at most so many days before an adoption, on any reading of the two dates."""
    if not moment or adopted.earliest is None or adopted.latest is None:
        return Answer.MAYBE
    first, last = moment.earliest, moment.latest
    span = timedelta(days=days)
    if first and last and first >= adopted.latest - span and last <= adopted.earliest:
        return Answer.YES
    is_out = (last and last < adopted.earliest - span) or (first and first > adopted.latest)
    return Answer.NO if is_out else Answer.MAYBE
