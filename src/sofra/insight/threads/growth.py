"""What a need reached and what grew out of that; a document in two tables is named once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

from .links import LinkIndex
from .model import Consequence, Link, Ref, StepWord, Way

_PLANNED_OR_DONE = frozenset({StepWord.REPLIED, StepWord.PLANNED, StepWord.DONE})


def reached_by(ways: Iterable[Way], index: LinkIndex) -> tuple[Ref, ...]:
    """List what was planned or done; one that stands in two tables is listed once."""
    steps = (step for way in ways for step in way.steps)
    return _once((step.ref for step in steps if step.word in _PLANNED_OR_DONE), index)


def _once(refs: Iterable[Ref], index: LinkIndex) -> tuple[Ref, ...]:
    """Keep the first of each family of twins."""
    seen: set[Ref] = set()
    kept = []
    for ref in refs:
        if ref not in seen:
            seen.update(index.twins_of(ref))
            kept.append(ref)
    return tuple(kept)


def consequences_of(ways: Iterable[Way], index: LinkIndex) -> tuple[Consequence, ...]:
    """List what grew out of the steps of a need; no answer to it, and none is listed twice."""
    refs = (step.ref for way in ways if not way.is_side_branch for step in way.steps)
    start = _once(refs, index)
    seen = {twin for ref in start for twin in index.twins_of(ref)}
    return tuple(_grow(deque(start), seen, index))


def _grow(waiting: deque[Ref], seen: set[Ref], index: LinkIndex) -> Iterator[Consequence]:
    """Follow growth from row to row; a row seen before is not taken again."""
    while waiting:
        for link in _growth_from(waiting.popleft(), index):
            if link.goal not in seen:
                seen.update(index.twins_of(link.goal))
                waiting.append(link.goal)
                yield _consequence(link, index)


def _growth_from(ref: Ref, index: LinkIndex) -> list[Link]:
    """Give what a document led to, in whichever table it is told."""
    links = [link for twin in index.twins_of(ref) for link in index.growth.get(twin, ())]
    return sorted(links, key=lambda link: (link.goal, link.key))


def _consequence(link: Link, index: LinkIndex) -> Consequence:
    """Show what a link of growth leads to."""
    row = index.rows[link.goal]
    return Consequence(
        after=link.start,
        kind=link.kind,
        table=row.table,
        key=row.key,
        date=row.date,
        basis=link.basis,
        source=link.source,
        link=link.key,
    )
