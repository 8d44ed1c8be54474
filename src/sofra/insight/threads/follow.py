"""Follow the needs of a record: one look at every link, then any question about any need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from .ends import (
    end_without_asking,
    milestones_of_rows,
    passage_of,
    worth_of_rows,
)
from .growth import consequences_of, reached_by
from .links import LinkIndex, index_links
from .model import End, Link, Milestone, Need, Passage, Ref, Row, Thread, Way
from .ways import ways_of

WAYS_SHOWN: Final = 1000


@dataclass(frozen=True, slots=True)
class Threads:
    """Knows the threads of all needs that a reader sees."""

    needs: Mapping[str, Need]
    index: LinkIndex
    worth: Mapping[Ref, End]
    ahead: Mapping[Ref, frozenset[Milestone]]
    stated_only: bool

    def end(self, key: str) -> End:
        """Say how far a need got: the best of its ways."""
        return self.worth.get(self.needs[key].ref, End.NOTHING_TOLD)

    def passage(self, key: str) -> Passage:
        """Say by what way a need came to where it stands."""
        return passage_of(self._links(key), self.worth)

    def is_answered_directly_too(self, key: str) -> bool:
        """Tell whether a need that was asked for also met a step that needed no asking."""
        direct = end_without_asking(self._links(key), self.worth)
        return self.passage(key) is Passage.ASKED_AND_FOLLOWED and direct >= End.NOT_STATED

    def milestones(self, key: str) -> frozenset[Milestone]:
        """Say which kinds of step a need reached, answered or not."""
        return self.ahead.get(self.needs[key].ref, frozenset())

    def ways(self, key: str) -> Iterator[Way]:
        """Walk the ways of a need, the best first."""
        return ways_of(self.needs[key], self.index, self.worth)

    def thread(self, key: str, *, at_most: int = WAYS_SHOWN) -> Thread:
        """Tell the whole story of one need; beyond so many ways the rest is left out."""
        found = tuple(islice(self.ways(key), at_most + 1))
        ways = tuple(sorted(found[:at_most], key=lambda way: -way.end))
        return Thread(
            need=self.needs[key],
            end=self.end(key),
            passage=self.passage(key),
            is_answered_directly_too=self.is_answered_directly_too(key),
            milestones=self.milestones(key),
            ways=ways,
            are_ways_cut=len(found) > at_most,
            reached=reached_by(ways, self.index),
            consequences=consequences_of(ways, self.index),
        )

    def _links(self, key: str) -> tuple[Link, ...]:
        """Give the links that set out from a need."""
        return self.index.onward.get(self.needs[key].ref, ())


def follow(
    needs: Iterable[Need], links: Iterable[Link], rows: Iterable[Row], *, stated_only: bool
) -> Threads:
    """Follow every need through the links a reader sees, with our readings or without.

    A link counts only if both its ends are among the needs and rows given.
    """
    by_key = {need.key: need for need in sorted(needs, key=lambda need: need.key)}
    seen = {row.ref: row for row in rows}
    seen |= {need.ref: Row(*need.ref, date=need.date) for need in by_key.values()}
    index = index_links(links, seen, stated_only=stated_only)
    return Threads(
        needs=by_key,
        index=index,
        worth=worth_of_rows(index.onward),
        ahead=milestones_of_rows(index.onward),
        stated_only=stated_only,
    )
