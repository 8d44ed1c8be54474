"""All addresses: each room brings its own, in the order of the house."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from sofra.config.rooms import DJANGO_ROOMS
from sofra.config.views import favicon, healthz


def _addresses_of_rooms() -> list[URLResolver]:
    modules = (f"sofra.{room}.urls" for room in DJANGO_ROOMS if room != "config")
    return [path("", include(module)) for module in modules if find_spec(module)]


urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("favicon.ico", favicon, name="favicon"),
    path("account/", include("allauth.urls")),
    *_addresses_of_rooms(),
]
