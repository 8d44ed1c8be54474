"""Tells Django that this room exists."""

from django.apps import AppConfig


class ActorsConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.actors"
    label = "actors"
