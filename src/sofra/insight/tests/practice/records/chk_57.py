"""Laws behind projects."""

from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.library.models import Output
from sofra.networks.models import Project
from sofra.plans.models import Plan


def attention(small: Small) -> None:
    """All outputs from the start are on record, and no law on equality is among them."""
    _project(small)
    small.whole("outputs", since="")


def fine(small: Small) -> None:
    """A law came out of the country's plan on gender equality."""
    _project(small)
    small.add(
        Plan, "equal", name="Equality plan", kind="gender_equality_plan", country_id="land", adopted="2024"
    )
    origin = {"resulting_from_table": "plans", "resulting_from_key": "equal"}
    small.add(Output, "law", title="Law of the lake", kind="law", date="2025", status="passed", **origin)


def unknown(small: Small) -> None:
    """No law is on record; outputs are complete only since the network began."""
    _project(small)
    small.whole("outputs")


def _project(small: Small) -> None:
    about = {"name": "Equal police", "money_stated": False, "start": "2030", "country_id": "land"}
    small.add(Project, "project", lead_orgs=(OWN,), **about)
