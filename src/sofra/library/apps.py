"""Tells Django that this room exists."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.library"
    label = "library"

    def ready(self) -> None:
        """Tell the record about the tables of this room, and where each place in a text is."""
        from sofra.library import record  # noqa: F401, PLC0415 -- models are ready only now
        from sofra.library.book import book  # noqa: PLC0415
        from sofra.record.citing import register_book  # noqa: PLC0415

        register_book(book)
