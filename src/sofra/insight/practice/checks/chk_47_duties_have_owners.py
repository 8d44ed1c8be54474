"""Whether each duty of a plan has an owner."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, lacking, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.plans.models import Plan, PlanMeasure

NEXT = gettext_lazy("Go through the plan together and write the body in charge next to each measure.")
MISSING = ("plan_measures.responsible_org",)
FEW = 2


@check("chk-47", next_step=NEXT)
def duties_have_owners(network: NetworkRecord, _limit: int) -> Seen:
    """A body in charge of each measure. Source: text 004, chapter 1, approach 5 awareness-raising, lessons.

    The network as a whole is not yet an owner if it carries all. A ministry in charge should have had a part
    in an event of the network. A plan of which the gender body alone carries all measures goes nowhere, the
    text says; so that is a shortfall too.
    """
    measures = [row for plan in network.plans for row in network.measures(plan)]
    if not measures:
        saw = _("No measure of a plan of the network is on record.")
        return unknown(saw, missing=["plan_measures.plan_id", *MISSING])
    alone = [plan for plan in network.plans if _rests_on_one_gender_body(network, plan)]
    if alone:
        saw = told(_("All measures on record rest on the gender body alone: %(what)s."), what=names(alone))
        rows = [*alone, *(row for plan in alone for row in network.measures(plan))]
        return attention(saw, rows=rows, of=measures)
    bare = [row for row in measures if not row.responsible_org_id]
    if not bare:
        return _owned(network, measures)
    sentence = _("Measures that name no body in charge: %(n)d of %(all)d.")
    saw = told(sentence, n=len(bare), all=len(measures))
    return lacking(
        network,
        missing=MISSING,
        whole=["plan_measures"],
        since=network.beginning,
        saw=saw,
        not_told=saw,
        rows=bare,
        of=measures,
    )


def _owned(network: NetworkRecord, measures: list[PlanMeasure]) -> Seen:
    """What to say where each measure names a body."""
    if all(row.responsible_org_id in network.own_keys for row in measures):
        saw = _(
            "All measures on record rest on the network as a whole; which member takes which is not told."
        )
        return unknown(saw, missing=MISSING, rows=measures, of=measures)
    if unmet := _ministries_without_event(network, measures):
        return _lacking_events(network, unmet, measures)
    sentence = ngettext(
        "%(all)d measure on record names the body in charge.",
        "%(all)d measures on record each name the body in charge.",
        len(measures),
    )
    return fine(told(sentence, all=len(measures)), rows=measures, of=measures)


def _owner(network: NetworkRecord, row: PlanMeasure) -> Organisation | None:
    return network.book.get(Organisation, row.responsible_org_id)


def _ministries_without_event(network: NetworkRecord, measures: list[PlanMeasure]) -> list[Organisation]:
    """The ministries in charge of a measure that no event of the network has on record."""
    owners = network.book.some(Organisation, (row.responsible_org_id for row in measures))
    met = {body.key for event in network.events for body in network.took_part(event)}
    return [one for one in owners if one.kind == Organisation.Kind.MINISTRY and one.key not in met]


def _lacking_events(
    network: NetworkRecord, ministries: list[Organisation], measures: list[PlanMeasure]
) -> Seen:
    saw = told(_("Each measure has a body in charge; no event aimed at %(who)s."), who=names(ministries))
    return lacking(
        network,
        missing=["participation.role=target"],
        whole=["events", "participation"],
        since=network.beginning,
        saw=saw,
        not_told=saw + " " + _("There may be one that is not on record."),
        rows=ministries,
        of=measures,
    )


def _rests_on_one_gender_body(network: NetworkRecord, plan: Plan) -> bool:
    measures = network.measures(plan)
    owners = {row.responsible_org_id: _owner(network, row) for row in measures}
    if len(measures) < FEW or len(owners) != 1:
        return False
    body = next(iter(owners.values()))
    return body is not None and body.kind == Organisation.Kind.GENDER_MECHANISM
