"""Where events are held."""

from sofra.insight.tests.practice.small_record import Small


def attention(small: Small) -> None:
    """One of five was outside the capital."""
    _events(small, *["capital"] * 4, "town")
    small.whole("events")


def fine(small: Small) -> None:
    """Two of five were outside the capital."""
    _events(small, *["capital"] * 3, "town", "town")
    small.whole("events")


def unknown(small: Small) -> None:
    """Of three only the country is told."""
    _events(small, "capital", *["land"] * 3)
    small.whole("events")


def _events(small: Small, *places: str) -> None:
    for number, place in enumerate(places, 1):
        small.event(f"meeting-{number}", place_id=place)
