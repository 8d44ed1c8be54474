"""Makes the plans and measures that tests tell of: made-up, public unless hidden."""

from __future__ import annotations

from typing import Any

from sofra.actors.tests.making import put
from sofra.plans.models import Plan, PlanMeasure


def put_plan(key: str = "plan-dam", name: str = "", **fields: Any) -> Plan:
    """A plan on resolution 1325, unless another kind is given."""
    return put(Plan, key, **{"name": name or f"Plan {key}", "kind": "nap_1325", **fields})


def put_measure(key: str, plan: Plan, measure: str = "", **fields: Any) -> PlanMeasure:
    """A measure of a plan."""
    return put(PlanMeasure, key, plan=plan, measure=measure or f"Measure {key}", **fields)
