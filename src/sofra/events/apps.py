"""Tells Django that this room exists."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.events"
    label = "events"
