"""Days of launches."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """Launched in the middle of July."""
    small.event("launch", kind="launch", start="2030-07-15")


def fine(small: Small) -> None:
    """Launched four days before 8 March, and one within the 16 Days."""
    small.event("launch", kind="launch", start="2031-03-04")
    small.event("second", kind="launch", start="2030-12-01/2030-12-05")


def unknown(small: Small) -> None:
    """Only the month is told, and only some of its days are near."""
    small.event("launch", kind="launch", start="2031-03")
