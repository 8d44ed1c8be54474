"""Trainings and what trainees said of them."""

from sofra.advocacy.models import Recommendation
from sofra.insight.tests.practice.small_record import Small

ALL = ("recommendations", "outputs", "links")


def attention(small: Small) -> None:
    """All recommendations and reports are on record, and none is of the training."""
    small.event("course", kind="training")
    small.whole(*ALL)


def fine(small: Small) -> None:
    """The trainees asked those who trained them for more cases from practice."""
    small.event("course", kind="training")
    small.took_part("course", small.organisation("school"), "trainer")
    about = {"event_id": "course", "addressed_to_orgs": ("school",), "state_id": "open"}
    small.add(Recommendation, "cases", text="More cases", date="2031-03", **about)


def unknown(small: Small) -> None:
    """One of two trainings was judged."""
    fine(small)
    small.event("other", kind="training")
