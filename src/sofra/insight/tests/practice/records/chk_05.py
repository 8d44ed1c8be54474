"""Partners outside the usual circle."""

from sofra.insight.tests.practice.small_record import OWN, Small


def attention(small: Small) -> None:
    """All are told to be of the usual circle."""
    small.members(3, traditional_or_non_traditional="traditional")
    small.whole("memberships", "ties")


def fine(small: Small) -> None:
    """One works with the ministry of finance."""
    small.member("group")
    small.organisation("money", kind="ministry", sector="state", level="central", portfolio="finance")
    small.tie(OWN, "money", "coordinates_with")


def unknown(small: Small) -> None:
    """A body without a mark is not told to be of the usual circle."""
    small.members(3)
    small.whole("memberships", "ties")
