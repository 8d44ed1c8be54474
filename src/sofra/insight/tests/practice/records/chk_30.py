"""Men among participants."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """Four of fifty."""
    small.event("training", women=46, men=4, participants_total=50, participants_qualifier="exact")
    small.whole("events")


def fine(small: Small) -> None:
    """Twelve of fifty, at two events."""
    small.event("training", women=18, men=2, participants_total=20, participants_qualifier="exact")
    small.event("debate", women=20, men=10)
    small.whole("events")


def unknown(small: Small) -> None:
    """One of two events has no figures."""
    small.event("training", women=46, men=4, participants_total=50, participants_qualifier="exact")
    small.event("debate")
    small.whole("events")
