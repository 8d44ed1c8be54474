"""Ties across a border."""

from sofra.actors.models import Place
from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """All ties stay in the country."""
    _partners(small, "land")
    small.whole("ties")


def fine(small: Small) -> None:
    """One leads across the border."""
    _partners(small, "next-land")


def unknown(small: Small) -> None:
    """The country of one end is not told."""
    _partners(small, None)
    small.whole("ties")


def _partners(small: Small, country: str | None) -> None:
    small.add(Place, "next-land", name="Hill land", kind="country")
    small.member("here", country_id="land")
    small.organisation("there", country_id=country)
    small.tie("here", "there")
