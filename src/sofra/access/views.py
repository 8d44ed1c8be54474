"""Doors that belong to the reader herself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from sofra.access.audience import audience_of
from sofra.access.middleware import SHELF
from sofra.shared.requests import way_back


@require_POST
def choose_shelf(request: HttpRequest) -> HttpResponse:
    """Look at the record or at the made-up sample. A shelf she does not hold changes nothing."""
    wanted = request.POST.get("shelf", "")
    reader = audience_of(request.user, wanted)
    request.session[SHELF] = reader.shelf
    return HttpResponseRedirect(way_back(request))
