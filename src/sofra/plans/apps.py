"""Tells Django that this room exists."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.plans"
    label = "plans"
