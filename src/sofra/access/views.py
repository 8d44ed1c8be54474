"""Doors that belong to the reader herself."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from sofra.access.audience import audience_of
from sofra.access.middleware import SHELF


@require_POST
def choose_shelf(request: HttpRequest) -> HttpResponse:
    """Look at the record or at the made-up sample. A shelf she does not hold changes nothing."""
    wanted = request.POST.get("shelf", "")
    reader = audience_of(request.user, wanted)
    request.session[SHELF] = reader.shelf
    back = request.POST.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return redirect(back if is_ours else "/")
