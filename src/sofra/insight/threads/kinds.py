"""What each kind of link may do on a thread, and the order in which tables follow each other."""

from __future__ import annotations

from functools import cache
from typing import Final

from .model import End, Link, Milestone, Row, StepWord

ASKED_IN: Final = "asked_in"
PROMISED_IN: Final = "promised_in"
DELIVERED_BY: Final = "delivered_by"
TAKEN_UP_IN: Final = "taken_up_in"
DECIDED_IN: Final = "decided_in"
KEPT_BY: Final = "kept_by"
SAME_AS: Final = "same_as"
GROWING: Final = frozenset({"led_to", "followed_by"})
ANSWERING: Final = frozenset({PROMISED_IN, DECIDED_IN, TAKEN_UP_IN, KEPT_BY, "met_by", "carried_out_by"})
LEADING_ON: Final = ANSWERING | {ASKED_IN}

# A thread only runs down this list, so it can never run in a circle.
DEPTHS: Final = {
    "needs": 0,
    "recommendations": 1,
    "commitments": 2,
    "agreements": 3,
    "plans": 3,
    "plan_measures": 4,
    "events": 5,
    "outputs": 5,
    "results": 5,
}

ANSWERS: Final = {
    "this_point": End.THIS_POINT,
    "in_part": End.IN_PART,
    "carries_along": End.CARRIES_ALONG,
    "not_stated": End.NOT_STATED,
}

_WORDS: Final = {
    "recommendations": StepWord.ASKED,
    "agreements": StepWord.PLANNED,
    "plans": StepWord.PLANNED,
    "plan_measures": StepWord.PLANNED,
    "events": StepWord.DONE,
    "outputs": StepWord.DONE,
    "results": StepWord.DONE,
}
_COMMITMENT_WORDS: Final = {
    "intention": StepWord.PLANNED,
    "act": StepWord.DONE,
    "gift": StepWord.DONE,
}
_MILESTONES: Final = {
    StepWord.ASKED: Milestone.RECOMMENDATION,
    StepWord.PLANNED: Milestone.PLAN,
    StepWord.DONE: Milestone.DONE,
}


def runs_forward(link: Link) -> bool:
    """Tell whether a link leads from an earlier stage of a thread to a later one."""
    start, goal = DEPTHS.get(link.from_table), DEPTHS.get(link.to_table)
    return start is not None and goal is not None and start < goal


def value_of(link: Link) -> End:
    """Say what a link is worth as an answer; one without a value is no answer."""
    if link.kind not in ANSWERING:
        return End.NOTHING_TOLD
    return ANSWERS.get(link.answers, End.NOTHING_TOLD)


def word_for(link: Link, row: Row) -> StepWord:
    """Name the step that a link leads to; a commitment that is no promise says so."""
    if link.kind == DELIVERED_BY:
        return StepWord.DELIVERED
    if link.kind == PROMISED_IN:
        return StepWord.PROMISED
    if row.table == "commitments":
        return _COMMITMENT_WORDS.get(row.kind, StepWord.REPLIED)
    return _WORDS[row.table]


@cache
def milestones_of(kind: str, to_table: str) -> frozenset[Milestone]:
    """Say what a need has reached once a link of this kind is taken to that table."""
    reached = {Milestone.LINKED}
    if kind == PROMISED_IN:
        reached.add(Milestone.PROMISE)
    elif to_table in _WORDS:
        reached.add(_MILESTONES[_WORDS[to_table]])
    return frozenset(reached)
