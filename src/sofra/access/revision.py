"""Which state of the record this is: the number of the last act. Every act leaves an audit row."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db.models import Max

from sofra.access.models import AuditEvent

_SEEN: ContextVar[list[int] | None] = ContextVar("revision_seen", default=None)


def revision() -> int:
    """The number of the last act. It is asked for once within `one_look`, else each time."""
    seen = _SEEN.get()
    if seen:
        return seen[0]
    last = AuditEvent.objects.aggregate(last=Max("pk"))["last"] or 0
    if seen is not None:
        seen.append(last)
    return last


@contextmanager
def one_look() -> Iterator[None]:
    """Whatever is read inside is read as of one revision: for one answer to one reader."""
    token = _SEEN.set([])
    try:
        yield
    finally:
        _SEEN.reset(token)


def forget() -> None:
    """After an act: the next question is answered anew."""
    if (seen := _SEEN.get()) is not None:
        seen.clear()
