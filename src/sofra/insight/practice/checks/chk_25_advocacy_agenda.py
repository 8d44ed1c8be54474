"""Whether there is an agenda that all can act on."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Tie
from sofra.advocacy.models import Recommendation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.products import is_only_meant
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.plans.models import Plan
from sofra.shared.partial_dates import Answer

NEXT = gettext_lazy("Agree on one page: whom you want to reach, with what, by when, and who does which part.")
AGENDAS = frozenset({Plan.Kind.STRATEGY, Plan.Kind.JOINT_ACTION_PLAN})
MISSING = ("plans.kind", "plans.period")


@check("chk-25", next_step=NEXT)
def advocacy_agenda(network: NetworkRecord, _limit: int) -> Seen:
    """A current strategy or joint action plan. Source: text 004, chapter 1, approach 4 advocacy, lessons.

    A plan is current if its years cover the day. One with a day but no years is read as still in force.
    """
    agendas = [row for row in network.plans if row.kind in AGENDAS]
    current = [row for row in agendas if _is_current(network, row) == Answer.YES]
    if current:
        sentence = _("On record: %(what)s.")
        if not any(row.period for row in current):
            sentence = _("On record, with no end told: %(what)s.")
        return fine(told(sentence, what=names(current)), rows=current, of=agendas)
    perhaps = [row for row in agendas if _is_current(network, row) == Answer.MAYBE]
    if perhaps:
        saw = told(_("%(what)s is on record, but not whether it is in force."), what=names(perhaps))
        return unknown(saw, missing=["plans.drafted", *MISSING], rows=perhaps, of=agendas)
    carried = _advocacy(network)
    if not carried:
        saw = _("Neither advocacy of the network nor an agenda for it is on record.")
        return unknown(saw, missing=[*MISSING, "ties.kind"], of=agendas)
    return lacking(
        network,
        missing=MISSING,
        whole=["plans"],
        since=network.beginning,
        saw=_("The network carries advocacy, and no agenda that is in force is among its plans."),
        not_told=_("The network carries advocacy; no agenda in force is on record. There may be one."),
        rows=carried,
        of=[*agendas, *carried],
    )


def _is_current(network: NetworkRecord, plan: Plan) -> Answer:
    """Whether a plan is in force that day."""
    years = plan.period
    if years and years.latest and years.latest < network.on:
        return Answer.NO
    if is_only_meant(plan.status):
        return Answer.MAYBE
    began = years or plan.adopted or plan.drafted
    return Answer.YES if began and began.is_by(network.on) != Answer.NO else Answer.MAYBE


def _advocacy(network: NetworkRecord) -> list[Tie | Recommendation]:
    """What the network carries to others."""
    return [
        *(row for row in network.ties if _carries(network, row)),
        *(row for row in network.recommendations if row.made_by_org_id in network.own_keys),
    ]


def _carries(network: NetworkRecord, tie: Tie) -> bool:
    return tie.kind == Tie.Kind.ADVOCATES_TO and tie.from_org_id in network.own_keys
