"""What representatives may decide."""

from sofra.insight.tests.practice.small_record import Small

CANNOT = (
    "No column says what the person in a seat may decide, or to whom that person reports; "
    "`memberships.decision_maker` and `memberships.reporting_channel` would."
)


def unknown(small: Small) -> None:
    """A seat tells of its holder only."""
    small.member("ministry", sector="state", level="central")
