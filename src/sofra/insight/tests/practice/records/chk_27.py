"""Trainings of trainers and whom these trained."""

from sofra.insight.tests.practice.small_record import Small
from sofra.learning.models import TrainingStep


def attention(small: Small) -> None:
    """More than a year has gone by, and the chain, all of it on record, has a request only."""
    _course(small)
    small.add(TrainingStep, trainer_event_id="course", note="request only")
    small.whole("trainings_chain")


def fine(small: Small) -> None:
    """The trained held a course of their own."""
    _course(small)
    small.event("next", kind="training", start="2030-06")
    small.add(TrainingStep, trainer_event_id="course", subsequent_event_id="next", multiplier="They train")


def unknown(small: Small) -> None:
    """The time is not over yet."""
    small.event("course", kind="training_of_trainers", start="2031-02")
    small.whole("trainings_chain")


def _course(small: Small) -> None:
    small.event("course", kind="training_of_trainers", start="2030-01")
