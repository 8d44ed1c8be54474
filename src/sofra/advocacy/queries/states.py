"""Where a recommendation or a commitment stands: the record's word for it, and what it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sofra.access.audience import Audience
from sofra.advocacy.models import State

SHAPES = {
    "open": "unknown",
    "delivered": "open",
    "accepted": "open",
    "promised": "open",
    "planned": "open",
    "decided": "open",
    "followed_up": "along",
    "taken_up_in_part": "part",
    "taken_up": "part",
    "in_part": "part",
    "carried_out": "fine",
    "already_practised": "over",
    "not_realised": "attention",
}
"""The shape that goes with each state. None of them says more than the word beside it."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a row stands: the record's word, its plain meaning, and the shape that goes with it."""

    word: str
    meaning: str
    state: str

    @property
    def shape(self) -> str:
        """The shape beside the word."""
        return SHAPES.get(self.state, "unknown")


def stands(keys: Iterable[str], reader: Audience) -> dict[str, Stand]:
    """The states of these keys, as far as this reader may see them."""
    rows = State.objects.visible_to(reader).filter(key__in=set(keys))
    return {row.key: Stand(row.word, row.meaning, row.state) for row in rows}


def words_of_states(keys: Iterable[str], reader: Audience) -> Mapping[str, str]:
    """How a filter names the states: by the words of the record."""
    return {key: stand.word for key, stand in stands(keys, reader).items()}


def legend(table: str, reader: Audience) -> list[Stand]:
    """What the words for the states of a table mean, in the order of the states."""
    rows = State.objects.visible_to(reader).filter(table=table).order_by("stage", "word", "key")
    return [Stand(row.word, row.meaning, row.state) for row in rows]
