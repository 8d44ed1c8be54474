"""Who ties micro to macro."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """Only one does."""
    _connected(small, "one")
    small.whole("memberships", "ties")


def fine(small: Small) -> None:
    """Two do."""
    _connected(small, "one", "other")


def unknown(small: Small) -> None:
    """Only one on record."""
    _connected(small, "one")


def _connected(small: Small, *keys: str) -> None:
    small.organisation("village", reach="micro")
    small.organisation("ministry", sector="state", level="central", reach="macro")
    for key in keys:
        small.member(key, reach="meso")
        small.tie(key, "village", "supports")
        small.tie(key, "ministry", "advocates_to")
