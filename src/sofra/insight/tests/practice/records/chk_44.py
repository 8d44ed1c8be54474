"""Partners with one funder."""

from sofra.insight.tests.practice.small_record import Small
from sofra.library.models import Output


def attention(small: Small) -> None:
    """They did nothing together."""
    _paid(small)
    small.whole("outputs", "events", "participation")


def fine(small: Small) -> None:
    """They wrote a paper together."""
    _paid(small)
    small.add(Output, "paper", title="Paper", kind="paper", produced_by_orgs=("one", "other"))


def unknown(small: Small) -> None:
    """Nothing is on record."""
    _paid(small)


def _paid(small: Small) -> None:
    small.organisation("giver", kind="donor", sector="donor", level="international")
    for key in ("one", "other"):
        small.member(key)
        small.tie("giver", key, "funds")
