"""Tells Django that this room exists."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.record"
    label = "record"

    def ready(self) -> None:
        """Tell the record about the tables of this room."""
        from sofra.record import record  # noqa: F401, PLC0415 -- models are ready only now
