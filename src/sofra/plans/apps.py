"""Tells Django that this room exists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from sofra.shared.navigation import Entry, register_entry


class PlansConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.plans"
    label = "plans"

    def ready(self) -> None:
        """Tell the record about the tables of this room, the navigation its entry, pages their panels."""
        from sofra.plans import panels, record  # noqa: F401, PLC0415 -- models are ready only now

        panels.register()
        register_entry(Entry(_("Plans"), "plans:plans", 70))
