"""Campaigns and votes."""

from sofra.insight.tests.practice.small_record import Small

CANNOT = (
    "The record holds no days of votes; a table of elections by country (`elections.date`) would fill it."
)


def unknown(small: Small) -> None:
    """A campaign with its day; when the next vote was is not on record."""
    small.event("campaign", kind="campaign", start="2031-03-01")
