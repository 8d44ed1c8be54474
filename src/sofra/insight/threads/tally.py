"""How many needs got how far, with the list of needs behind every number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from .follow import Threads
from .model import End, Milestone, Need, Passage

Keys = tuple[str, ...]
Mark = TypeVar("Mark")

VOICES: Final = ("women", "womens_organisation", "organisation_of_itself", "institution", "author")

FACETS: Final[Mapping[str, Callable[[Need], Iterable[str]]]] = {
    "voice": lambda need: (need.voice,),
    "kind": lambda need: (need.kind,),
    "pillar": lambda need: (need.pillar,),
    "place": lambda need: (need.place,),
    "network": lambda need: need.networks or ("",),
}
"""How needs can be sorted; a blank group means not stated, and a need may sit in several networks."""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts one group of needs; behind each number stand the keys of its needs."""

    group: str
    needs: Keys
    by_end: Mapping[End, Keys]
    by_passage: Mapping[Passage, Keys]
    by_milestone: Mapping[Milestone, Keys]
    answered_directly_too: Keys

    def count(self, end: End) -> int:
        """Say how many needs of this group end so."""
        return len(self.by_end[end])


def tally(threads: Threads, keys: Iterable[str] | None = None, *, group: str = "") -> Tally:
    """Count the needs named, or all of them."""
    needs = tuple(threads.needs if keys is None else keys)
    return Tally(
        group=group,
        needs=needs,
        by_end=_sorted_by(needs, sorted(End, reverse=True), lambda key: [threads.end(key)]),
        by_passage=_sorted_by(needs, Passage, lambda key: [threads.passage(key)]),
        by_milestone=_sorted_by(needs, Milestone, threads.milestones),
        answered_directly_too=tuple(filter(threads.is_answered_directly_too, needs)),
    )


def _sorted_by(
    needs: Keys, marks: Iterable[Mark], marks_of: Callable[[str], Iterable[Mark]]
) -> dict[Mark, Keys]:
    """Lay needs under every mark they bear; a mark that none bears keeps an empty list."""
    lists: dict[Mark, list[str]] = {mark: [] for mark in marks}
    for key in needs:
        for mark in marks_of(key):
            lists[mark].append(key)
    return {mark: tuple(keys) for mark, keys in lists.items()}


def tally_by(threads: Threads, facet: str) -> tuple[Tally, ...]:
    """Count the needs of each voice, kind, pillar, place or network apart."""
    groups: dict[str, list[str]] = defaultdict(list)
    for need in threads.needs.values():
        for group in FACETS[facet](need):
            groups[group].append(need.key)
    return tuple(tally(threads, groups[group], group=group) for group in _in_order(groups))


def _in_order(groups: Iterable[str]) -> list[str]:
    """Put voices in their order, from women to the author; all else by the alphabet."""
    places = {voice: place for place, voice in enumerate(VOICES)}
    return sorted(groups, key=lambda group: (places.get(group, len(places)), group))
