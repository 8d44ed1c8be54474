"""When mandate and make-up were last looked at."""

from sofra.insight.tests.practice.small_record import NETWORK, Small
from sofra.networks.models import Network
from sofra.shared.partial_dates import parse


def attention(small: Small) -> None:
    """An older network without a meeting or a paper in two years, all on record."""
    _founded(small, "2026")
    small.event("old", kind="meeting", start="2028-05", topic="Membership")
    small.whole("events", "agreements")


def fine(small: Small) -> None:
    """Last year's meeting spoke of who is in."""
    _founded(small, "2026")
    small.event("talk", kind="strategic_meeting", start="2030-09", topic="Mandate and membership")


def unknown(small: Small) -> None:
    """Its meeting may have spoken of it."""
    _founded(small, "2026")
    small.event("talk", kind="meeting", start="2030-09")
    small.whole("events", "agreements")


def _founded(small: Small, year: str) -> None:
    network = small.rows[Network][NETWORK]
    assert isinstance(network, Network)
    network.established = parse(year)
