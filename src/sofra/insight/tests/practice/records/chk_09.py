"""Watchdogs among those with support."""

from sofra.insight.tests.practice.small_record import OWN, Small


def attention(small: Small) -> None:
    """All that get support work with institutions."""
    _supported(small, "engaging", "engaging")
    small.whole("ties")


def fine(small: Small) -> None:
    """One does both."""
    _supported(small, "engaging", "both")


def unknown(small: Small) -> None:
    """Of one it is not told."""
    _supported(small, "engaging", "")
    small.whole("ties")


def _supported(small: Small, *stances: str) -> None:
    for number, stance in enumerate(stances):
        key = small.organisation(f"group-{number}", watchdog_or_engaging=stance, country_id="land")
        small.tie(OWN, key, "supports")
