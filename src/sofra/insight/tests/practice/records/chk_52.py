"""Meetings and what is written down of them."""

from sofra.insight.tests.practice.small_record import Small
from sofra.library.models import Output

ALL = ("events", "outputs", "recommendations")


def attention(small: Small) -> None:
    """All is on record, and the paper of the meeting came three months after it."""
    _meeting_with_paper(small, "2031-04-30")
    small.whole(*ALL)


def fine(small: Small) -> None:
    """The paper came after a week."""
    _meeting_with_paper(small, "2031-01-17")


def unknown(small: Small) -> None:
    """Nothing is told of a meeting."""
    small.event("meeting")


def _meeting_with_paper(small: Small, day: str) -> None:
    small.event("meeting", start="2031-01-10", end="2031-01-10")
    origin = {"resulting_from_table": "events", "resulting_from_key": "meeting"}
    small.add(Output, "note", title="Status note", kind="paper", date=day, **origin)
