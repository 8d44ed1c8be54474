"""What became of recommendations and promises, seen from their own side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .follow import Threads
from .kinds import ASKED_IN, DECIDED_IN, KEPT_BY, PROMISED_IN, TAKEN_UP_IN
from .tally import Keys


@dataclass(frozen=True, slots=True)
class RecommendationTally:
    """Counts recommendations by what followed; delivery is no step that follows."""

    recommendations: Keys
    from_a_need: Keys
    promised: Keys
    decided: Keys
    taken_up: Keys
    followed: Keys
    not_followed: Keys


@dataclass(frozen=True, slots=True)
class PromiseTally:
    """Counts promises; of those where nothing is told, nobody may say that they were broken."""

    promises: Keys
    kept: Keys
    nothing_told: Keys


def tally_recommendations(threads: Threads, keys: Iterable[str]) -> RecommendationTally:
    """Count these recommendations: which go back to a need, and which saw a step follow."""
    asked = tuple(keys)
    starting = {key: _kinds_from(threads, ("recommendations", key)) for key in asked}
    goals = _goals_of_asking(threads)
    followed = _bearing(starting, PROMISED_IN, DECIDED_IN, TAKEN_UP_IN)
    return RecommendationTally(
        recommendations=asked,
        from_a_need=tuple(key for key in asked if key in goals),
        promised=_bearing(starting, PROMISED_IN),
        decided=_bearing(starting, DECIDED_IN),
        taken_up=_bearing(starting, TAKEN_UP_IN),
        followed=followed,
        not_followed=tuple(key for key in asked if key not in set(followed)),
    )


def tally_promises(threads: Threads, keys: Iterable[str]) -> PromiseTally:
    """Count these promises: for which something is told that keeps them, wholly or in part."""
    promises = tuple(keys)
    starting = {key: _kinds_from(threads, ("commitments", key)) for key in promises}
    kept = _bearing(starting, KEPT_BY)
    nothing_told = tuple(key for key in promises if key not in set(kept))
    return PromiseTally(promises, kept, nothing_told)


def _kinds_from(threads: Threads, ref: tuple[str, str]) -> frozenset[str]:
    """Give the kinds of link that lead on from a row."""
    return frozenset(link.kind for link in threads.index.onward.get(ref, ()))


def _bearing(starting: Mapping[str, frozenset[str]], *kinds: str) -> Keys:
    """Keep the rows from which at least one such link leads on."""
    return tuple(key for key, found in starting.items() if found.intersection(kinds))


def _goals_of_asking(threads: Threads) -> set[str]:
    """Collect the recommendations that go back to a need."""
    links = (link for shelf in threads.index.onward.values() for link in shelf)
    return {link.to_key for link in links if link.kind == ASKED_IN}
