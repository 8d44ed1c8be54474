"""The links of a record, looked through once and laid ready for every walk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .kinds import DELIVERED_BY, GROWING, LEADING_ON, SAME_AS, runs_forward
from .model import Link, Ref, Row

LinksFrom = Mapping[Ref, tuple[Link, ...]]


@dataclass(frozen=True, slots=True)
class LinkIndex:
    """Keeps the links by the row they start from, one shelf for each purpose."""

    rows: Mapping[Ref, Row]
    onward: LinksFrom
    deliveries: LinksFrom
    growth: LinksFrom
    twins: Mapping[Ref, tuple[Ref, ...]]

    def twins_of(self, ref: Ref) -> tuple[Ref, ...]:
        """Give every row that is the same document, this one included."""
        return self.twins.get(ref, (ref,))


def index_links(links: Iterable[Link], rows: Mapping[Ref, Row], *, stated_only: bool) -> LinkIndex:
    """Sort links onto their shelves; a link with an unseen end, or a reading not wanted, is left out."""
    seen = [
        link
        for link in links
        if (link.is_stated or not stated_only) and link.start in rows and link.goal in rows
    ]
    forward = [link for link in seen if runs_forward(link)]
    return LinkIndex(
        rows=rows,
        onward=_by_start(link for link in forward if link.kind in LEADING_ON),
        deliveries=_by_start(link for link in forward if link.kind == DELIVERED_BY),
        growth=_by_start(link for link in seen if link.kind in GROWING),
        twins=_twins(link for link in seen if link.kind == SAME_AS),
    )


def _by_start(links: Iterable[Link]) -> LinksFrom:
    """Group links by the row they start from."""
    groups: dict[Ref, list[Link]] = defaultdict(list)
    for link in links:
        groups[link.start].append(link)
    return {start: tuple(group) for start, group in groups.items()}


def _twins(links: Iterable[Link]) -> dict[Ref, tuple[Ref, ...]]:
    """Gather the rows that are one document, over any number of such links."""
    neighbours: dict[Ref, set[Ref]] = defaultdict(set)
    for link in links:
        neighbours[link.start].add(link.goal)
        neighbours[link.goal].add(link.start)
    twins: dict[Ref, tuple[Ref, ...]] = {}
    for ref in neighbours:
        if ref not in twins:
            family = tuple(sorted(_family(ref, neighbours)))
            twins.update(dict.fromkeys(family, family))
    return twins


def _family(ref: Ref, neighbours: Mapping[Ref, set[Ref]]) -> set[Ref]:
    """Collect all rows tied to this one by being the same."""
    family, waiting = {ref}, [ref]
    while waiting:
        found = neighbours[waiting.pop()] - family
        family |= found
        waiting.extend(found)
    return family
