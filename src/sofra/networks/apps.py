"""Tells Django that this room exists."""

from django.apps import AppConfig


class NetworksConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.networks"
    label = "networks"

    def ready(self) -> None:
        """Tell the record about the tables of this room."""
        from sofra.networks import record  # noqa: F401, PLC0415 -- models are ready only now
