"""What is handed on when people change."""

from sofra.insight.tests.practice.small_record import Small

CANNOT = (
    "No column says who speaks for a member and since when, and no table holds notes handed on; "
    "`memberships.contact_person` and `memberships.handover_note` would."
)


def unknown(small: Small) -> None:
    """A seat goes on when its people change."""
    small.member("mission", sector="security", level="international")
