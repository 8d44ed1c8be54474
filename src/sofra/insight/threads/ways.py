"""The ways of one need, walked step by step, the best first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .ends import Worth, worth_of_link
from .kinds import ASKED_IN, PROMISED_IN, value_of, word_for
from .links import LinkIndex
from .model import End, Link, Need, Ref, Row, Step, StepWord, Way

_FLOORS: Final = {ASKED_IN: End.ASKED_ONLY, PROMISED_IN: End.PROMISE_ONLY}


@dataclass(frozen=True, slots=True)
class _Trail:
    """Remembers the steps so far, the least they are worth, and their weakest link."""

    steps: tuple[Step, ...]
    floor: End = End.NOTHING_TOLD
    weakest: End = End.THIS_POINT
    end: End = End.NOTHING_TOLD

    def along(self, link: Link, row: Row) -> _Trail:
        """Take one more step."""
        floor = max(self.floor, _FLOORS.get(link.kind, End.NOTHING_TOLD))
        weakest = self.weakest if link.kind == ASKED_IN else min(self.weakest, value_of(link))
        end = floor if link.kind in _FLOORS else max(floor, weakest)
        return _Trail((*self.steps, _step(link, row)), floor, weakest, end)

    def way(self) -> Way:
        """Stop here."""
        return Way(self.steps, self.end)


def ways_of(need: Need, index: LinkIndex, worth: Worth) -> Iterator[Way]:
    """Walk every way of a need, the best first; a way may stop early where that is worth more."""
    said = Step(StepWord.SAID, "needs", need.key, need.date, "stated", "", need.source)
    return _walk(_Trail((said,)), need.ref, index, worth)


def _walk(trail: _Trail, ref: Ref, index: LinkIndex, worth: Worth) -> Iterator[Way]:
    """Follow all links from here, each to its end."""
    onward = _best_first(index.onward.get(ref, ()), worth)
    deliveries = _best_first(index.deliveries.get(ref, ()), worth)
    ahead = min(trail.weakest, worth.get(ref, End.NOTHING_TOLD))
    if not (onward or deliveries) or trail.end > max(trail.floor, ahead):
        yield trail.way()
    for link in onward:
        yield from _walk(trail.along(link, index.rows[link.goal]), link.goal, index, worth)
    for link in deliveries:
        yield trail.along(link, index.rows[link.goal]).way()


def _best_first(links: tuple[Link, ...], worth: Worth) -> list[Link]:
    """Order links by what they lead to, then by key, so that every telling is the same."""
    return sorted(links, key=lambda link: (-worth_of_link(link, worth), link.goal, link.key))


def _step(link: Link, row: Row) -> Step:
    """Show where a link leads."""
    return Step(
        word=word_for(link, row),
        table=row.table,
        key=row.key,
        date=row.date,
        basis=link.basis,
        answers=link.answers,
        source=link.source,
        link=link.key,
    )
