"""Established and emerging members."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """All are established."""
    small.members(3, established_or_emerging="established")
    small.whole("memberships")


def fine(small: Small) -> None:
    """One of each."""
    small.member("strong", established_or_emerging="established")
    small.member("new", established_or_emerging="emerging")


def unknown(small: Small) -> None:
    """Of one it is not told."""
    small.members(3, established_or_emerging="established")
    small.member("vague")
    small.whole("memberships")
