"""Whether those who are supported can stand alone one day."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Tie
from sofra.insight.network_record import NetworkRecord
from sofra.insight.network_record.moments import day_of_plan
from sofra.insight.practice.arithmetic import years_before
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.library.models import Output
from sofra.plans.models import Plan
from sofra.record.models import Link

NEXT = gettext_lazy("Plan the end of the support together, with boards, donors and government at the table.")
SUPPORT = frozenset({Tie.Kind.SUPPORTS, Tie.Kind.FUNDS, Tie.Kind.MENTORS})
MISSING = ("plans.kind=exit_strategy", "ties.from")


@check("chk-37", next_step=NEXT)
def exit_strategy(network: NetworkRecord, limit: int) -> Seen:
    """An exit strategy where support lasts long. Source: text 004, case study 3, lessons.

    Looked at are the network's own bodies and its members that are supported, funded or mentored that day.
    A body has an exit strategy if it leads or adopted one, or made a paper that is the same document.
    """
    ties = [row for row in network.ties if row.kind in SUPPORT and row.to_org_id in network.around]
    line = years_before(network.on, limit)
    planned = {key for key in {row.to_org_id for row in ties} if _exits(network, key)}
    bare = [row for row in ties if row.to_org_id not in planned]
    long = [row for row in bare if row.since.latest and row.since.latest < line]
    vague = [
        row for row in bare if row not in long and not (row.since.earliest and row.since.earliest >= line)
    ]
    if not ties:
        return unknown(_("No support that goes on is on record."), missing=["ties.kind", *MISSING])
    if not long and not vague:
        return _fine(network, ties, planned, limit)
    if not long:
        saw = told(_("How long %(who)s has been supported is not stated."), who=_whom(network, vague))
        return unknown(saw, missing=["ties.from", *MISSING[:1]], rows=vague, of=ties)
    about = {"who": _whom(network, long), "limit": limit}
    return lacking(
        network,
        missing=MISSING,
        whole=["plans"],
        since=network.beginning,
        saw=told(_("%(who)s: supported for over %(limit)d years, without an exit strategy."), **about),
        not_told=told(_("%(who)s: supported for over %(limit)d years, no exit strategy on record."), **about),
        rows=long,
        of=ties,
    )


def _fine(network: NetworkRecord, ties: list[Tie], planned: set[str], limit: int) -> Seen:
    plans = {plan.key: plan for key in sorted(planned) for plan in _exits(network, key)}
    if plans:
        saw = told(_("An exit strategy is on record: %(what)s."), what=names(plans.values()))
        return fine(saw, rows=[*plans.values(), *ties], of=ties)
    saw = told(_("No support on record has lasted over %(limit)d years."), limit=limit)
    if network.is_whole("ties", since=network.beginning):
        return fine(saw, rows=ties, of=ties)
    return unknown(saw, missing=["declarations.table=ties"], rows=ties, of=ties)


def _whom(network: NetworkRecord, ties: Iterable[Tie]) -> str:
    return names(network.book.some(Organisation, (row.to_org_id for row in ties)))


def _exits(network: NetworkRecord, key: str) -> list[Plan]:
    """The exit strategies of a body by that day."""
    papers = {row.key for row in network.book.listing(Output, "produced_by_orgs", [key])}
    twins = network.book.by(Link, "kind")[Link.Kind.SAME_AS]
    own = {key, *(one.to_key for one in twins if _is_of(one, papers))}
    plans = network.book.by(Plan, "kind")[Plan.Kind.EXIT_STRATEGY]
    mine = [row for row in plans if own & {row.key, row.lead_org_id, row.adopted_by_org_id}]
    return network.begun(mine, day_of_plan)


def _is_of(link: Link, papers: set[str]) -> bool:
    return link.from_table == "outputs" and link.to_table == "plans" and link.from_key in papers
