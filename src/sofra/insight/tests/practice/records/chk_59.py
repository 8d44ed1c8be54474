"""What meetings cost."""

from sofra.insight.tests.practice.small_record import Small

CANNOT = (
    "No column says what a meeting cost, what there was to spend, or whether it was held online; "
    "`events.cost`, `events.is_online` and `networks.budget` would."
)


def unknown(small: Small) -> None:
    """A meeting in another town."""
    small.event("meeting", place_id="capital")
