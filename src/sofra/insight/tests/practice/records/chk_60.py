"""Kinds of actors at the table."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """No media, no academia."""
    _seats(small)
    small.whole("memberships")


def fine(small: Small) -> None:
    """All six."""
    _seats(small)
    small.member("paper", kind="media", sector="media")
    small.member("college", kind="academia", sector="state")


def unknown(small: Small) -> None:
    """The field of one ministry is not told, and the list may have gaps."""
    small.member("ministry", kind="ministry", sector="state", level="central")


def _seats(small: Small) -> None:
    about = {"sector": "state", "level": "central"}
    small.member("police", kind="police", sector="security", level="central", portfolio="interior")
    small.member("treasury", kind="ministry", portfolio="finance", **about)
    small.member("house", kind="parliament", portfolio="parliament", **about)
    small.member("group")
