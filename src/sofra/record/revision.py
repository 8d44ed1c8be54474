"""Which state of the record this is. What is computed from many rows is kept per revision."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache import cache
from django.db.models import Max
from django.utils.translation import get_language

from sofra.access.audience import Audience
from sofra.access.models import AuditEvent

T = TypeVar("T")
HOUR_SECONDS = 3600


def revision() -> int:
    """The number of the last act. Every act leaves an audit row, so this moves with every change."""
    return AuditEvent.objects.aggregate(last=Max("pk"))["last"] or 0


def kept(name: str, reader: Audience, make: Callable[[], T], *, of: int | None = None) -> T:
    """A value computed once for each audience, language and revision. Never shared between audiences."""
    key = f"{name}:{get_language()}:{reader.cache_key}:{revision() if of is None else of}"
    missing: Any = object()
    found = cache.get(key, missing)
    if found is missing:
        found = make()
        cache.set(key, found, HOUR_SECONDS)
    return found  # type: ignore[no-any-return]  # the cache knows no types
