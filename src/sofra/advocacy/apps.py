"""Tells Django that this room exists."""

from django.apps import AppConfig


class AdvocacyConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.advocacy"
    label = "advocacy"

    def ready(self) -> None:
        """Tell the record about the tables of this room."""
        from sofra.advocacy import record  # noqa: F401, PLC0415 -- models are ready only now
