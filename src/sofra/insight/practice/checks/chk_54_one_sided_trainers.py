"""Whether local and outside trainers are mixed."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from sofra.actors.models import Organisation
from sofra.events.models import Event, Participation
from sofra.insight.network_record import NetworkRecord, day_of
from sofra.insight.practice.each import Sentences, each
from sofra.insight.practice.finding import Seen
from sofra.insight.practice.lately import first_day
from sofra.insight.practice.registry import check
from sofra.insight.practice.trainings import KINDS

NEXT = gettext_lazy(
    "Pair trainers from near and far: those who know the place, and those who know other ways."
)
OUTSIDE = frozenset({Organisation.Level.REGIONAL, Organisation.Level.INTERNATIONAL})


@check("chk-54", next_step=NEXT)
def one_sided_trainers(network: NetworkRecord, _limit: int) -> Seen:
    """Local and outside trainers together. Source: text 004, case study 7, lessons.

    Outside means regional or international bodies. Looked at are trainings, and what else had trainers.
    """
    say = Sentences(
        none=_("No training of the network, and no event with trainers, is on record."),
        lacking=ngettext_lazy(
            "%(n)d of %(all)d event had only local or only outside trainers: %(what)s.",
            "%(n)d of %(all)d events had only local or only outside trainers: %(what)s.",
            "all",
        ),
        having=ngettext_lazy(
            "%(n)d of %(all)d event had local and outside trainers together: %(what)s.",
            "%(n)d of %(all)d events had local and outside trainers together: %(what)s.",
            "all",
        ),
        open=gettext_lazy("Events with local and outside trainers together on record: %(n)d of %(all)d."),
    )
    return each(
        [event for event in network.events if event.kind in KINDS or _trainers(network, event)],
        lambda event: _both(network, event),
        lambda event: _is_one_sided(network, event),
        say,
        missing=[
            "events.kind=training",
            "participation.role=trainer",
            "organisations.level",
            "declarations.table=participation",
        ],
        unit="events",
    )


def _trainers(network: NetworkRecord, event: Event) -> list[Organisation]:
    return network.took_part(event, Participation.Role.TRAINER)


def _sides(network: NetworkRecord, event: Event) -> set[bool]:
    """Which sides the trainers came from, where that is told: true is outside."""
    return {one.level in OUTSIDE for one in _trainers(network, event) if one.level}


def _both(network: NetworkRecord, event: Event) -> list[Participation]:
    if len(_sides(network, event)) < len({True, False}):
        return []
    rows = network.book.by(Participation, "event_id")[event.key]
    return [row for row in rows if row.role == Participation.Role.TRAINER]


def _is_one_sided(network: NetworkRecord, event: Event) -> bool:
    """Every trainer is on record, each has a level, and they are all of one side."""
    trainers = _trainers(network, event)
    is_told = bool(trainers) and all(one.level for one in trainers)
    return is_told and network.is_whole("participation", since=first_day(network, day_of(event)))
