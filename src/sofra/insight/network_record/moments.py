"""When a row is first told of, where its table has several dates."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from sofra.events.models import Event
from sofra.plans.models import Plan
from sofra.record.models import RecordRow
from sofra.shared.partial_dates import PartialDate

Row = TypeVar("Row", bound=RecordRow)


def day_of(event: Event) -> PartialDate:
    """When an event began; its end where only that is told."""
    began: PartialDate = event.start or event.end
    return began


def day_of_plan(plan: Plan) -> PartialDate:
    """When a plan is first told of: drafted, else adopted, else the first year that it covers."""
    first: PartialDate = plan.drafted or plan.adopted or plan.period
    return first


def once(rows: Iterable[Row]) -> list[Row]:
    """Each row once, in the order of keys."""
    return sorted({row.key: row for row in rows}.values(), key=lambda row: row.key)
