"""Tells Django that this room exists."""

from django.apps import AppConfig


class NetworksConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.networks"
    label = "networks"
