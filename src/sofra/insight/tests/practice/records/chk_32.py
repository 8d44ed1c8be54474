"""Strategies and when they were looked at."""

from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.plans.models import Plan


def attention(small: Small) -> None:
    """The strategy is of four years ago; all plans and meetings since are on record."""
    _strategy(small, adopted="2027-05")
    small.whole("plans", "events")


def fine(small: Small) -> None:
    """A strategic meeting last year."""
    _strategy(small, adopted="2027-05")
    small.event("days", kind="strategic_meeting", start="2030-05")


def unknown(small: Small) -> None:
    """There is a strategy without a date."""
    _strategy(small)
    small.whole("plans", "events")


def _strategy(small: Small, **fields: str) -> None:
    small.add(Plan, "way", name="Way ahead", kind="strategy", lead_org_id=OWN, **fields)
