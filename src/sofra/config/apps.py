"""Tells Django that this room exists, and sets its checks at start."""

from django.apps import AppConfig
from django.core.checks import Tags, register

from sofra.config.checks import check_settings


class ConfigConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.config"
    label = "config"

    def ready(self) -> None:
        """Have the settings looked over at every start."""
        register(check_settings, Tags.security)
