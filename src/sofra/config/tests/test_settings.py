from __future__ import annotations

from sofra.config import settings


def test_counts_of_wrong_guesses_lie_apart_from_what_readers_ask_for() -> None:
    places = [settings.CACHES[name]["LOCATION"] for name in ("default", "pages", "rows")]

    assert len(set(places)) == len(places)
