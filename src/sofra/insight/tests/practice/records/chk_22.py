"""Who wrote the plan."""

from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.plans.models import Plan


def attention(small: Small) -> None:
    """Only ministries sat in the group that year, and all seats are on record."""
    _plan(small)
    small.members(3, "ministry", kind="ministry", sector="state", level="central")
    small.whole("memberships", "ties")


def fine(small: Small) -> None:
    """A women's organisation and a committee of parliament sat in the group."""
    _plan(small)
    small.member("women")
    small.member("committee", kind="parliament", sector="state", level="central")


def unknown(small: Small) -> None:
    """One ministry is on record, but nobody says that these are all."""
    _plan(small)
    small.member("ministry", kind="ministry", sector="state", level="central")


def _plan(small: Small) -> None:
    small.add(Plan, "plan", name="Lake action plan", kind="nap_1325", lead_org_id=OWN, drafted="2030")
