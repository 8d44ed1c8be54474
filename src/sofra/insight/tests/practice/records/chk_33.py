"""Members at strategy meetings."""

from sofra.insight.tests.practice.small_record import OWN, Small


def attention(small: Small) -> None:
    """The network's own staff met alone, and all that took part are on record."""
    _meeting(small)
    small.whole("participation")


def fine(small: Small) -> None:
    """A member took part."""
    _meeting(small)
    small.took_part("strategy", "women", "participant")


def unknown(small: Small) -> None:
    """A member was invited; whether it came is not told."""
    _meeting(small)
    small.took_part("strategy", "women", "invited")


def _meeting(small: Small) -> None:
    small.member("women")
    small.event("strategy", kind="strategic_meeting")
    small.took_part("strategy", OWN, "organiser")
