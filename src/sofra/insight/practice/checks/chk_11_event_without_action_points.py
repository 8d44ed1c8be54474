"""Whether meetings end with next steps."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.advocacy.models import Commitment, CommitmentMaker, Recommendation
from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.looking import last_of
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.library.models import Output
from sofra.shared.partial_dates import Answer, PartialDate

NEXT = gettext_lazy("Keep the last ten minutes of a meeting for next steps: what, who, by when.")
MISSING = ("recommendations.event_id", "outputs.resulting_from_id", "outputs.date", "events.outcome")
WHOLE = ("recommendations", "commitments", "outputs")
Step = Recommendation | Commitment | Output


@check("chk-11", next_step=NEXT)
def event_without_action_points(network: NetworkRecord, limit: int) -> Seen:
    """A next step in time, and whose it is. Source: text 004, chapter 1, approach 2 diverse actors.

    Steps are recommendations, commitments and outputs. An outcome told in words may hold some too.
    """
    events = network.events
    steps = {one.key: _steps(network, one) for one in events}
    sure = {one.key: _sure(network, one, steps[one.key], limit) for one in events}
    good = [one for one in events if sure[one.key]]
    bare = [one for one in events if _is_bare(network, one, steps[one.key], limit)]
    rows = [row for one in good for row in sure[one.key]]
    of = [*events, *rows]
    if not events:
        return unknown(_("No event is on record."), missing=["events", *MISSING])
    sentence = _("Events with a next step on record within %(days)d days: %(n)d of %(all)d.")
    saw = told(sentence, days=limit, n=len(good), all=len(events))
    if len(good) == len(events):
        return fine(saw, rows=rows, of=of, value=0, unit="events")
    if not bare:
        declared = [f"declarations.table={table}" for table in WHOLE]
        return unknown(saw, missing=[*MISSING, *declared], rows=rows, of=of)
    saw = told(_("%(saw)s None on record for: %(what)s."), saw=saw, what=names(bare))
    since = min(one.start.earliest or network.beginning for one in bare)
    about: dict[str, Any] = {"rows": bare, "of": of, "value": len(bare), "unit": "events"}
    return lacking(network, missing=MISSING, whole=WHOLE, since=since, saw=saw, not_told=saw, **about)


def _steps(network: NetworkRecord, event: Event) -> list[Step]:
    """What was recommended or promised at an event, and what came of it."""
    book = network.book
    pledged = [link.to_key for link in book.links_from["events", event.key] if link.to_table == "commitments"]
    made = book.by(Output, "resulting_from_key")[event.key]
    steps: list[Step] = [
        *book.by(Recommendation, "event_id")[event.key],
        *book.some(Commitment, pledged),
        *(row for row in made if row.resulting_from_table == "events"),
    ]
    return [row for row in steps if row.date.is_by(network.on) != Answer.NO]


def _sure(network: NetworkRecord, event: Event, steps: Sequence[Step], limit: int) -> list[Step]:
    """Those that surely came in time and name somebody."""
    owned = [row for row in steps if _has_owner(network, row)]
    return [row for row in owned if _in_time(row, event, limit) == Answer.YES]


def _is_bare(network: NetworkRecord, event: Event, steps: Sequence[Step], limit: int) -> bool:
    """The days are over, no words tell what came of it, and nothing on record can have come in time."""
    last = last_of(event).latest
    if last is None or last + timedelta(days=limit) >= network.on or event.outcome:
        return False
    return all(_in_time(row, event, limit) == Answer.NO for row in (*steps, *_loose(network)))


def _loose(network: NetworkRecord) -> list[Step]:
    """What the network has on record without saying at which event it came up."""
    return [
        *(row for row in network.recommendations if not row.event_id),
        *network.commitments,
        *(row for row in network.outputs if not row.resulting_from_key),
    ]


def _in_time(row: Step, event: Event, limit: int) -> Answer:
    """Whether it came within the days after the event; what was said there without a date was said then."""
    moment: PartialDate = row.date
    if not moment:
        return Answer.YES if not isinstance(row, Output) else Answer.MAYBE
    began, ended = event.start or event.end, last_of(event)
    if moment.latest and began.earliest and moment.latest < began.earliest:
        return Answer.NO
    first = (event.end or event.start).earliest
    if first and moment.latest and moment.latest <= first + timedelta(days=limit):
        return Answer.YES
    is_late = ended.latest and moment.earliest and moment.earliest > ended.latest + timedelta(days=limit)
    return Answer.NO if is_late else Answer.MAYBE


def _has_owner(network: NetworkRecord, row: Step) -> bool:
    """Somebody is named who is to do it, promised it or made it."""
    if isinstance(row, Commitment):
        return bool(network.book.by(CommitmentMaker, "commitment_id")[row.key])
    column = "addressed_to_orgs" if isinstance(row, Recommendation) else "produced_by_orgs"
    return bool(network.book.listed(row, column))
