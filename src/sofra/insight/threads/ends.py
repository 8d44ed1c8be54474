"""How needs end: the best of their ways, where a way is worth its weakest link.

Both tables are filled from the latest stage backwards, so each link is looked at once.
"""

from __future__ import annotations

from collections.abc import Mapping

from .kinds import ASKED_IN, DEPTHS, PROMISED_IN, milestones_of, value_of
from .links import LinksFrom
from .model import End, Link, Milestone, Passage, Ref

Worth = Mapping[Ref, End]
_NONE: frozenset[Milestone] = frozenset()


def worth_of_link(link: Link, worth: Worth) -> End:
    """Say what the best way is worth that sets out with this link.

    Going on never lowers what is reached already. Asking and promising are no
    answers, so what they are worth is decided by what follows them.
    """
    after = worth.get(link.goal, End.NOTHING_TOLD)
    if link.kind == ASKED_IN:
        return max(End.ASKED_ONLY, after)
    if link.kind == PROMISED_IN:
        return max(End.PROMISE_ONLY, min(value_of(link), after))
    return value_of(link)


def worth_of_rows(onward: LinksFrom) -> dict[Ref, End]:
    """Say for each row what the best way is worth that sets out from it."""
    worth: dict[Ref, End] = {}
    for ref in _latest_first(onward):
        worth[ref] = max(worth_of_link(link, worth) for link in onward[ref])
    return worth


def milestones_of_rows(onward: LinksFrom) -> dict[Ref, frozenset[Milestone]]:
    """Say for each row which kinds of step lie ahead of it, answered or not."""
    ahead: dict[Ref, frozenset[Milestone]] = {}
    for ref in _latest_first(onward):
        reached = (
            milestones_of(link.kind, link.to_table) | ahead.get(link.goal, _NONE) for link in onward[ref]
        )
        ahead[ref] = frozenset().union(*reached)
    return ahead


def _latest_first(onward: LinksFrom) -> list[Ref]:
    """Put rows of the last stage first."""
    return sorted(onward, key=lambda ref: DEPTHS[ref[0]], reverse=True)


def end_by_asking(links: tuple[Link, ...], worth: Worth) -> End:
    """Say how far the recommendations brought a need."""
    ends = (worth_of_link(link, worth) for link in links if link.kind == ASKED_IN)
    return max(ends, default=End.NOTHING_TOLD)


def end_without_asking(links: tuple[Link, ...], worth: Worth) -> End:
    """Say how far a need came by ways that no recommendation opened."""
    ends = (worth_of_link(link, worth) for link in links if link.kind != ASKED_IN)
    return max(ends, default=End.NOTHING_TOLD)


def passage_of(links: tuple[Link, ...], worth: Worth) -> Passage:
    """Say by what way a need came to where it stands."""
    asked, otherwise = end_by_asking(links, worth), end_without_asking(links, worth)
    if asked >= End.NOT_STATED:
        return Passage.ASKED_AND_FOLLOWED
    if asked == End.NOTHING_TOLD:
        return _unasked(otherwise)
    if otherwise >= End.NOT_STATED:
        return Passage.ASKED_ANSWERED_OTHERWISE
    has_promise = max(asked, otherwise) == End.PROMISE_ONLY
    return Passage.ASKED_PROMISE_ONLY if has_promise else Passage.ASKED_ONLY


def _unasked(end: End) -> Passage:
    """Name the way of a need that no recommendation took up."""
    if end >= End.NOT_STATED:
        return Passage.ANSWERED_UNASKED
    return Passage.PROMISE_UNASKED if end == End.PROMISE_ONLY else Passage.VOICED_ONLY
