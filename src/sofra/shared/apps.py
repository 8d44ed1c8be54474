"""Tells Django that this room exists."""

from django.apps import AppConfig


class SharedConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.shared"
    label = "shared"
