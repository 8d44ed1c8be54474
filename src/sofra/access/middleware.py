"""Gives each request its reader: the audience of whoever is signed in."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.functional import SimpleLazyObject

from sofra.access.audience import RECORD, audience_of
from sofra.access.revision import one_look

SHELF = "shelf"


class ReaderMiddleware:
    """Sets `request.reader`, and keeps what was made for one reader out of shared caches."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request with its reader known."""
        request.reader = SimpleLazyObject(lambda: _reader(request))  # type: ignore[attr-defined]  # read late
        with one_look():
            response = self.get_response(request)
        patch_vary_headers(response, ["Cookie"])
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_store=True)
        return response


def _reader(request: HttpRequest) -> object:
    user = getattr(request, "user", None)
    return audience_of(user, request.session.get(SHELF, RECORD) if user and user.is_authenticated else RECORD)
