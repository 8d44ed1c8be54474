"""Whether those trained were asked what they think of the training."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from sofra.advocacy.models import Recommendation
from sofra.events.models import Event, Participation
from sofra.insight.network_record import NetworkRecord, day_of
from sofra.insight.practice.each import Sentences, each
from sofra.insight.practice.finding import Seen
from sofra.insight.practice.lately import first_day
from sofra.insight.practice.registry import check
from sofra.insight.practice.trainings import LEADING, trainings
from sofra.library.models import Output
from sofra.record.models import RecordRow

NEXT = gettext_lazy("Keep the last half hour of a training for suggestions, and write down what will change.")
TABLES = ("recommendations", "outputs", "links")
HOLDING = (*LEADING, Participation.Role.SUPPORTER, Participation.Role.HOST)
JUDGING = frozenset({Output.Kind.REPORT, Output.Kind.STUDY, Output.Kind.RECOMMENDATIONS})


@check("chk-53", next_step=NEXT)
def training_not_evaluated(network: NetworkRecord, _limit: int) -> Seen:
    """Trainees are asked, and the course changes. Source: text 004, case study 7, what was done.

    What counts: suggestions to those who held, taught or supported the training, or that a link says were
    made at it; and a report or study on it. What a training asked of others is no word on the training.
    """
    say = Sentences(
        none=_("No training of the network is on record."),
        lacking=ngettext_lazy(
            "Neither suggestions nor a report on it are told of %(n)d of %(all)d training: %(what)s.",
            "Neither suggestions nor a report on it are told of %(n)d of %(all)d trainings: %(what)s.",
            "all",
        ),
        having=ngettext_lazy(
            "Suggestions or a report are told of %(n)d of %(all)d training: %(what)s.",
            "Suggestions or a report are told of %(n)d of %(all)d trainings: %(what)s.",
            "all",
        ),
        open=gettext_lazy(
            "Trainings with suggestions of the trained, or a report, on record: %(n)d of %(all)d."
        ),
    )
    return each(
        trainings(network),
        lambda event: _said(network, event),
        lambda event: _is_not_judged(network, event),
        say,
        missing=[
            "events.kind=training",
            "recommendations.event_id",
            "outputs.resulting_from_id",
            *(f"declarations.table={table}" for table in TABLES),
        ],
        unit="trainings",
    )


def _is_not_judged(network: NetworkRecord, event: Event) -> bool:
    """All is declared complete, and nothing said at the training may have been a word on it."""
    words = network.book.by(Recommendation, "event_id")[event.key]
    may_be = any(not network.book.listed(row, "addressed_to_orgs") for row in words)
    return not may_be and network.is_whole(*TABLES, since=first_day(network, day_of(event)))


def _said(network: NetworkRecord, event: Event) -> list[RecordRow]:
    """The suggestions made at a training and the reports on it."""
    links = network.book.links_from["events", event.key]
    made = network.book.some(
        Recommendation, (link.to_key for link in links if link.to_table == "recommendations")
    )
    reports = [
        row
        for row in network.book.by(Output, "resulting_from_key")[event.key]
        if row.resulting_from_table == "events" and row.kind in JUDGING
    ]
    held = {one.key for one in network.took_part(event, *HOLDING)}
    here = [
        row
        for row in network.book.by(Recommendation, "event_id")[event.key]
        if held & set(network.book.listed(row, "addressed_to_orgs"))
    ]
    return [
        *network.begun({row.key: row for row in (*here, *made)}.values(), lambda row: row.date),
        *network.begun(reports, lambda row: row.date),
    ]
