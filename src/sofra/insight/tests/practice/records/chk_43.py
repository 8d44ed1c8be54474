"""Events on the same thing."""

from sofra.insight.tests.practice.small_record import OWN, Small


def attention(small: Small) -> None:
    """Two bodies without a tie held seminars on one topic in one town and quarter."""
    _seminars(small, "Women in the police")
    small.whole("ties")


def fine(small: Small) -> None:
    """Their topics differ."""
    _seminars(small, "Women at the bank")
    small.whole("events", "participation")


def unknown(small: Small) -> None:
    """Whether they have a tie is not known."""
    _seminars(small, "Women in the police")
    small.whole("events", "participation")


def _seminars(small: Small, topic: str) -> None:
    small.member("other")
    small.event("seminar-a", topic="Women in the police", start="2031-02")
    small.event("seminar-b", topic=topic, start="2031-03")
    small.took_part("seminar-a", OWN, "organiser")
    small.took_part("seminar-b", "other", "organiser")
