"""Whether a training is part of longer work."""

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from sofra.actors.models import Tie
from sofra.events.models import Event, Participation
from sofra.insight.network_record import NetworkRecord, day_of
from sofra.insight.practice.each import Sentences, each
from sofra.insight.practice.finding import Seen
from sofra.insight.practice.lately import (
    first_day,
    is_long_ago,
    last_day,
    months_after,
    perhaps_soon_after,
    surely_soon_after,
)
from sofra.insight.practice.registry import check
from sofra.insight.practice.trainings import day_of_step, steps_after, trained, trainings
from sofra.record.models import RecordRow
from sofra.shared.partial_dates import Answer

NEXT = gettext_lazy("Set a day on which the trained meet again, and name who coaches them until then.")
TABLES = ("events", "participation", "ties", "trainings_chain")
MISSING = (
    "events.kind=training",
    "trainings_chain.trainer_event_id",
    "participation.role",
    "events.start",
    "ties.from",
)
HELPING = frozenset({Tie.Kind.MENTORS, Tie.Kind.SUPPORTS, Tie.Kind.FACILITATES})


@check("chk-12", next_step=NEXT)
def training_without_follow_up(network: NetworkRecord, limit: int) -> Seen:
    """A training needs longer work around it. Source: text 004, chapter 1, approach 6, lessons.

    Work goes on where the training itself is longer than the limit, where the chain of trainings tells a step
    that did not surely come later, where the same bodies surely met again in time, or where a tie of help to
    them went on after it or surely began in time.
    """
    say = Sentences(
        none=_("No training of the network is on record."),
        lacking=ngettext_lazy(
            "%(n)d of %(all)d training has no later event, coaching or step on record in time: %(what)s.",
            "%(n)d of %(all)d trainings have no later event, coaching or step on record in time: %(what)s.",
            "all",
        ),
        having=ngettext_lazy(
            "A later event, coaching or step of the trained is on record after %(n)d of %(all)d training: "
            "%(what)s.",
            "A later event, coaching or step of the trained is on record after %(n)d of %(all)d trainings: "
            "%(what)s.",
            "all",
        ),
        open=gettext_lazy(
            "Trainings after which it is on record that the work went on in time: %(n)d of %(all)d."
        ),
    )
    return each(
        trainings(network),
        lambda event: _follow_up(network, event, limit),
        lambda event: _lacks(network, event, limit),
        say,
        missing=[*MISSING, *(f"declarations.table={table}" for table in TABLES)],
        unit="trainings",
    )


def _follow_up(network: NetworkRecord, event: Event, limit: int) -> list[RecordRow]:
    last = last_day(event)
    steps = [
        one
        for one in steps_after(network, event)
        if perhaps_soon_after(day_of_step(network, one), last, limit)
    ]
    met = [one for one in _met(network, event) if surely_soon_after(day_of(one), last, limit)]
    helped = [tie for tie in _ties(network, event) if _helped(tie, event, limit)]
    return [*steps, *met, *helped] or ([event] if _is_long(event, limit) else [])


def _is_long(event: Event, limit: int) -> bool:
    first, last = event.start.latest, event.end.earliest
    return first is not None and last is not None and last >= months_after(first, limit)


def _met(network: NetworkRecord, event: Event) -> list[Event]:
    """Other events of the trained."""
    who = (one.key for one in trained(network, event))
    keys = (row.event_id for row in network.book.where(Participation, "organisation_id", who))
    others = [one for one in network.book.some(Event, keys) if one.key != event.key and not one.is_ahead]
    return network.begun(others, day_of)


def _ties(network: NetworkRecord, event: Event) -> list[Tie]:
    who = (one.key for one in trained(network, event))
    return network.begun(network.book.where(Tie, "to_org_id", who), lambda tie: tie.since)


def _helped(tie: Tie, event: Event, limit: int) -> bool:
    last = last_day(event)
    if tie.kind not in HELPING or last.latest is None:
        return False
    is_after = surely_soon_after(tie.since, last, limit)
    return is_after or tie.span.covers(last.latest + timedelta(days=1)) == Answer.YES


def _lacks(network: NetworkRecord, event: Event, limit: int) -> bool:
    """Nothing followed in time, surely: all is declared complete, and nothing undated may have followed."""
    last = last_day(event)
    if not is_long_ago(last, limit, network) or not trained(network, event):
        return False
    if any(perhaps_soon_after(day_of(one), last, limit) for one in _met(network, event)):
        return False
    if last.earliest and any(
        not tie.until or tie.until.is_before(last.earliest) != Answer.YES for tie in _ties(network, event)
    ):
        return False
    return network.is_whole(*TABLES, since=first_day(network, last))
