"""Sentences that tell where a need stands; they state what is on record and blame nobody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext, gettext_noop

from .model import End, Passage, StepWord, Thread, Way
from .tally import Tally


@dataclass(frozen=True, slots=True)
class Sentence:
    """Holds a sentence ready for any language: its English form and the figures in it."""

    id: str
    params: Mapping[str, int] = field(default_factory=dict)

    def __str__(self) -> str:
        """Say it in the reader's language."""
        return gettext(self.id) % self.params


_ENDS: Final = {
    End.THIS_POINT: gettext_noop("Answered on this very point."),
    End.IN_PART: gettext_noop("Answered in part."),
    End.CARRIES_ALONG: gettext_noop("Carried along; an answer to this point is not stated."),
    End.NOT_STATED: gettext_noop("A step is told; whether it answers this point is not stated."),
    End.PROMISE_ONLY: gettext_noop("Promised; a step that keeps the promise is not stated."),
    End.ASKED_ONLY: gettext_noop("Asked in a recommendation; an answer is not stated."),
    End.NOTHING_TOLD: gettext_noop("Voiced; nothing further is stated."),
}

_PASSAGES: Final = {
    Passage.ASKED_AND_FOLLOWED: gettext_noop("It was asked for, and a step followed."),
    Passage.ASKED_ANSWERED_OTHERWISE: gettext_noop(
        "It was asked for; the step that is told came by another way."
    ),
    Passage.ANSWERED_UNASKED: gettext_noop("A step is told without a recommendation before it."),
    Passage.ASKED_PROMISE_ONLY: gettext_noop("It was asked for, and a promise was made."),
    Passage.PROMISE_UNASKED: gettext_noop("A promise is told without a recommendation before it."),
    Passage.ASKED_ONLY: gettext_noop("It was asked for."),
    Passage.VOICED_ONLY: gettext_noop("A recommendation, promise or step is not stated."),
}

_GAPS: Final = {
    StepWord.SAID: gettext_noop("Nothing further is stated."),
    StepWord.ASKED: gettext_noop("A reply is not stated."),
    StepWord.DELIVERED: gettext_noop(
        "This tells how the words travelled, not that they were received or heeded."
    ),
    StepWord.REPLIED: gettext_noop("What was done after this reply is not stated."),
    StepWord.PROMISED: gettext_noop(
        "A step that keeps this promise is not stated; it may still have been kept."
    ),
    StepWord.PLANNED: gettext_noop("Whether this was carried out is not stated."),
}

_DOUBTS: Final = {
    End.IN_PART: gettext_noop("This way answers the need in part."),
    End.CARRIES_ALONG: gettext_noop(
        "This way carries the need along; an answer to this point is not stated."
    ),
    End.NOT_STATED: gettext_noop("Whether this way answers the need is not stated."),
}


def where_it_stands(end: End) -> Sentence:
    """Say where a need stands."""
    return Sentence(_ENDS[end])


def how_it_came(passage: Passage) -> Sentence:
    """Say by what way a need came to where it stands."""
    return Sentence(_PASSAGES[passage])


def where_it_stops(way: Way) -> Sentence | None:
    """Say what is not told after the last step of a way; nothing if the last step is a deed."""
    gap = _GAPS.get(way.steps[-1].word)
    return Sentence(gap) if gap else None


def what_is_open(way: Way) -> Sentence | None:
    """Say how far a way answers the need; nothing if it answers this point or never got to a step."""
    doubt = _DOUBTS.get(way.end)
    return Sentence(doubt) if doubt else None


def story_in_short(thread: Thread) -> tuple[Sentence, ...]:
    """Tell a need in two sentences: where it stands, and by what way it came there."""
    if thread.end <= End.ASKED_ONLY:
        return (where_it_stands(thread.end),)
    return (where_it_stands(thread.end), how_it_came(thread.passage))


def what_readings_add(stated: End, read: End) -> Sentence | None:
    """Say that our readings lead further than the texts do; nothing if they do not."""
    return Sentence(gettext_noop("By our reading it goes further.")) if read > stated else None


def finding(group: Tally) -> Sentence:
    """Say in one sentence how many needs got how far."""
    params = {end.word: len(keys) for end, keys in group.by_end.items()}
    return Sentence(
        gettext_noop(
            "Needs on record: %(needs)d. Answered on this very point: %(this_point)d; in part: %(in_part)d; "
            "carried along: %(carries_along)d; answer not stated: %(not_stated)d; "
            "promise only: %(promise_only)d; asked only: %(asked_only)d; nothing told: %(nothing_told)d."
        ),
        {"needs": len(group.needs), **params},
    )
