"""Whether civil society checks what those with duties do."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Tie
from sofra.advocacy.models import Commitment, CommitmentMaker
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.answered import state_of
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.plans.models import Plan

NEXT = gettext_lazy("Agree who among you follows each plan and promise, and give that task some support.")
MISSING = ("ties.kind", "plans", "commitments")
CIVIL = Organisation.Sector.CIVIL_SOCIETY


@check("chk-40", next_step=NEXT)
def someone_monitors(network: NetworkRecord, _limit: int) -> Seen:
    """A monitoring tie of civil society. Source: text 004, chapter 1, identifying partners, lessons.

    It goes to a body that has to carry out a plan of the network or to keep a promise made by it or to it.
    What civil society itself has to do, and promises that were kept, are left out.
    """
    watched = {row.key: (row, _monitors(network, row)) for row in _duties(network)}
    rows = [row for row, _ties in watched.values()]
    if not rows:
        saw = _("No plan of the network, and no promise by it or to it, is on record to keep an eye on.")
        return unknown(saw, missing=["plans.lead_org", "commitments", "ties.kind"])
    bare = [row for row, ties in watched.values() if not ties]
    if not bare:
        ties = {tie.key: tie for _row, found in watched.values() for tie in found}
        who = network.book.some(Organisation, (tie.from_org_id for tie in ties.values()))
        saw = told(_("%(who)s keeps an eye on %(what)s."), who=names(who), what=names(rows))
        return fine(saw, rows=[*rows, *ties.values()], of=rows)
    return lacking(
        network,
        missing=MISSING,
        whole=["ties"],
        since=network.beginning,
        saw=told(_("Nobody from civil society monitors %(what)s."), what=names(bare)),
        not_told=told(_("Who monitors %(what)s is not on record."), what=names(bare)),
        rows=bare,
        of=rows,
    )


def _duties(network: NetworkRecord) -> list[Plan | Commitment]:
    open_promises = [
        row for row in network.commitments if row.is_promise and state_of(network, row) != "carried_out"
    ]
    rows: list[Plan | Commitment] = [*network.plans, *open_promises]
    return [row for row in rows if _bearers(network, row)]


def _bearers(network: NetworkRecord, row: Plan | Commitment) -> list[Organisation]:
    """Who has to carry it out, other than civil society."""
    if isinstance(row, Plan):
        keys = [row.lead_org_id, row.adopted_by_org_id]
    else:
        made = network.book.by(CommitmentMaker, "commitment_id")[row.key]
        keys = [one.organisation_id for one in made]
    return [one for one in network.book.some(Organisation, keys) if one.sector != CIVIL]


def _monitors(network: NetworkRecord, row: Plan | Commitment) -> list[Tie]:
    to = network.book.where(Tie, "to_org_id", (one.key for one in _bearers(network, row)))
    watching = network.going_on((tie for tie in to if tie.kind == Tie.Kind.MONITORS), lambda tie: tie.span)
    return [tie for tie in watching if _is_civil(network, tie.from_org_id)]


def _is_civil(network: NetworkRecord, key: str) -> bool:
    body = network.book.get(Organisation, key)
    return body is not None and body.sector == CIVIL
