"""Tells Django that this room exists."""

from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.exchange"
    label = "exchange"
