"""What came of recommendations."""

from sofra.advocacy.models import Recommendation, State
from sofra.insight.tests.practice.small_record import OWN, Small


def attention(small: Small) -> None:
    """Put forward a year ago, and the record of answers is whole."""
    _ask(small, "delivered", "2030-05")
    small.whole("recommendations", "links")


def fine(small: Small) -> None:
    """One was taken up, the other is only weeks old."""
    _ask(small, "taken_up", "2030-05")
    _ask(small, "open", "2031-06")


def unknown(small: Small) -> None:
    """Put forward a year ago; nobody says that every answer is on record."""
    _ask(small, "delivered", "2030-05")


def _ask(small: Small, state: str, date: str) -> None:
    small.add(State, state, table="recommendations", word=state, state=state)
    small.add(
        Recommendation, text=f"Light the street ({state})", made_by_org_id=OWN, date=date, state_id=state
    )
