"""Tells Django that this room exists."""

from django.apps import AppConfig


class AdvocacyConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.advocacy"
    label = "advocacy"
