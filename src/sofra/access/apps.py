"""Tells Django that this room exists."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.access"
    label = "access"
