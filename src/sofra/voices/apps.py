"""Tells Django that this room exists."""

from django.apps import AppConfig


class VoicesConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.voices"
    label = "voices"
