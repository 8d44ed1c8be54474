"""Addresses of what belongs to every page: light or dark, and the reader's language."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path
from django.views.i18n import set_language

from sofra.shared.appearance import choose_scheme

urlpatterns = [
    path("language/", login_not_required(set_language), name="set_language"),
    path("scheme/", choose_scheme, name="choose_scheme"),
]
