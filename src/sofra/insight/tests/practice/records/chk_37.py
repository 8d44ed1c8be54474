"""Long support and its end."""

from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.plans.models import Plan


def attention(small: Small) -> None:
    """Funded for eight years, and no plan for the end is among all plans."""
    _funded(small, "2023")
    small.whole("plans")


def fine(small: Small) -> None:
    """Funded for eight years, with a plan for the end."""
    _funded(small, "2023")
    small.add(Plan, "end", name="Standing alone", kind="exit_strategy", lead_org_id=OWN, drafted="2030")


def unknown(small: Small) -> None:
    """Since when is not told."""
    _funded(small, "")


def _funded(small: Small, since: str) -> None:
    small.organisation("fund", kind="donor", sector="donor", level="international")
    small.tie("fund", OWN, "funds", since=since)
