"""Tells Django that this room exists."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.record"
    label = "record"
