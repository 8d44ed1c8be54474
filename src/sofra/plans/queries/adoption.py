"""Whether a plan was adopted, as far as a text tells it: adopted, or not stated. Never "not adopted"."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, CharField, F, OrderBy, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce

from sofra.access.audience import Audience
from sofra.plans.models import Plan

FIRST_TIME = Coalesce(
    "period_earliest", "adopted_earliest", "adopted_latest", "drafted_earliest", "drafted_latest"
)


def as_told_to(reader: Audience) -> QuerySet[Plan]:
    """The plans that this reader may see, marked with their adoption and their country as she knows them."""
    seen = _seen("adopted_by_org", reader)
    adoption = When(~Q(adopted="") | seen, then=Value("adopted"))
    country = When(_seen("country", reader), then=F("country__folded"))
    rows: QuerySet[Plan] = Plan.objects.visible_to(reader).annotate(
        adoption=Case(adoption, default=Value("not_stated"), output_field=CharField()),
        country_seen=Case(country, default=None, output_field=CharField(null=True)),
    )
    return rows


def _seen(relation: str, reader: Audience) -> Q:
    """A relation whose far end this reader may see."""
    circles: dict[str, Any] = {f"{relation}__visibility__in": sorted(reader.circles)}
    return Q(**circles, **{f"{relation}__is_archived": False})


def in_time(rows: QuerySet[Plan]) -> QuerySet[Plan]:
    """By the first time that is told of each; those of which none is told first, as recorded."""
    return rows.order_by(first_in_time(), "key")


def first_in_time() -> OrderBy:
    """By the first time told; plans without any first."""
    return FIRST_TIME.asc(nulls_first=True)
