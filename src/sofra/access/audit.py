"""The audit record: one row for each act, in the same transaction as the act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sofra.access.models import AuditEvent
from sofra.access.revision import forget

if TYPE_CHECKING:
    from sofra.access.models import User


def record(act: str, *, by: User | None, table: str = "", key: str = "", **details: Any) -> AuditEvent:
    """Write down one act. Details are plain values and never the content of a row."""
    event = AuditEvent.objects.create(act=act, by=by, table=table, key=key, details=details)
    forget()
    return event
