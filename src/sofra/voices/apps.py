"""Tells Django that this room exists."""

from django.apps import AppConfig


class VoicesConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.voices"
    label = "voices"

    def ready(self) -> None:
        """Tell the record about the tables of this room."""
        from sofra.voices import panels, record  # noqa: F401, PLC0415 -- models are ready only now

        panels.register()
