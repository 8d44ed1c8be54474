"""Headers that the other parts do not set."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

NOTHING_OF_THE_DEVICE = ", ".join(
    f"{feature}=()"
    for feature in (
        "camera",
        "geolocation",
        "microphone",
        "payment",
        "usb",
        "browsing-topics",
        "display-capture",
    )
)


class PermissionsPolicyMiddleware:
    """Tells the browser that no page asks for camera, place, microphone or the like."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request, with the header added."""
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", NOTHING_OF_THE_DEVICE)
        return response
