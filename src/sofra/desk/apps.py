"""Tells Django that this room exists."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.desk"
    label = "desk"
