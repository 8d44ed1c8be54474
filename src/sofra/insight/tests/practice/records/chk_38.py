"""Bridges between communities."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """The only tie across is years old."""
    _two(small, "2029")
    small.whole("ties", "events", "participation")


def fine(small: Small) -> None:
    """A tie across is of this year."""
    _two(small, "2031-02")


def unknown(small: Small) -> None:
    """A tie across has no date."""
    _two(small, "")
    small.whole("ties", "events", "participation")


def _two(small: Small, since: str) -> None:
    small.member("near", community="Lake people")
    small.member("far", community="Hill people")
    small.tie("near", "far", since=since)
