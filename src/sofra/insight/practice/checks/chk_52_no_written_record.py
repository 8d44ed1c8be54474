"""Whether a newcomer could catch up on what was said."""

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from sofra.advocacy.models import Recommendation
from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.each import Sentences, each
from sofra.insight.practice.finding import Seen
from sofra.insight.practice.lately import first_day, last_day
from sofra.insight.practice.registry import check
from sofra.library.models import Output
from sofra.record.models import RecordRow
from sofra.shared.partial_dates import Answer, PartialDate

NEXT = gettext_lazy("Name, at the start of each meeting, who writes down what was decided, on half a page.")
MEETINGS = frozenset({Event.Kind.MEETING, Event.Kind.STRATEGIC_MEETING, Event.Kind.WORKING_MEETING})
TABLES = ("events", "outputs", "recommendations")


@check("chk-52", next_step=NEXT)
def no_written_record(network: NetworkRecord, limit: int) -> Seen:
    """What was decided is written down in time. Source: text 004, case study 9, what was done.

    What counts: the outcome told of a meeting, a recommendation made there, or an output from it that did not
    surely come later than the limit.
    """
    say = Sentences(
        none=_("No meeting of the network is on record."),
        lacking=ngettext_lazy(
            "For %(n)d of %(all)d meeting nothing was written down in time: %(what)s.",
            "For %(n)d of %(all)d meetings nothing was written down in time: %(what)s.",
            "all",
        ),
        having=ngettext_lazy(
            "What came of %(n)d of %(all)d meeting is written down: %(what)s.",
            "What came of %(n)d of %(all)d meetings is written down: %(what)s.",
            "all",
        ),
        open=gettext_lazy("Meetings of which it is on record what came of them: %(n)d of %(all)d."),
    )
    return each(
        [event for event in network.events if event.kind in MEETINGS],
        lambda event: _written(network, event, limit),
        lambda event: _is_over_since(network, event, limit) and _is_whole(network, event),
        say,
        missing=[
            "events.kind=meeting",
            "events.outcome",
            "outputs.resulting_from_id",
            *(f"declarations.table={one}" for one in TABLES),
        ],
        unit="events",
    )


def _written(network: NetworkRecord, event: Event, limit: int) -> list[RecordRow]:
    outputs = [
        row
        for row in network.book.by(Output, "resulting_from_key")[event.key]
        if row.resulting_from_table == "events" and not _is_late(row.date, event, limit)
    ]
    made = network.book.by(Recommendation, "event_id")[event.key]
    return [
        *([event] if event.outcome else []),
        *network.begun(outputs, lambda row: row.date),
        *network.begun(made, lambda row: row.date),
    ]


def _is_late(moment: PartialDate, event: Event, limit: int) -> bool:
    last = last_day(event).latest
    return bool(last and moment.earliest and moment.earliest > last + timedelta(days=limit))


def _is_over_since(network: NetworkRecord, event: Event, limit: int) -> bool:
    """The time to write it down is surely over."""
    return last_day(event).is_before(network.on - timedelta(days=limit)) == Answer.YES


def _is_whole(network: NetworkRecord, event: Event) -> bool:
    return network.is_whole(*TABLES, since=first_day(network, last_day(event)))
