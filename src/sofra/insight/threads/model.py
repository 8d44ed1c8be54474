"""The parts of a thread: what was said, the links that lead on, steps, ways and how they end."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum, auto
from typing import TypeAlias

Ref: TypeAlias = tuple[str, str]
"""Names any row of the record: its table and its key."""


class End(IntEnum):
    """Says how far a need got, from nothing told up to an answer on this very point."""

    NOTHING_TOLD = 0
    ASKED_ONLY = 1
    PROMISE_ONLY = 2
    NOT_STATED = 3
    CARRIES_ALONG = 4
    IN_PART = 5
    THIS_POINT = 6

    @property
    def word(self) -> str:
        """Give the word that the record and the commands use."""
        return self.name.lower()


class StepWord(StrEnum):
    """Names a step on the way of a need."""

    SAID = auto()
    ASKED = auto()
    DELIVERED = auto()
    REPLIED = auto()
    PROMISED = auto()
    PLANNED = auto()
    DONE = auto()


class Passage(StrEnum):
    """Says by what way a need came to where it stands; these ways run side by side."""

    ASKED_AND_FOLLOWED = auto()
    ASKED_ANSWERED_OTHERWISE = auto()
    ANSWERED_UNASKED = auto()
    ASKED_PROMISE_ONLY = auto()
    PROMISE_UNASKED = auto()
    ASKED_ONLY = auto()
    VOICED_ONLY = auto()


class Milestone(StrEnum):
    """Marks how far the links of a need lead, whether they answer it or not."""

    LINKED = auto()
    RECOMMENDATION = auto()
    PROMISE = auto()
    PLAN = auto()
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Need:
    """Tells what a need is and who voiced it; blank means not stated."""

    key: str
    voice: str
    kind: str = ""
    pillar: str = ""
    place: str = ""
    networks: tuple[str, ...] = ()
    date: str = ""
    source: str = ""

    @property
    def ref(self) -> Ref:
        """Name the row of this need."""
        return ("needs", self.key)

    @property
    def is_said_by_women(self) -> bool:
        """Tell whether "you said" may stand above it: women or their organisations spoke."""
        return self.voice in {"women", "womens_organisation"}


@dataclass(frozen=True, slots=True)
class Row:
    """Gives the few facts of a row that a step shows; a row not given is not seen."""

    table: str
    key: str
    date: str = ""
    kind: str = ""

    @property
    def ref(self) -> Ref:
        """Name this row."""
        return (self.table, self.key)


@dataclass(frozen=True, slots=True)
class Link:
    """Joins an earlier row to a later one, and says whether the later one answers it."""

    key: str
    from_table: str
    from_key: str
    to_table: str
    to_key: str
    kind: str
    basis: str
    answers: str = ""
    source: str = ""
    start: Ref = field(init=False, repr=False, compare=False)
    goal: Ref = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep both ends as references, because the walk asks for them often."""
        object.__setattr__(self, "start", (self.from_table, self.from_key))
        object.__setattr__(self, "goal", (self.to_table, self.to_key))

    @property
    def is_stated(self) -> bool:
        """Tell whether the text itself makes this connection."""
        return self.basis == "stated"


@dataclass(frozen=True, slots=True)
class Step:
    """Shows one step of a way, with its date, its basis and its place in the text."""

    word: StepWord
    table: str
    key: str
    date: str
    basis: str
    answers: str
    source: str
    link: str = ""

    @property
    def ref(self) -> Ref:
        """Name the row that this step shows."""
        return (self.table, self.key)


@dataclass(frozen=True, slots=True)
class Way:
    """Follows one path of a need, step by step, to where it ends."""

    steps: tuple[Step, ...]
    end: End

    @property
    def is_stated(self) -> bool:
        """Tell whether the texts make every connection on this way."""
        return all(step.basis == "stated" for step in self.steps)

    @property
    def is_side_branch(self) -> bool:
        """Tell whether it only shows how the words travelled."""
        return self.steps[-1].word is StepWord.DELIVERED


@dataclass(frozen=True, slots=True)
class Consequence:
    """Shows what grew out of a step; no answer to the need."""

    after: Ref
    kind: str
    table: str
    key: str
    date: str
    basis: str
    source: str
    link: str

    @property
    def ref(self) -> Ref:
        """Name the row that grew."""
        return (self.table, self.key)


@dataclass(frozen=True, slots=True)
class Thread:
    """Tells the whole story of one need: its ways, how it ends and what grew out of it."""

    need: Need
    end: End
    passage: Passage
    is_answered_directly_too: bool
    milestones: frozenset[Milestone]
    ways: tuple[Way, ...]
    are_ways_cut: bool
    reached: tuple[Ref, ...]
    consequences: tuple[Consequence, ...]
