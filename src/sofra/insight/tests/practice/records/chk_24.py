"""Whether advocacy meets those who decide."""

from sofra.insight.tests.practice.small_record import OWN, Small


def attention(small: Small) -> None:
    """The only talks with the ministry ended two years ago, and all ties are on record."""
    _talks(small, since="2029-02", until="2029-03")
    small.whole("ties", "recommendations")


def fine(small: Small) -> None:
    """Talks with the ministry this year."""
    _talks(small, since="2031-02", until="2031-03")


def unknown(small: Small) -> None:
    """Talks without a date."""
    _talks(small, since="")


def _talks(small: Small, **when: str) -> None:
    small.organisation("ministry", kind="ministry", sector="state", level="central")
    small.tie(OWN, "ministry", "advocates_to", **when)
