"""Trainings and what trainees said of them."""

from sofra.advocacy.models import Recommendation
from sofra.insight.tests.practice.small_record import Small

ALL = ("recommendations", "outputs", "links")


def attention(small: Small) -> None:
    """All recommendations and reports are on record, and none is of the training."""
    small.event("course", kind="training")
    small.whole(*ALL)


def fine(small: Small) -> None:
    """The trainees asked for more cases from practice."""
    small.event("course", kind="training")
    small.add(Recommendation, "cases", text="More cases", event_id="course", state_id="open", date="2031-03")


def unknown(small: Small) -> None:
    """One of two trainings was judged."""
    fine(small)
    small.event("other", kind="training")
