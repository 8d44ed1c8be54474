"""Tells Django that this room exists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from sofra.shared.navigation import Entry, register_entry


class ActorsConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.actors"
    label = "actors"

    def ready(self) -> None:
        """Tell the record about the tables of this room, and the navigation about its pages."""
        from sofra.actors import record  # noqa: F401, PLC0415 -- models are ready only now

        under = ("/people/", "/places/", "/ties/")
        register_entry(Entry(_("Directory"), "actors:organisations", 20, under))
