"""Local needs in trainings and campaigns."""

from sofra.insight.tests.practice.small_record import Small
from sofra.voices.models import Need


def attention(small: Small) -> None:
    """All needs and links are on record, and none belongs to the training."""
    small.event("training", kind="training")
    small.whole("needs", "links")


def fine(small: Small) -> None:
    """Women of the town said there what they need."""
    small.event("training", kind="training")
    about = {"voice": "women", "kind": "womens_security", "pillar": "protection", "place_id": "town"}
    small.add(Need, need="Light at the bus stop", event_id="training", **about)


def unknown(small: Small) -> None:
    """Needs may have been voiced that are not on record."""
    small.event("training", kind="training")
