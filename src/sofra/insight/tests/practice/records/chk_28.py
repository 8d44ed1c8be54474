"""What reached the public."""

from sofra.insight.tests.practice.small_record import Small
from sofra.library.models import Output


def attention(small: Small) -> None:
    """None of six events was in the media, and all of both are on record."""
    _events(small, 6)
    small.whole("events", "outputs", "participation")


def fine(small: Small) -> None:
    """Two of six events were on television."""
    _events(small, 6)
    _film(small, "evening-1")
    small.organisation("lake-tv", kind="media", sector="media")
    small.took_part("evening-2", "lake-tv", "broadcaster")
    small.whole("events")


def unknown(small: Small) -> None:
    """One of six was in the media; there may be more that is not on record."""
    _events(small, 6)
    _film(small, "evening-1")
    small.whole("events")


def _events(small: Small, many: int) -> None:
    for number in range(1, many + 1):
        small.event(f"evening-{number}")


def _film(small: Small, event: str) -> None:
    origin = {"resulting_from_table": "events", "resulting_from_key": event}
    small.add(Output, title="Evening film", kind="media", date="2031-03", status="broadcast", **origin)
