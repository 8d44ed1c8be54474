"""A thread told as one story: its steps in their order, each shown once."""

from __future__ import annotations

from collections.abc import Mapping

from .kinds import ANSWERS
from .model import End, Ref, Step, StepWord, Thread

_ORDER = {word: place for place, word in enumerate(StepWord)}


def story_of(thread: Thread) -> Mapping[StepWord, tuple[Step, ...]]:
    """Lay the steps of all ways under their words, in order; a word without steps is left out.

    Where several ways lead to one row by the same word, the stated link and then the
    better answer is shown. Undated steps come last.
    """
    steps = (step for way in thread.ways for step in way.steps)
    shown: dict[tuple[StepWord, Ref], Step] = {}
    for step in sorted(steps, key=_best_told_first):
        shown.setdefault((step.word, step.ref), step)
    chapters: dict[StepWord, list[Step]] = {}
    for step in sorted(shown.values(), key=_in_time):
        chapters.setdefault(step.word, []).append(step)
    return {word: tuple(told) for word, told in chapters.items()}


def _best_told_first(step: Step) -> tuple[bool, int, str]:
    """Put stated steps before our readings, then the better answer."""
    return (step.basis != "stated", -ANSWERS.get(step.answers, End.NOTHING_TOLD), step.link)


def _in_time(step: Step) -> tuple[int, bool, str, Ref]:
    """Put steps in the order of their words, then of their dates."""
    return (_ORDER[step.word], not step.date, step.date, step.ref)
