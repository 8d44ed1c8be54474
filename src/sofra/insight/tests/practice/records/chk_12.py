"""Trainings and what came after them."""

from sofra.actors.models import Tie
from sofra.insight.tests.practice.small_record import Small

ALL = ("events", "participation", "ties", "trainings_chain")


def attention(small: Small) -> None:
    """Half a year has gone by, all is on record, and nothing followed."""
    _training(small)
    small.whole(*ALL)


def fine(small: Small) -> None:
    """The trained met again two months later."""
    _training(small)
    small.event("again", start="2030-05-10", end="2030-05-10")
    small.took_part("again", "group")


def unknown(small: Small) -> None:
    """Somebody helps the trained, but since when is not stated."""
    _training(small)
    small.organisation("helper")
    small.add(Tie, "help", from_org_id="helper", to_org_id="group", kind="mentors", since="")
    small.whole(*ALL)


def _training(small: Small) -> None:
    small.member("group")
    small.event("course", kind="training", start="2030-03-01", end="2030-03-05")
    small.took_part("course", "group", "trainee")
