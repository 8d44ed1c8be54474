"""Tells Django that this room exists."""

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.meetings"
    label = "meetings"
