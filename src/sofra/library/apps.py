"""Tells Django that this room exists."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from sofra.shared.navigation import Entry, register_at_the_foot, register_entry


class LibraryConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.library"
    label = "library"

    def ready(self) -> None:
        """Tell the record about tables and places, pages their panels, the navigation its entries."""
        from sofra.library import panels, record  # noqa: F401, PLC0415 -- models are ready only now
        from sofra.library.book import book  # noqa: PLC0415
        from sofra.record.citing import register_book  # noqa: PLC0415

        register_book(book)
        panels.register()
        register_entry(Entry(_("The texts"), "library:texts", 80))
        under = ("/resolutions/", "/lessons/", "/challenges/", "/checks/", "/glossary/")
        register_at_the_foot("sources", "library:texts")
        register_at_the_foot("glossary", "library:glossary")
        register_entry(Entry(_("Library"), "library:overview", 90, under))
