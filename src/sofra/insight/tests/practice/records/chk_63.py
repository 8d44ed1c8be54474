"""What newer groups learn."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """All trainings are on record, and the newer group learned of rights only."""
    _taught(small, "Women's rights")
    small.whole("events", "participation")


def fine(small: Small) -> None:
    """Book-keeping stood beside rights."""
    _taught(small, "Women's rights, book-keeping")


def unknown(small: Small) -> None:
    """What the training was about is not told."""
    _taught(small, "")
    small.whole("events", "participation")


def _taught(small: Small, topic: str) -> None:
    small.member("group", established_or_emerging="emerging")
    small.event("course", kind="training", topic=topic)
    small.took_part("course", "group", "trainee")
