"""Communities of the area."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """One community of the area has no part in anything."""
    _area(small)
    small.whole("memberships", "participation", "needs")


def fine(small: Small) -> None:
    """Both have: one a seat, the other a part in an event."""
    _area(small)
    small.event("talk")
    small.took_part("talk", "far")
    small.whole("organisations")


def unknown(small: Small) -> None:
    """Both have, but there may be others in the area."""
    _area(small)
    small.event("talk")
    small.took_part("talk", "far")


def _area(small: Small) -> None:
    small.member("near", community="Lake people", country_id="land")
    small.organisation("far", community="Hill people (Upper and Lower)", country_id="land")
