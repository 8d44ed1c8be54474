"""A network's table as values: who sits there with what, who is counted, who is only perhaps there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from sofra.actors.models import Organisation
from sofra.networks.models import Network
from sofra.networks.queries.times import NO_TIME, Silence, Time
from sofra.record.refs import Ref
from sofra.shared.partial_dates import PartialDate
from sofra.shared.round_table import Holder
from sofra.shared.saying_dates import say_seat, say_span
from sofra.shared.showing import SourceLine

WITHDREW = "withdrew"  # the record's word for an end that a member chose
OVER = (Network.State.GOAL_REACHED, Network.State.TURNED_INTO_ANOTHER, Network.State.ENDED)
CIVIL_SOCIETY = Organisation.Sector.CIVIL_SOCIETY


class Presence(StrEnum):
    """Whether a seat was held at the time looked at."""

    THERE = "there"
    UNDATED = "undated"  # its start is not stated, so it is taken to be there
    MAYBE = "maybe"  # its dates leave it open
    LEFT = "left"
    LATER = "later"

    @property
    def is_sitting(self) -> bool:
        """Counted as there."""
        return self not in (Presence.LEFT, Presence.LATER)


@dataclass(frozen=True, slots=True)
class Hold:
    """One row that puts somebody at a table: a membership or an office."""

    ref: Ref
    what: str
    is_office: bool
    is_plain: bool
    since: PartialDate
    until: PartialDate
    is_our_reading: bool
    why_ended: str
    note: str
    presence: Presence
    citations: Sequence[SourceLine] = ()
    state: str = Network.State.ACTIVE  # of the network

    @property
    def is_leaving(self) -> bool:
        """Whether its end is a member's leaving, and not that of a network that came to its end."""
        return self.state not in OVER or self.why_ended.startswith(WITHDREW)

    @property
    def lasting(self) -> str:
        """From when to when; "since" only in a network that is told to be active."""
        say = say_seat if self.state == Network.State.ACTIVE else say_span
        return say(self.since, self.until)


@dataclass(frozen=True, slots=True)
class Body:
    """One holder at a table with all that it holds there."""

    ref: Ref
    name: str
    url: str
    holder: Holder
    sector: str
    sorted_by: str
    holds: tuple[Hold, ...]
    stands_for: int | None = None
    described: str = ""
    country: str = ""
    level: str = ""

    @property
    def presence(self) -> Presence:
        """The surest of its seats and offices."""
        return min((hold.presence for hold in self.holds), key=list(Presence).index)

    @property
    def is_sitting(self) -> bool:
        """Counted as there."""
        return self.presence.is_sitting

    @property
    def offices(self) -> list[str]:
        """What it is here beyond a plain member."""
        return [hold.what for hold in self.holds if not hold.is_plain and hold.presence.is_sitting]


@dataclass(frozen=True, slots=True)
class Table:
    """A network's table at a time. A row for several bodies or persons is never counted as one.

    At the time that its sources speak of, seats without a date count as there. At any other time
    they are only perhaps there, and nothing is counted that is not told for that day.
    """

    network: Network
    on: PartialDate
    bodies: tuple[Body, ...]
    time: Time = NO_TIME
    is_own_time: bool = True
    silence: Silence | None = None
    is_whole: bool = False  # the list of who sits here is known to be complete

    @property
    def sitting(self) -> list[Body]:
        """All who are there, groups among them."""
        return [body for body in self.bodies if body.is_sitting]

    @property
    def single(self) -> list[Body]:
        """Those that count as one."""
        return [body for body in self.sitting if not body.holder.is_several]

    @property
    def known(self) -> list[Body]:
        """Those that count as one and are told for this time."""
        return [body for body in self.single if self.is_own_time or body.presence == Presence.THERE]

    @property
    def organisations(self) -> list[Body]:
        """Single bodies."""
        return [body for body in self.single if body.holder == Holder.ORGANISATION]

    @property
    def persons(self) -> list[Body]:
        """Single persons."""
        return [body for body in self.single if body.holder == Holder.PERSON]

    @property
    def groups(self) -> list[Body]:
        """Rows that stand for several bodies or persons."""
        return [body for body in self.sitting if body.holder.is_several]

    @property
    def left(self) -> list[Body]:
        """Those who had left by then."""
        return [body for body in self.bodies if body.presence == Presence.LEFT]

    @property
    def later(self) -> list[Body]:
        """Those who came later."""
        return [body for body in self.bodies if body.presence == Presence.LATER]

    @property
    def undated(self) -> list[Body]:
        """Those counted as there although no start is stated."""
        return [body for body in self.sitting if body.presence == Presence.UNDATED]

    @property
    def maybe(self) -> list[Body]:
        """Those counted as there although their dates leave it open."""
        return [body for body in self.sitting if body.presence == Presence.MAYBE]

    @property
    def rows(self) -> int:
        """How many rows of the record stand behind it."""
        return sum(len(body.holds) for body in self.bodies)

    @property
    def by_sector(self) -> Counter[str]:
        """How many single bodies each sector has here."""
        return Counter(body.sector for body in self.organisations)

    @property
    def by_level(self) -> Counter[str]:
        """How many single bodies each level has here."""
        return Counter(body.level for body in self.organisations)

    @property
    def told(self) -> int | None:
        """How many seats the holders told make up, or None where a group's number is not stated."""
        if any(body.stands_for is None for body in self.groups):
            return None
        return len(self.single) + sum(body.stands_for or 0 for body in self.groups)
