"""Baseline studies."""

from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.library.models import Output


def attention(small: Small) -> None:
    """The last one is of three years ago."""
    _study(small, "2028-05")
    small.whole("outputs")


def fine(small: Small) -> None:
    """One is of this spring."""
    _study(small, "2031-04")


def unknown(small: Small) -> None:
    """A newer one may not be on record."""
    _study(small, "2028-05")


def _study(small: Small, day: str) -> None:
    small.add(Output, "study", title="Study", kind="baseline_study", date=day, produced_by_orgs=(OWN,))
