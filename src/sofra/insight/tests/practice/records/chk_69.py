"""Who trains police and military."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """An NGO alone, and all who took part are on record."""
    _training(small)
    small.whole("participation")


def fine(small: Small) -> None:
    """The ministry organised it with the NGO."""
    _training(small)
    small.took_part("course", small.organisation("ministry", sector="state", level="central"), "co_organiser")


def unknown(small: Small) -> None:
    """An NGO is on record; others may have led too."""
    _training(small)


def _training(small: Small) -> None:
    small.event("course", kind="training")
    small.took_part("course", small.organisation("police", kind="police", sector="security"), "trainee")
    small.took_part("course", small.organisation("group"), "organiser")
