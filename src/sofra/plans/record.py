"""The tables of this room in the record."""

from sofra.plans.models import Plan, PlanMeasure
from sofra.record.tables import Table, day, one_of, ref, register, text

PLANS = Table(
    name="plans",
    model=Plan,
    title="name",
    words=("status", "process_notes"),
    weight=2,
    beside=("country_id",),
    days=("drafted", "adopted"),
    page="plans:plan",
    about="Action plans, strategies, joint plans and policies.",
    columns=(
        text("name", required=True),
        one_of("kind", Plan.Kind.values, required=True),
        ref("country_id", "places"),
        day("drafted"),
        day("adopted"),
        ref("adopted_by_org", "organisations"),
        day("period", about="The years it covers."),
        ref("lead_org", "organisations"),
        text("status", about="In the record's own short words."),
        text("process_notes"),
    ),
)

PLAN_MEASURES = Table(
    name="plan_measures",
    model=PlanMeasure,
    title="measure",
    words=("status",),
    weight=4,
    page="plans:measure",
    about="Measures the texts name; most plans have none on record.",
    columns=(
        ref("plan_id", "plans", required=True),
        text("measure", required=True),
        ref("responsible_org", "organisations"),
        text("status", about="In the record's own short words."),
    ),
)

register(PLANS, PLAN_MEASURES)
