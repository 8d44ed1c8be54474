"""Whether something came of what was recommended."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.advocacy.models import Recommendation
from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.network_record.moments import day_of
from sofra.insight.practice.answered import Followed, follow, onward, state_of
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.record.models import Link
from sofra.shared.partial_dates import PartialDate

NEXT = gettext_lazy("Ask those you addressed what came of it, and write their answer down, also if it is no.")
MISSING = ("recommendations.state", "recommendations.date", "links.from_id")
WHOLE = ("recommendations", "links")
ANSWERED = frozenset(
    {"accepted", "already_practised", "carried_out", "followed_up", "taken_up", "taken_up_in_part"}
)


@check("chk-20", next_step=NEXT)
def recommendation_left_hanging(network: NetworkRecord, limit: int) -> Seen:
    """An answer to each recommendation in time. Source: text 004, case study 4, what was done.

    Delivered is no answer yet. That no answer is on record is a shortfall only where recommendations and
    links are declared complete.
    """
    rows = network.recommendations
    found = follow(
        network,
        rows,
        limit,
        is_met=lambda row: _is_answered(network, row),
        is_touched=lambda _row: False,
        day=lambda row: _day(network, row),
    )
    if found.lost or (found.late and network.is_whole(*WHOLE, since=network.beginning)):
        return _hanging(network, found, limit)
    if rows and not (found.late or found.open):
        return _fine(found, rows, limit)
    missing = [*MISSING, *(f"declarations.table={table}" for table in WHOLE)]
    return unknown(_not_told(found, rows), missing=missing, rows=[*found.late, *found.open], of=rows)


def _is_answered(network: NetworkRecord, row: Recommendation) -> bool:
    """Its state tells of an answer, or a link leads on to more than its delivery."""
    return state_of(network, row) in ANSWERED or any(
        one.kind != Link.Kind.DELIVERED_BY and one.answers != Link.Answers.NOT_STATED
        for one in onward(network, row)
    )


def _day(network: NetworkRecord, row: Recommendation) -> PartialDate:
    event = network.book.get(Event, row.event_id)
    moment: PartialDate = row.date or (day_of(event) if event else row.date)
    return moment


def _hanging(network: NetworkRecord, found: Followed[Recommendation], limit: int) -> Seen:
    late = found.late if network.is_whole(*WHOLE, since=network.beginning) else []
    saw = []
    if found.lost:
        saw.append(told(_("The text says that this did not come about: %(what)s."), what=names(found.lost)))
    if late:
        sentence = _("No answer after more than %(limit)d months: %(what)s.")
        saw.append(told(sentence, limit=limit, what=names(late)))
    rows = [*found.lost, *late]
    of = [*found.met, *found.young, *found.open, *found.late, *found.lost]
    return attention(" ".join(saw), rows=rows, of=of, value=len(rows), unit="recommendations")


def _fine(found: Followed[Recommendation], rows: list[Recommendation], limit: int) -> Seen:
    saw = told(_("Recommendations on record: %(all)d. Each has an answer on record."), all=len(rows))
    if found.young:
        sentence = _(
            "Recommendations on record: %(all)d. Those without an answer are under %(limit)d months old."
        )
        saw = told(sentence, all=len(rows), limit=limit)
    return fine(saw, rows=found.met or rows, of=rows, value=0, unit="recommendations")


def _not_told(found: Followed[Recommendation], rows: list[Recommendation]) -> str:
    if not rows:
        return _("No recommendation of the network is on record.")
    sentence = _(
        "Recommendations on record: %(all)d; with an answer: %(met)d. For the others it is not fully told."
    )
    return told(sentence, met=len(found.met), all=len(rows))
