"""Outputs and what they led to."""

from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.library.models import Output, Result
from sofra.record.models import Link


def attention(small: Small) -> None:
    """All results and links are on record, and none comes from the output."""
    _outputs(small, "paper")
    small.whole("results", "links")


def fine(small: Small) -> None:
    """By way of a second output."""
    _outputs(small, "paper", "law")
    small.add(Result, "safer", result="Women report more", subject_org_id=OWN)
    _link(small, "outputs", "paper", "outputs", "law", "followed_by")
    _link(small, "outputs", "law", "results", "safer", "led_to")


def unknown(small: Small) -> None:
    """There is a result, but nobody says of what."""
    _outputs(small, "paper")
    small.add(Result, "safer", result="Women report more", subject_org_id=OWN)


def _outputs(small: Small, *keys: str) -> None:
    for key in keys:
        small.add(Output, key, title=key.title(), kind="paper", date="2030", produced_by_orgs=(OWN,))


def _link(small: Small, *ends: str) -> None:
    names = ("from_table", "from_key", "to_table", "to_key", "kind")
    small.add(Link, basis="stated", **dict(zip(names, ends, strict=True)))
