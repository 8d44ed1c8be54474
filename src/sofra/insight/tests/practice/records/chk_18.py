"""Meetings, and who was there."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """The last meeting was a year ago, and all are on record."""
    small.event("meeting", start="2030-06-01", end="2030-06-01")
    small.whole("events")


def fine(small: Small) -> None:
    """Two of three members were at a meeting in spring."""
    names = small.members(3)
    small.whole("memberships")
    small.event("meeting")
    for name in names[:2]:
        small.took_part("meeting", name)


def unknown(small: Small) -> None:
    """There was a meeting in spring, and nobody says who came."""
    small.members(3)
    small.whole("memberships")
    small.event("meeting")
