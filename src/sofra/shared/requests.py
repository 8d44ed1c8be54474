"""The request as this house knows it: with its reader, and where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

if TYPE_CHECKING:
    from typing import Any


class ReaderRequest(HttpRequest):
    """A request whose reader is known: `access.Audience`, set by the reader's middleware."""

    reader: Any


def way_back(request: HttpRequest) -> str:
    """The page that a small form was sent from, if it is one of ours; else the start."""
    wanted = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(wanted, {request.get_host()}, require_https=request.is_secure())
    return wanted if is_ours and wanted.startswith("/") else "/"
