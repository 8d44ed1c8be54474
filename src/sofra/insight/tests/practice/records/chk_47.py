"""Bodies in charge of measures."""

from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.plans.models import Plan, PlanMeasure


def attention(small: Small) -> None:
    """The gender agency alone carries every measure."""
    small.organisation("agency", kind="gender_mechanism", sector="state", level="central")
    _plan(small, "agency", "agency")


def fine(small: Small) -> None:
    """Each measure names a body; the ministry was at a meeting of the network."""
    small.organisation("ministry", kind="ministry", sector="state", level="central")
    small.member("women")
    _plan(small, "ministry", "women")
    small.event("talk")
    small.took_part("talk", "ministry", "target")


def unknown(small: Small) -> None:
    """One measure names nobody; that may only not be on record."""
    small.member("women")
    _plan(small, "women", None)


def _plan(small: Small, *owners: str | None) -> None:
    small.add(Plan, "plan", name="Lake plan", kind="joint_action_plan", lead_org_id=OWN, drafted="2030")
    for number, owner in enumerate(owners, 1):
        small.add(PlanMeasure, plan_id="plan", measure=f"Measure {number}", responsible_org_id=owner)
