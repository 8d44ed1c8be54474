"""Who trains."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """Only a local trainer, and all who took part are on record."""
    _training(small, "local")
    small.whole("participation")


def fine(small: Small) -> None:
    """A local and an international trainer."""
    _training(small, "local", "international")


def unknown(small: Small) -> None:
    """One of the trainers has no level."""
    _training(small, "local", "")
    small.whole("participation")


def _training(small: Small, *levels: str) -> None:
    small.event("course", kind="training")
    for number, level in enumerate(levels):
        small.took_part("course", small.organisation(f"trainer-{number}", level=level), "trainer")
