"""Tells Django that this room exists."""

from django.apps import AppConfig


class OversightConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.oversight"
    label = "oversight"
