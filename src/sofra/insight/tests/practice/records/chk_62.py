"""Who can follow."""

from sofra.insight.tests.practice.small_record import Small

CANNOT = (
    "No column says in which languages an event was held or an output written, and the texts themselves are "
    "not kept; `events.languages` and `outputs.language` would."
)


def unknown(small: Small) -> None:
    """A meeting of many."""
    small.event("meeting")
