"""Who holds the seats of a network, and how many there are."""

from __future__ import annotations

from dataclasses import dataclass

from sofra.actors.models import Organisation
from sofra.networks.models import Membership, Office


@dataclass(frozen=True)
class Holder:
    """A body at the table: one organisation or person, with every seat and office that it holds."""

    key: str
    seats: tuple[Membership | Office, ...]
    organisation: Organisation | None = None


@dataclass(frozen=True)
class Seats:
    """How many seats there are: the number that is stated, or else the active bodies. Both are shown."""

    stated: int | None
    bodies: int

    @property
    def number(self) -> int:
        """The number to reckon with."""
        return self.bodies if self.stated is None else self.stated
