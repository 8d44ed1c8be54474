"""Tells Django that this room exists."""

from django.apps import AppConfig


class TasksConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.tasks"
    label = "tasks"
