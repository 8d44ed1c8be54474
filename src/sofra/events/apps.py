"""Tells Django that this room exists."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.events"
    label = "events"

    def ready(self) -> None:
        """Tell the record about the tables of this room."""
        from sofra.events import record  # noqa: F401, PLC0415 -- models are ready only now
