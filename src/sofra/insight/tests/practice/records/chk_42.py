"""Who is trained first."""

from sofra.insight.tests.practice.small_record import Small

CANNOT = (
    "An organisation takes part in a training, not a person, so no row says of what rank they were; "
    "`participation.seniority` would."
)


def unknown(small: Small) -> None:
    """A training of the police."""
    small.organisation("police", kind="police", sector="security", level="central")
    small.event("course", kind="training")
    small.took_part("course", "police", "trainee")
