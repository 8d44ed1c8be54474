"""Tells Django that this room exists."""

from django.apps import AppConfig


class InsightConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.insight"
    label = "insight"

    def ready(self) -> None:
        """Show the threads on the pages of needs, and in the navigation."""
        from django.utils.translation import gettext_lazy as _  # noqa: PLC0415 -- settings are ready only now

        from sofra.insight import panels  # noqa: PLC0415 -- models are ready only now
        from sofra.shared.navigation import Entry, register_entry  # noqa: PLC0415 -- the same

        panels.register()
        register_entry(Entry(_("Threads"), "insight:threads", 50, ("/needs/",)))
        register_entry(Entry(_("Practice"), "insight:practice-of-networks", 60, ("/portrait/",)))
