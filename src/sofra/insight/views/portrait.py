"""Doors of the portrait: of one network, and of all together.

What reckons with arrays takes half a second to load, so it is loaded when the first portrait is asked for
and not at every start.
"""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404

from sofra.networks.models import Network
from sofra.shared.pages import public_door
from sofra.shared.requests import ReaderRequest


@public_door
def portrait(request: ReaderRequest, key: str) -> HttpResponse:
    """Show how a network is built, as of a day."""
    network = get_object_or_404(Network.objects.visible_to(request.reader), key=key)
    return _page(request, network)


@public_door
def portrait_of_all(request: ReaderRequest) -> HttpResponse:
    """Show how all bodies and networks together are built, as of a day."""
    return _page(request, None)


def _page(request: ReaderRequest, network: Network | None) -> HttpResponse:
    from sofra.insight.views.portrait_page import portrait_page  # noqa: PLC0415 -- loaded at the first portrait

    return portrait_page(request, network)
