"""The audit record: one row for each act, in the same transaction as the act."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import connection, transaction

from sofra.access.models import AuditEvent
from sofra.access.revision import forget

if TYPE_CHECKING:
    from sofra.access.models import User


ONE_ACT_AFTER_THE_OTHER = 1325  # the number of the lock


@transaction.atomic
def record(act: str, *, by: User | None, table: str = "", key: str = "", **details: Any) -> AuditEvent:
    """Write down one act. Details are plain values and never the content of a row."""
    _take_turn()
    event = AuditEvent.objects.create(act=act, by=by, table=table, key=key, details=details)
    forget()
    return event


def _take_turn() -> None:
    """Let acts be numbered in the order in which they come in force, until the end of the transaction.

    Else an act with a lower number could come in force after a later one was seen, and what is kept
    for that revision would go on showing what this act has hidden. SQLite has one writer at a time.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ONE_ACT_AFTER_THE_OTHER])
