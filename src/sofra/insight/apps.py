"""Tells Django that this room exists."""

from django.apps import AppConfig


class InsightConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.insight"
    label = "insight"
