"""Who recommends: the network or single members."""

from sofra.advocacy.models import Recommendation, State
from sofra.insight.tests.practice.small_record import OWN, Small


def attention(small: Small) -> None:
    """One of four was made together."""
    _asked(small, OWN, "women", "women", "youth")
    small.whole("recommendations")


def fine(small: Small) -> None:
    """Two of four were made together."""
    _asked(small, OWN, OWN, "women", "youth")
    small.whole("recommendations")


def unknown(small: Small) -> None:
    """One of four was made together, but there may be more."""
    _asked(small, OWN, "women", "women", "youth")


def _asked(small: Small, *makers: str) -> None:
    small.add(State, "open", table="recommendations", word="open", state="open")
    small.member("women")
    small.member("youth")
    for number, maker in enumerate(makers, 1):
        about = {"text": f"Demand {number}", "date": "2030-05", "state_id": "open"}
        small.add(Recommendation, made_by_org_id=maker, **about)
