"""Whether the group has means for what is expected of it."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Tie
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.products import is_there
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.library.models import Output
from sofra.record.models import RecordRow

NEXT = gettext_lazy("Put the one thing that most needs money or hands into a short request to one donor.")
MISSING = ("ties.kind=funds", "outputs.kind=position")
OF_THE_NETWORK = ("networks", "agreements")


@check("chk-61", next_step=NEXT)
def means_for_the_task(network: NetworkRecord, _limit: int) -> Seen:
    """Funds or staff for a group that has tasks. Source: text 004, case study 8, lessons.

    Funds are ties that fund the network's own body that day; staff are posts that it made itself or that
    came out of the network or its agreements and are there. A secretariat lent by a member is neither.
    """
    funds = [row for row in network.ties if _funds(network, row)]
    posts = [row for row in network.outputs if _is_own_post(network, row)]
    if funds or posts:
        givers = network.book.some(Organisation, (row.from_org_id for row in funds))
        said = []
        if givers:
            said.append(told(_("Funds come from %(who)s."), who=names(givers)))
        if posts:
            said.append(told(_("There is a post: %(what)s."), what=names(posts)))
        return fine(" ".join(said), rows=[*funds, *posts])
    tasks: list[RecordRow] = [*network.plans, *network.agreements, *network.events]
    if not tasks:
        saw = _("Neither tasks nor means of the network are on record.")
        return unknown(saw, missing=["plans.lead_org", *MISSING])
    about: dict[str, Any] = {"n": len(tasks), "what": names(tasks)}
    return lacking(
        network,
        missing=MISSING,
        whole=["ties", "outputs"],
        since=network.beginning,
        saw=told(
            _("The network has taken on work (%(what)s) and has neither funds nor a post of its own for it."),
            **about,
        ),
        not_told=told(
            _("The network has taken on work (%(what)s); no funds or posts of its own are on record."),
            **about,
        ),
        of=tasks,
    )


def _funds(network: NetworkRecord, tie: Tie) -> bool:
    return tie.kind == Tie.Kind.FUNDS and tie.to_org_id in network.own_keys


def _is_own_post(network: NetworkRecord, row: Output) -> bool:
    makers = set(network.book.listed(row, "produced_by_orgs"))
    is_own = bool(makers & network.own_keys) or row.resulting_from_table in OF_THE_NETWORK
    return row.kind == Output.Kind.POSITION and is_own and is_there(row)
