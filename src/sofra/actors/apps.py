"""Tells Django that this room exists."""

from django.apps import AppConfig


class ActorsConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.actors"
    label = "actors"

    def ready(self) -> None:
        """Tell the record about the tables of this room."""
        from sofra.actors import record  # noqa: F401, PLC0415 -- models are ready only now
