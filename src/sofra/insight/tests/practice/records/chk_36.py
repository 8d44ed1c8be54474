"""What members may do."""

from sofra.insight.tests.practice.small_record import Small

CANNOT = (
    "No column says what a member may do in the name of the network: a note on a seat may speak of anything, "
    "and the limits of a partnership are those of the whole; `memberships.limits` would."
)


def unknown(small: Small) -> None:
    """A seat without a word on its limits."""
    small.member("ministry", sector="state", level="central")
