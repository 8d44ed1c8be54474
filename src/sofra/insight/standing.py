"""Where each need stands, for one reader: small enough to keep, whole enough to count and list from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from sofra.access.audience import Audience
from sofra.insight.reading import threads_of_all
from sofra.insight.threads import Threads
from sofra.record.revision import kept


class Stand(NamedTuple):
    """One need: how far it got, by what way, what it reached, and what it can be sorted by."""

    key: str
    end: str
    passage: str
    reached: frozenset[str]
    is_direct_too: bool
    voice: str
    kind: str
    pillar: str
    place: str
    networks: tuple[str, ...]


@dataclass(frozen=True)
class Standing:
    """All needs that one reader may see, each where it stands."""

    needs: Mapping[str, Stand]

    @cached_property
    def counts(self) -> Counter[str]:
        """How many needs end so; an end that no need has counts nought."""
        return Counter(stand.end for stand in self.needs.values())


def standing_of_all(reader: Audience, *, stated_only: bool) -> Standing:
    """Where every need stands, worked out once for each audience and revision."""
    name = f"standing:{'stated' if stated_only else 'read'}"
    return kept(name, reader, lambda: _standing(threads_of_all(reader, stated_only=stated_only)))


def _standing(threads: Threads) -> Standing:
    return Standing({key: _stand(threads, key) for key in threads.needs})


def _stand(threads: Threads, key: str) -> Stand:
    need = threads.needs[key]
    return Stand(
        key=key,
        end=threads.end(key).word,
        passage=threads.passage(key).value,
        reached=frozenset(milestone.value for milestone in threads.milestones(key)),
        is_direct_too=threads.is_answered_directly_too(key),
        voice=need.voice,
        kind=need.kind,
        pillar=need.pillar,
        place=need.place,
        networks=need.networks,
    )
