"""Visits away from the capital."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """The last visit to the town was two years ago; since then only the capital was visited."""
    small.event("old-visit", kind="visit", start="2029-05")
    small.event("near-visit", kind="visit", start="2031-04", place_id="capital")
    small.whole("events")


def fine(small: Small) -> None:
    """Somebody visited the town this spring."""
    small.event("new-visit", kind="visit", start="2031-04")


def unknown(small: Small) -> None:
    """Where the visit of this spring went is not told."""
    small.event("new-visit", kind="visit", start="2031-04", place_id="land")
    small.whole("events")
