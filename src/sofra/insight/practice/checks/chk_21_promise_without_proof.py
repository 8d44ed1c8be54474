"""Whether promises were kept."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.advocacy.models import Commitment
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.answered import Followed, follow, onward, state_of
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.record.models import Link

NEXT = gettext_lazy("Ask kindly how the promise stands, and write down what shows that it was kept.")
MISSING = ("commitments.state", "commitments.date", "links.from_id")
WHOLE = ("commitments", "links")
KEPT = frozenset({"carried_out"})
IN_PART = frozenset({"in_part"})
KEPT_BY = frozenset({Link.Kind.KEPT_BY, Link.Kind.CARRIED_OUT_BY})


@check("chk-21", next_step=NEXT)
def promise_without_proof(network: NetworkRecord, limit: int) -> Seen:
    """A promise has something to show after a time. Source: text 004, chapter 1, approach 3 facilitation.

    Only promises count, not gifts, acts, decisions or own intentions. A promise of which nothing is told is
    a shortfall only where commitments and links are declared complete.
    """
    rows = [row for row in network.commitments if row.is_promise]
    found = follow(
        network,
        rows,
        limit,
        is_met=lambda row: _is_kept(network, row),
        is_touched=lambda row: _is_touched(network, row),
        day=lambda row: row.date,
    )
    is_whole = network.is_whole(*WHOLE, since=network.beginning)
    if found.lost or (found.late and is_whole):
        return _unproved(found, limit, is_whole=is_whole)
    if found.met and not (found.late or found.open):
        sentence = _("Promises on record: %(all)d; kept: %(what)s.")
        if found.young:
            sentence = _(
                "Promises on record: %(all)d; kept: %(what)s. The others are under %(limit)d months old."
            )
        saw = told(sentence, all=len(rows), what=names(found.met), limit=limit)
        return fine(saw, rows=found.met, of=rows, value=0, unit="commitments")
    missing = [*MISSING, *(f"declarations.table={table}" for table in WHOLE)]
    return unknown(_not_told(found, rows), missing=missing, rows=[*found.late, *found.open], of=rows)


def _is_kept(network: NetworkRecord, row: Commitment) -> bool:
    return state_of(network, row) in KEPT or any(
        one.kind in KEPT_BY and one.answers == Link.Answers.THIS_POINT for one in onward(network, row)
    )


def _is_touched(network: NetworkRecord, row: Commitment) -> bool:
    return state_of(network, row) in IN_PART or bool(onward(network, row))


def _unproved(found: Followed[Commitment], limit: int, *, is_whole: bool) -> Seen:
    late = found.late if is_whole else []
    saw = []
    if found.lost:
        saw.append(told(_("The text says that this was not kept: %(what)s."), what=names(found.lost)))
    if late:
        sentence = _("Promised more than %(limit)d months ago, with nothing to show for it yet: %(what)s.")
        saw.append(told(sentence, limit=limit, what=names(late)))
    rows = [*found.lost, *late]
    of = [*found.met, *found.young, *found.open, *found.late, *found.lost]
    return attention(" ".join(saw), rows=rows, of=of, value=len(rows), unit="commitments")


def _not_told(found: Followed[Commitment], rows: list[Commitment]) -> str:
    if not rows:
        return _("No promise made by the network or to it is on record.")
    sentence = _("Promises on record: %(all)d; told as kept: %(met)d. For the others it is not fully told.")
    return told(sentence, met=len(found.met), all=len(rows))
