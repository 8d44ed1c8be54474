"""Reports that partners owe."""

from sofra.insight.tests.practice.small_record import Small

CANNOT = (
    "No column says which report of a partner was due when, and when it came; "
    "`projects.reports_due` and `projects.reports_received` would."
)


def unknown(small: Small) -> None:
    """A course in reporting helps; whether reports are late is not told."""
    small.member("group", established_or_emerging="emerging")
    small.event("course", kind="training", topic="Reporting")
    small.took_part("course", "group", "trainee")
