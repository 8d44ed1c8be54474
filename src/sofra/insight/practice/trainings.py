"""Trainings of a network: who led them, who was trained, and what the trained did next."""

from __future__ import annotations

from sofra.actors.models import Organisation
from sofra.events.models import Event, Participation
from sofra.insight.network_record import NetworkRecord, day_of
from sofra.learning.models import TrainingStep
from sofra.shared.partial_dates import NOT_STATED, PartialDate

KINDS = frozenset({Event.Kind.TRAINING, Event.Kind.TRAINING_OF_TRAINERS})
LEADING = (Participation.Role.TRAINER, Participation.Role.ORGANISER, Participation.Role.CO_ORGANISER)
TRAINED = (Participation.Role.TRAINEE, Participation.Role.PARTICIPANT)


def trainings(network: NetworkRecord) -> list[Event]:
    """The trainings among the network's events."""
    return [event for event in network.events if event.kind in KINDS]


def trained(network: NetworkRecord, event: Event) -> list[Organisation]:
    """Whose people were trained, single bodies only: a collective row may be others each time."""
    return [one for one in network.took_part(event, *TRAINED) if not one.is_collective]


def steps_after(network: NetworkRecord, event: Event) -> list[TrainingStep]:
    """What the trained did next, by that day. A request for more is no step yet."""
    steps = network.book.by(TrainingStep, "trainer_event_id")[event.key]
    done = [step for step in steps if not step.is_request_only and _leads_on(network, step)]
    return network.begun(done, lambda step: day_of_step(network, step))


def _leads_on(network: NetworkRecord, step: TrainingStep) -> bool:
    """An event that follows must be on record, and not only planned."""
    event = network.book.get(Event, step.subsequent_event_id)
    return not event.is_ahead if event else not step.subsequent_event_id


def day_of_step(network: NetworkRecord, step: TrainingStep) -> PartialDate:
    """When a step was taken: the day of the event that followed, where there is one."""
    event = network.book.get(Event, step.subsequent_event_id)
    return day_of(event) if event else NOT_STATED
