"""Light or dark: a person may choose, else the page follows her device."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_POST

from sofra.shared.requests import way_back

COOKIE = "scheme"
SCHEMES = ("light", "dark")
ONE_YEAR_SECONDS = 365 * 24 * 60 * 60


def appearance(request: HttpRequest) -> dict[str, str]:
    """Tell templates whether this person chose light or dark; blank follows the device."""
    chosen = request.COOKIES.get(COOKIE, "")
    return {"scheme": chosen if chosen in SCHEMES else ""}


@login_not_required
@require_POST
def choose_scheme(request: HttpRequest) -> HttpResponse:
    """Keep a choice of light or dark in a cookie, and go back to the page."""
    response = HttpResponseRedirect(way_back(request))
    chosen = request.POST.get(COOKIE, "")
    if chosen in SCHEMES:
        secure = bool(settings.SESSION_COOKIE_SECURE)
        response.set_cookie(
            COOKIE, chosen, max_age=ONE_YEAR_SECONDS, secure=secure, httponly=True, samesite="Lax"
        )
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
