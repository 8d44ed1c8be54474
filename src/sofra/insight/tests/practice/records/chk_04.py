"""Sectors at national level."""

from sofra.insight.tests.practice.small_record import Small

SECTORS = ("civil_society", "state", "security", "media")


def attention(small: Small) -> None:
    """No media."""
    _bodies(small, *SECTORS[:3])
    small.whole("memberships", "ties")


def fine(small: Small) -> None:
    """All four."""
    _bodies(small, *SECTORS)


def unknown(small: Small) -> None:
    """No media on record; there may be some."""
    _bodies(small, *SECTORS[:3])


def _bodies(small: Small, *sectors: str) -> None:
    for sector in sectors:
        small.member(sector.replace("_", "-"), sector=sector, level="central")
