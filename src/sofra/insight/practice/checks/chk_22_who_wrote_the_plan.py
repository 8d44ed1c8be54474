"""Whether civil society and parliament have a part in plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Tie
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.products import is_only_meant
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.networks.models import Membership, Network, Office
from sofra.plans.models import Plan
from sofra.shared.partial_dates import Answer

NEXT = gettext_lazy("Before the next draft, ask a women's organisation and a member of parliament to join.")
COMMON = frozenset(
    {
        Plan.Kind.NAP_1325,
        Plan.Kind.GENDER_EQUALITY_PLAN,
        Plan.Kind.SECURITY_STRATEGY,
        Plan.Kind.JOINT_ACTION_PLAN,
    }
)
MISSING = (
    "plans.lead_org",
    "plans.drafted",
    "memberships",
    "ties",
    "declarations.table=memberships",
    "declarations.table=ties",
)


@dataclass(frozen=True)
class Group:
    """The group that leads a plan, as it was when the plan was drafted."""

    plan: Plan
    record: NetworkRecord

    @property
    def civil(self) -> list[Organisation]:
        """Those of civil society who sat in it, surely or perhaps, collective rows too."""
        return self._civil([*self.record.memberships, *self.record.offices])

    @property
    def surely_civil(self) -> list[Organisation]:
        """Those whose seat, by its dates, was surely held that day."""
        seats: list[Membership | Office] = [*self.record.memberships, *self.record.offices]
        return self._civil([seat for seat in seats if seat.span.covers(self.record.on) == Answer.YES])

    def _civil(self, seats: Sequence[Membership | Office]) -> list[Organisation]:
        bodies = self.record.book.some(Organisation, (seat.organisation_id for seat in seats))
        return [one for one in bodies if one.sector == Organisation.Sector.CIVIL_SOCIETY]

    @property
    def parliament(self) -> list[Organisation | Tie]:
        """Members that are a parliament or part of one, and ties of the group itself with one."""
        own = self.record.own_keys
        ties = [row for row in self.record.ties_ever if own & {row.from_org_id, row.to_org_id}]
        ties = [row for row in ties if self._is_one(row.from_org_id, row.to_org_id)]
        return [*(one for one in self.record.members if self._is_one(one.key)), *ties]

    def _is_one(self, *keys: str) -> bool:
        bodies = self.record.book.some(Organisation, keys)
        kind, state = Organisation.Kind.PARLIAMENT, Organisation.Sector.STATE
        return any(one.kind == kind and one.sector == state for one in bodies)

    @property
    def gaps(self) -> list[str]:
        """What surely was not there, for that part of the record is declared complete."""
        if not self.record.is_whole("memberships", since=self.record.on):
            return []
        has_ties = self.record.is_whole("ties", since=self.record.beginning)
        no_civil = _("“%(plan)s”: no civil society in the group that leads it.")
        no_link = _("“%(plan)s”: no link of the group that leads it to parliament.")
        found = [(no_civil, not self.civil), (no_link, has_ties and not self.parliament)]
        return [told(sentence, plan=self.plan) for sentence, is_so in found if is_so]


@check("chk-22", next_step=NEXT)
def who_wrote_the_plan(network: NetworkRecord, _limit: int) -> Seen:
    """Civil society in the group, a link to parliament. Source: text 004, chapter 1, approach 1 ownership.

    The group is the network whose own body leads the plan, on the last day on which it can have been drafted.
    Strategies and exit strategies of a network's own, and plans that are only begun, are left out.
    """
    plans = [row for row in network.plans if row.kind in COMMON and _is_drafted(row)]
    groups = [group for plan in plans if (group := _group(network, plan))]
    short = [one for one in groups if one.gaps]
    if short:
        saw = " ".join(gap for one in short for gap in one.gaps)
        rows = [one.plan for one in short]
        return attention(saw, rows=rows, of=plans, value=len(short), unit="plans")
    if groups and len(groups) == len(plans) and all(one.civil and one.parliament for one in groups):
        civil = {body.key: body for one in groups for body in one.surely_civil or one.civil}
        sentence = _(
            "%(plans)s: civil society had a seat in the group (%(who)s); it has a link to parliament."
        )
        saw = told(sentence, plans=names(plans), who=names(civil.values()))
        links = {row.key: row for one in groups for row in one.parliament}
        network.begun((row for row in links.values() if isinstance(row, Tie)), lambda tie: tie.since)
        return fine(saw, rows=[*plans, *civil.values(), *links.values()], of=plans, value=0, unit="plans")
    saw = _("No drafted action plan is on record that the network leads or adopted.")
    if plans:
        saw = told(_("Who had a part in %(plans)s is not fully on record."), plans=names(plans))
    return unknown(saw, missing=MISSING, of=plans)


def _is_drafted(plan: Plan) -> bool:
    """A plan without any day whose status tells only of a beginning is not judged yet."""
    return bool(plan.drafted or plan.adopted or plan.period) or not is_only_meant(plan.status)


def _group(network: NetworkRecord, plan: Plan) -> Group | None:
    """The network whose own body leads the plan; None where that is not on record."""
    leads = network.book.by(Network, "organisation_id")[plan.lead_org_id] if plan.lead_org_id else ()
    day = min(plan.drafted.latest or date.max, network.on)
    return Group(plan, NetworkRecord(network.book, leads[0], day)) if leads else None
