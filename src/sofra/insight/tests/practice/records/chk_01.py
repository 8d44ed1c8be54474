"""Where groups with a seat or support sit."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """Three of four groups are in the capital."""
    _groups(small, 3)
    small.whole("memberships", "ties")


def fine(small: Small) -> None:
    """Two of four are."""
    _groups(small, 2)
    small.whole("memberships", "ties")


def unknown(small: Small) -> None:
    """Three of four on record are, but nobody says that these are all."""
    _groups(small, 3)


def _groups(small: Small, capital: int) -> None:
    small.members(capital, "city", place_id="capital")
    small.members(3 - capital, "village", place_id="town")
    small.organisation("far", place_id="town")
    small.tie("net-body", "far", "funds")
