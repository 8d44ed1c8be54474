"""The round table of a network: who sits at it, drawn so that nobody sits at the head.

Give it seats and the groups they belong to; it gives back a drawing for wide and one for narrow
screens, and the list that says the same in words. The numbers are the same in all three.

    table = lay_table(
        [
            Seat("Lantern House", "civil", url="/organisations/org-lantern/", marks=("chair",)),
            Seat("Police of Velja", "security", since="since 2009"),
            Seat("Women leaders of Velja", "civil", holder=Holder.PERSONS),
        ],
        [Group("civil", "Civil society", "madder"), Group("security", "Security", "wash")],
        title="The table in May 2031",
        stated=19,
    )

A seat whose holder is several bodies or persons is drawn as a bench and never counted as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sofra.shared.seating import NARROW, WIDE, Drawing, Place, draw
from sofra.shared.showing import Cited

LOOKS = ("madder", "indigo", "wash", "wool", "dotted", "plain")


class Holder(StrEnum):
    """Who sits on a seat: one body, several that are told as one, one person, or several."""

    ORGANISATION = "organisation"
    COLLECTIVE = "collective"
    PERSON = "person"
    PERSONS = "persons"

    @property
    def is_several(self) -> bool:
        """How many they are is not told, so they are no number."""
        return self in (Holder.COLLECTIVE, Holder.PERSONS)


@dataclass(frozen=True, slots=True)
class Group:
    """Seats that belong together, such as civil society. `look` is one of LOOKS."""

    key: str
    label: str
    look: str = "plain"


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat. `marks` are words such as chair; `since` and `note` are ready to be read."""

    name: str
    group: str
    url: str = ""
    holder: Holder = Holder.ORGANISATION
    marks: tuple[str, ...] = ()
    since: str = ""
    has_left: bool = False
    note: str = ""
    short: str = ""
    citations: Sequence[Cited] = ()


@dataclass(frozen=True, slots=True)
class Numbered:
    """A seat with its number on the drawing and in the list."""

    number: int
    seat: Seat
    look: str


@dataclass(frozen=True, slots=True)
class Company:
    """The seats of one group, in order."""

    group: Group
    seats: tuple[Numbered, ...]

    @property
    def taken(self) -> int:
        """Seats of this group that are taken and can be counted."""
        return sum(counts(one.seat) for one in self.seats)


@dataclass(frozen=True, slots=True)
class RoundTable:
    """A table ready to be drawn. `stated` is how many seats the sources say there are, if they do."""

    title: str
    companies: tuple[Company, ...]
    wide: Drawing
    narrow: Drawing
    stated: int | None = None

    @property
    def seats(self) -> tuple[Numbered, ...]:
        """All seats in the order of their numbers."""
        return tuple(one for company in self.companies for one in company.seats)

    @property
    def taken(self) -> int:
        """Seats that are taken and can be counted."""
        return sum(company.taken for company in self.companies)

    @property
    def several(self) -> int:
        """Seats told for several bodies or persons together; they stand beside the count."""
        return sum(one.seat.holder.is_several and not one.seat.has_left for one in self.seats)

    @property
    def left(self) -> int:
        """Seats of members that have left."""
        return sum(one.seat.has_left for one in self.seats)

    @property
    def has_persons(self) -> bool:
        """Whether persons sit here too."""
        return any(one.seat.holder in (Holder.PERSON, Holder.PERSONS) for one in self.seats)

    @property
    def has_marks(self) -> bool:
        """Whether anybody holds an office here."""
        return any(one.seat.marks for one in self.seats)


def counts(seat: Seat) -> bool:
    """Whether a seat is a number: taken, and by one."""
    return not seat.has_left and not seat.holder.is_several


def lay_table(
    seats: Iterable[Seat], groups: Sequence[Group], *, title: str, stated: int | None = None
) -> RoundTable:
    """Seat everybody: by group in the order given, then as they come. A group nobody named is put last."""
    companies = _companies(list(seats), groups)
    places = [
        Place(
            number=one.number,
            name=one.seat.short or one.seat.name,
            group=index,
            look="left" if one.seat.has_left else one.look,
            is_several=one.seat.holder.is_several,
            is_person=one.seat.holder in (Holder.PERSON, Holder.PERSONS),
            is_marked=bool(one.seat.marks),
        )
        for index, company in enumerate(companies)
        for one in company.seats
    ]
    arcs = [(company.group.look, company.group.label, str(company.taken or "")) for company in companies]
    return RoundTable(title, tuple(companies), draw(places, arcs, WIDE), draw(places, arcs, NARROW), stated)


def _companies(seats: list[Seat], groups: Sequence[Group]) -> list[Company]:
    known = {group.key for group in groups}
    unnamed = dict.fromkeys(seat.group for seat in seats if seat.group not in known)
    companies: list[Company] = []
    number = 0
    for group in (*groups, *(Group(key, key) for key in unnamed)):
        members = [seat for seat in seats if seat.group == group.key]
        numbered = tuple(Numbered(number + i, seat, group.look) for i, seat in enumerate(members, 1))
        number += len(members)
        if numbered:
            companies.append(Company(group, numbered))
    return companies
