"""Tells Django that this room exists."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """The room as Django sees it."""

    name = "sofra.record"
    label = "record"

    def ready(self) -> None:
        """Tell the record about the tables of this room, and how drawn panels are kept."""
        from sofra.record import record  # noqa: F401, PLC0415 -- models are ready only now
        from sofra.record.revision import kept  # noqa: PLC0415 -- the same
        from sofra.shared.panels import keep_panels_with  # noqa: PLC0415 -- the same

        keep_panels_with(kept)
