"""Means for the task."""

from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.library.models import Output
from sofra.plans.models import Plan


def attention(small: Small) -> None:
    """It has a plan to carry out, and among all ties and outputs are neither funds nor a post."""
    _task(small)
    small.whole("ties", "outputs")


def fine(small: Small) -> None:
    """It has a post that is filled."""
    _task(small)
    about = {"kind": "position", "date": "2030", "status": "filled", "produced_by_orgs": (OWN,)}
    small.add(Output, "post", title="Coordinator", **about)


def unknown(small: Small) -> None:
    """A post is planned; funds may not be on record."""
    _task(small)
    about = {"kind": "position", "date": "2030", "status": "planned", "produced_by_orgs": (OWN,)}
    small.add(Output, "post", title="Coordinator", **about)


def _task(small: Small) -> None:
    small.add(Plan, "plan", name="Lake plan", kind="joint_action_plan", lead_org_id=OWN, drafted="2030")
