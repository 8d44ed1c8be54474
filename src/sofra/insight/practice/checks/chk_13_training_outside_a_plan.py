"""Whether it is clear what the trained will do better."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord, day_of
from sofra.insight.practice.each import Sentences, each
from sofra.insight.practice.finding import Seen
from sofra.insight.practice.lately import first_day
from sofra.insight.practice.registry import check
from sofra.insight.practice.trainings import trainings
from sofra.library.models import Output
from sofra.plans.models import PlanMeasure
from sofra.record.models import RecordRow

NEXT = gettext_lazy("Write down, before the next training, what each trained body is to do or make with it.")
TABLES = ("outputs", "links", "plan_measures")


@check("chk-13", next_step=NEXT)
def training_outside_a_plan(network: NetworkRecord, _limit: int) -> Seen:
    """Each training has an output to bring, or a plan. Source: text 004, chapter 1, approach 6.

    What is looked at: outputs that come from the training, made or still to be made, and measures of a plan
    that it carries out. The purpose of its project, or what is told of the training afterwards, is neither.
    """
    say = Sentences(
        none=_("No training of the network is on record."),
        lacking=ngettext_lazy(
            "%(n)d of %(all)d training has neither an output nor a measure of a plan: %(what)s.",
            "%(n)d of %(all)d trainings have neither an output nor a measure of a plan: %(what)s.",
            "all",
        ),
        having=ngettext_lazy(
            "%(n)d of %(all)d training has an output or a measure of a plan: %(what)s.",
            "%(n)d of %(all)d trainings have an output or a measure of a plan: %(what)s.",
            "all",
        ),
        open=gettext_lazy("Trainings with an output, or a measure of a plan, on record: %(n)d of %(all)d."),
    )
    return each(
        trainings(network),
        lambda event: _aims(network, event),
        lambda event: (
            not event.outcome and network.is_whole(*TABLES, since=first_day(network, day_of(event)))
        ),
        say,
        missing=[
            "events.kind=training",
            "outputs.resulting_from_id",
            "links.kind=carried_out_by",
            *(f"declarations.table={table}" for table in TABLES),
        ],
        unit="trainings",
    )


def _aims(network: NetworkRecord, event: Event) -> list[RecordRow]:
    outputs = [
        row
        for row in network.book.by(Output, "resulting_from_key")[event.key]
        if row.resulting_from_table == "events"
    ]
    links = network.book.links_to["events", event.key]
    keys = (link.from_key for link in links if link.from_table == "plan_measures")
    aims = network.begun(outputs, lambda row: row.date)
    return [*aims, *network.book.some(PlanMeasure, keys)]
