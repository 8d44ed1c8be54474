"""The request as this house knows it: with its reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest

if TYPE_CHECKING:
    from typing import Any


class ReaderRequest(HttpRequest):
    """A request whose reader is known: `access.Audience`, set by the reader's middleware."""

    reader: Any
