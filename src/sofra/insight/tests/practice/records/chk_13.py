"""Trainings and what they were to bring."""

from sofra.insight.tests.practice.small_record import Small
from sofra.library.models import Output

ALL = ("outputs", "links", "plan_measures")


def attention(small: Small) -> None:
    """All outputs and plans are on record, and none comes from the training."""
    small.event("course", kind="training")
    small.whole(*ALL)


def fine(small: Small) -> None:
    """The training brought a module."""
    small.event("course", kind="training")
    origin = {"resulting_from_table": "events", "resulting_from_key": "course"}
    small.add(Output, "module", title="Module", kind="curriculum", date="2031-04", **origin)


def unknown(small: Small) -> None:
    """What came of it is told in words only."""
    small.event("course", kind="training", outcome="New ways of working")
    small.whole(*ALL)
