"""Tells Django that this room exists."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.library"
    label = "library"
