"""Whether trained people trained others."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.each import Sentences, each
from sofra.insight.practice.finding import Seen
from sofra.insight.practice.lately import first_day, is_long_ago, last_day, perhaps_soon_after
from sofra.insight.practice.registry import check
from sofra.insight.practice.trainings import day_of_step, steps_after, trainings
from sofra.learning.models import TrainingStep

MISSING = (
    "trainings_chain.trainer_event_id",
    "events.kind=training_of_trainers",
    "declarations.table=trainings_chain",
)
NEXT = gettext_lazy("Ask the new trainers whom they have trained since, and what they would need to begin.")


@check("chk-27", next_step=NEXT)
def multiplier_not_seen(network: NetworkRecord, limit: int) -> Seen:
    """Trained trainers go on to train others. Source: text 004, chapter 1, approach 6.

    A step that the chain of trainings tells is enough, unless it surely came later than the limit. A request
    for more is no step.
    """
    say = Sentences(
        none=_("No training of trainers of the network is on record."),
        lacking=ngettext_lazy(
            "After %(n)d of %(all)d training of trainers nobody is told to have trained others in time: "
            "%(what)s.",
            "After %(n)d of %(all)d trainings of trainers nobody is told to have trained others in time: "
            "%(what)s.",
            "all",
        ),
        having=ngettext_lazy(
            "Those trained in %(n)d of %(all)d training of trainers passed it on: %(what)s.",
            "Those trained in %(n)d of %(all)d trainings of trainers passed it on: %(what)s.",
            "all",
        ),
        open=gettext_lazy(
            "Trainings of trainers with a next step of the trained on record: %(n)d of %(all)d."
        ),
    )
    return each(
        [event for event in trainings(network) if event.kind == Event.Kind.TRAINING_OF_TRAINERS],
        lambda event: _steps(network, event, limit),
        lambda event: (
            is_long_ago(last_day(event), limit, network)
            and network.is_whole("trainings_chain", since=first_day(network, last_day(event)))
        ),
        say,
        missing=MISSING,
        unit="trainings",
    )


def _steps(network: NetworkRecord, event: Event, limit: int) -> list[TrainingStep]:
    return [
        step
        for step in steps_after(network, event)
        if perhaps_soon_after(day_of_step(network, step), last_day(event), limit)
    ]
