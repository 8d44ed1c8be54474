"""Tells Django that this room exists."""

from django.apps import AppConfig


class LearningConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.learning"
    label = "learning"
