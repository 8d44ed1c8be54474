"""Threads in the form that commands and other programs read; what is not stated is null."""

from __future__ import annotations

from typing import TypedDict

from .follow import Threads
from .model import Step, Thread
from .tally import Tally, tally, tally_by


class StepForm(TypedDict):
    """Gives one step to a program."""

    step: str
    table: str
    key: str
    date: str | None
    basis: str | None
    answers: str | None
    source: str | None


class ThreadForm(TypedDict):
    """Gives one need with its ways to a program."""

    key: str
    voice: str
    ends: str
    ways: list[list[StepForm]]


class ThreadsForm(TypedDict):
    """Gives the figures of all needs to a program."""

    needs: int
    ends: dict[str, int]
    by_voice: dict[str, dict[str, int]]


def thread_json(thread: Thread) -> ThreadForm:
    """Write out one need: who voiced it, how it ends, and every way step by step."""
    return {
        "key": thread.need.key,
        "voice": thread.need.voice,
        "ends": thread.end.word,
        "ways": [[_step(step) for step in way.steps] for way in thread.ways],
    }


def threads_json(threads: Threads) -> ThreadsForm:
    """Write out how many needs got how far, in all and by voice."""
    return {
        "needs": len(threads.needs),
        "ends": _ends(tally(threads)),
        "by_voice": {group.group: _ends(group) for group in tally_by(threads, "voice")},
    }


def _ends(group: Tally) -> dict[str, int]:
    """Write out all seven ends, also those that no need has."""
    return {end.word: len(keys) for end, keys in group.by_end.items()}


def _step(step: Step) -> StepForm:
    """Write out one step."""
    return {
        "step": step.word.value,
        "table": step.table,
        "key": step.key,
        "date": step.date or None,
        "basis": step.basis or None,
        "answers": step.answers or None,
        "source": step.source or None,
    }
