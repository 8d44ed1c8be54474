"""Addresses of this room."""

from django.urls import path

from sofra.access.views import choose_shelf

urlpatterns = [path("shelf/", choose_shelf, name="choose_shelf")]
