"""Tells Django that this room exists."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.plans"
    label = "plans"

    def ready(self) -> None:
        """Tell the record about the tables of this room."""
        from sofra.plans import record  # noqa: F401, PLC0415 -- models are ready only now
