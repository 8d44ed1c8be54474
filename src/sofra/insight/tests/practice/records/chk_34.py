"""Where the facilitator was."""

from sofra.insight.tests.practice.small_record import OWN, Small


def attention(small: Small) -> None:
    """At one of two events, all being on record."""
    _year(small, 1, of=2)
    small.whole("events", "participation")


def fine(small: Small) -> None:
    """At three of four events."""
    _year(small, 3, of=4)
    small.whole("events", "participation")


def unknown(small: Small) -> None:
    """At one of two; who came is not wholly on record."""
    _year(small, 1, of=2)
    small.whole("events")


def _year(small: Small, there: int, *, of: int) -> None:
    small.organisation("helper")
    small.tie("helper", OWN, "facilitates")
    for number in range(of):
        small.event(f"meeting-{number}")
        if number < there:
            small.took_part(f"meeting-{number}", "helper")
