"""Tells Django that this room exists."""

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.portal"
    label = "portal"
