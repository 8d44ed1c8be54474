"""Agencies of one family."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """Two sisters, no tie."""
    _family(small)
    small.whole("memberships", "ties")


def fine(small: Small) -> None:
    """They plan together."""
    _family(small)
    small.tie("sister-a", "sister-b", "coordinates_with")


def unknown(small: Small) -> None:
    """No tie on record."""
    _family(small)


def _family(small: Small) -> None:
    about = {"sector": "international", "level": "international"}
    small.organisation("head", kind="international_org", **about)
    for key in ("sister-a", "sister-b"):
        small.member(key, kind="un_agency", parent_id="head", **about)
