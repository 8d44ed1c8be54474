"""What is told of each body, as numbers: its sector, level, reach, place, capital, country, community.

-1 stands for what is not stated. Persons at a table have no such labels of their own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from sofra.actors.models import Organisation, Place
from sofra.insight.network_record import Book

Ints = npt.NDArray[np.int32]
WIDER_THAN_A_TOWN = (Place.Kind.COUNTRY, Place.Kind.ENTITY, Place.Kind.REGION)


def is_town(place: Place | None) -> bool:
    """Whether a place is a town, and not a country or a region."""
    return place is not None and place.kind not in WIDER_THAN_A_TOWN


@dataclass(frozen=True, eq=False)
class Label:
    """One way to sort bodies: the number of each one's group, and the word for each group."""

    groups: Ints
    words: tuple[str, ...]

    def counts(self, chosen: Sequence[int]) -> tuple[list[int], int]:
        """How many of some bodies are of each group, and of how many it is not stated."""
        groups = self.groups[list(chosen)]
        known = groups[groups >= 0]
        return np.bincount(known, minlength=len(self.words)).tolist(), int((groups < 0).sum())


@dataclass(frozen=True, eq=False)
class Labels:
    """All labels of the bodies with those keys."""

    book: Book
    keys: tuple[str, ...]

    @cached_property
    def _rows(self) -> list[Organisation | None]:
        return [self.book.get(Organisation, key) for key in self.keys]

    def _choice(self, name: str, choices: Any) -> Label:
        values = [getattr(row, name) if row else "" for row in self._rows]
        known = {value: number for number, value in enumerate(choices.values)}
        groups = [known.get(value, -1) for value in values]
        return Label(np.array(groups, dtype=np.int32), tuple(str(word) for word in choices.labels))

    def _named(self, values: list[str]) -> Label:
        words = tuple(sorted({value for value in values if value}))
        known = {word: number for number, word in enumerate(words)}
        return Label(np.array([known.get(value, -1) for value in values], dtype=np.int32), words)

    @cached_property
    def sector(self) -> Label:
        """Civil society, state, security, international and so on."""
        return self._choice("sector", Organisation.Sector)

    @cached_property
    def level(self) -> Label:
        """Local, sub-national, central, regional, international."""
        return self._choice("level", Organisation.Level)

    @cached_property
    def reach(self) -> Label:
        """Micro, meso, macro: 0, 1, 2 as the engine knows them."""
        return self._choice("reach", Organisation.Reach)

    @cached_property
    def country(self) -> Label:
        """The country or territory, where one is told."""
        return self._named([self._country(row) for row in self._rows])

    def _country(self, row: Organisation | None) -> str:
        place = self.book.country_of(row.country_id or row.place_id) if row else None
        return str(place) if place else ""

    @cached_property
    def community(self) -> Label:
        """The community that a body says it works for. Never for a stranger, never below five."""
        return self._named([row.community if row else "" for row in self._rows])

    @cached_property
    def towns(self) -> list[Place | None]:
        """The town in which each body sits, where it is told."""
        found = [self.book.get(Place, row.place_id) if row else None for row in self._rows]
        return [place if is_town(place) else None for place in found]

    @cached_property
    def town(self) -> Label:
        """The town in which each body sits."""
        return self._named([str(town) if town else "" for town in self.towns])

    @cached_property
    def capital(self) -> Ints:
        """1 in a capital, 0 in another town, -1 not stated."""
        found = [
            -1 if town is None or town.is_capital is None else int(town.is_capital) for town in self.towns
        ]
        return np.array(found, dtype=np.int32)
