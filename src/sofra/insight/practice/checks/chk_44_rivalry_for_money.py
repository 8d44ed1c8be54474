"""Whether those who live from the same funds work together."""

from collections import defaultdict
from itertools import combinations
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Tie
from sofra.events.models import Participation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.looking import support
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.library.models import Output
from sofra.networks.models import Partnership, Project
from sofra.record.models import RecordRow
from sofra.shared.partial_dates import NOT_STATED, PartialDate

NEXT = gettext_lazy("Ask the two to plan one event or paper together, with both names on it.")
MISSING = ("ties.kind=funds", "outputs.produced_by_orgs", "participation.role")
WHOLE = ("outputs", "events", "participation")
ORGANISING = (Participation.Role.ORGANISER, Participation.Role.CO_ORGANISER, Participation.Role.HOST)
Pair = tuple[Organisation, Organisation]


@check("chk-44", next_step=NEXT)
def rivalry_for_money(network: NetworkRecord, _limit: int) -> Seen:
    """Joint work of bodies with one funder. Source: text 004, chapter 1, approach 2 diverse actors.

    Looked at are those whom the network funds, and members with a funder in common. Joint work is an event
    that both organised, an output of both, a project or a partnership with both.
    """
    funding = [tie for tie in support(network) if tie.kind == Tie.Kind.FUNDS]
    pairs = _pairs(network, funding)
    joint = {pair: _joint_work(network, *pair) for pair in pairs}
    apart = [pair for pair in pairs if not joint[pair]]
    rows = list({row: row for found in joint.values() for row in found})
    if not pairs:
        return unknown(_("No two partners with the same funder are on record."), missing=MISSING, of=funding)
    if not apart:
        saw = told(_("Partners with the same funder have joint work on record: %(what)s."), what=names(rows))
        return fine(saw, rows=rows, of=[*funding, *rows])
    sure = [pair for pair in apart if not _met(network, *pair)]
    saw = " ".join(_say(pair) for pair in (sure or apart)[:3])
    if not sure:
        return unknown(saw, missing=MISSING, of=[*funding, *rows])
    about: dict[str, Any] = {"rows": funding, "of": [*funding, *rows]}
    since = network.beginning
    return lacking(network, missing=MISSING, whole=WHOLE, since=since, saw=saw, not_told=saw, **about)


def _pairs(network: NetworkRecord, funding: list[Tie]) -> list[Pair]:
    """Every two bodies that one funder pays, each pair once."""
    paid: dict[str, list[Tie]] = defaultdict(list)
    for tie in funding:
        paid[tie.from_org_id].append(tie)
    found: dict[Pair, None] = {}
    for ties in paid.values():
        keys = sorted({tie.to_org_id for tie in ties})
        bodies = [one for one in network.book.some(Organisation, keys) if not one.is_collective]
        found.update(dict.fromkeys(combinations(bodies, 2)))
    return list(found)


def _joint_work(network: NetworkRecord, one: Organisation, other: Organisation) -> list[RecordRow]:
    found: list[RecordRow] = []
    for model, columns in (
        (Output, ("produced_by_orgs",)),
        (Partnership, ("partner_ids",)),
        (Project, ("lead_orgs", "partner_orgs")),
    ):
        mine, theirs = (
            {row for column in columns for row in network.book.listing(model, column, [body.key])}
            for body in (one, other)
        )
        found += network.begun(sorted(mine & theirs, key=lambda row: row.key), _day)
    return found + [row for row in network.events if _stood(network, row.key, one, other, ORGANISING)]


def _day(row: RecordRow) -> PartialDate:
    moment: PartialDate = row.date if isinstance(row, Output) else getattr(row, "start", NOT_STATED)
    return moment


def _met(network: NetworkRecord, one: Organisation, other: Organisation) -> bool:
    """Both took part in an event; whether they held it together is not told."""
    return any(_stood(network, row.key, one, other, tuple(Participation.Role)) for row in network.events)


def _stood(
    network: NetworkRecord, event: str, one: Organisation, other: Organisation, roles: tuple[str, ...]
) -> bool:
    rows = network.book.by(Participation, "event_id")[event]
    keys = {row.organisation_id for row in rows if row.role in roles}
    return {one.key, other.key} <= keys


def _say(pair: Pair) -> str:
    sentence = _("%(one)s and %(other)s have the same funder; no joint event or output is on record.")
    return told(sentence, one=pair[0], other=pair[1])
