"""The share of local civil society."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """One of ten."""
    small.members(9, "ministry", sector="state", level="central")
    small.member("women")
    small.whole("memberships")


def fine(small: Small) -> None:
    """Three of ten."""
    small.members(7, "ministry", sector="state", level="central")
    small.members(3, "women")
    small.whole("memberships")


def unknown(small: Small) -> None:
    """One of two on record, but nobody says that these are all."""
    small.member("ministry", sector="state", level="central")
    small.member("women")
