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
A seat that is only perhaps there, such as one without a date, says why and is not counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

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
        """They are never counted as one."""
        return self in (Holder.COLLECTIVE, Holder.PERSONS)


@dataclass(frozen=True, slots=True)
class Group:
    """Seats that belong together, such as civil society. `look` is one of LOOKS."""

    key: str
    label: str
    look: str = "plain"


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat. `marks` are words such as chair; `since` and `note` are ready to be read.

    `unsure` says why it is only perhaps there, such as undated; `gone` is said instead of "left";
    `stands_for` is how many a bench stands for, where the sources tell it.
    """

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
    unsure: str = ""
    gone: str = ""
    stands_for: int | None = None

    @property
    def is_bench(self) -> bool:
        """Several are told to sit here together."""
        return self.holder.is_several and not self.has_left


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

    @property
    def in_words(self) -> str:
        """All lines of this group, each sort by itself: "2 persons, 7 groups of persons"."""
        return ", ".join(_sorts([one.seat for one in self.seats]))

    @property
    def in_short(self) -> str:
        """The same on the drawing: what is counted, and the benches beside it."""
        benches = sum(one.seat.is_bench for one in self.seats)
        parts = [str(self.taken)] if self.taken else []
        if benches:
            parts.append(ngettext("%(n)s bench", "%(n)s benches", benches) % {"n": benches})
        return " + ".join(parts)


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
        return sum(one.seat.is_bench for one in self.seats)

    @property
    def perhaps(self) -> int:
        """Seats of one that are only perhaps taken."""
        return sum(_is_perhaps(one.seat) for one in self.seats)

    @property
    def middle(self) -> tuple[int, str]:
        """The number in the middle, and what it counts."""
        if self.taken or not (self.perhaps or self.several):
            return self.taken, ngettext("seat taken", "seats taken", self.taken)
        if self.perhaps:
            return self.perhaps, ngettext("seat uncertain", "seats uncertain", self.perhaps)
        return self.several, ngettext("bench", "benches", self.several)

    @property
    def beside(self) -> list[str]:
        """What stands below that number."""
        said = []
        if self.perhaps and self.taken:
            said.append(_("and %(n)s uncertain") % {"n": self.perhaps})
        if self.several and (self.taken or self.perhaps):
            said.append(ngettext("and %(n)s bench", "and %(n)s benches", self.several) % {"n": self.several})
        if self.stated:
            said.append(_("of %(n)s stated") % {"n": self.stated})
        return said

    @property
    def benches(self) -> str:
        """What a bench is, and how many those on it are, where that is told."""
        n = self.several
        if not n:
            return ""
        said = ngettext(
            "One bench stands for several not named one by one; never counted as one.",
            "%(n)s benches stand for several not named one by one; never counted as one.",
            n,
        ) % {"n": n}
        told = [one.seat.stands_for for one in self.seats if one.seat.is_bench and one.seat.stands_for]
        if not told:
            return f"{said} {_('Their number is not stated.')}"
        numbers = ", ".join(map(str, told))
        if len(told) < n:
            return f"{said} {_('Number told of some: %(numbers)s.') % {'numbers': numbers}}"
        return f"{said} {_('Number told: %(numbers)s.') % {'numbers': numbers}}"

    @property
    def left(self) -> int:
        """Seats of members that have left, or whose seat has ended."""
        return sum(one.seat.has_left for one in self.seats)

    @property
    def has_ended_seats(self) -> bool:
        """Whether a seat ended without its member having left."""
        return any(one.seat.has_left and one.seat.gone for one in self.seats)

    @property
    def has_unsure(self) -> bool:
        """Whether somebody is only perhaps there."""
        return any(one.seat.unsure for one in self.seats)

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
    return not seat.has_left and not seat.holder.is_several and not seat.unsure


def look_of(seat: Seat, look: str) -> str:
    """How a seat is drawn: as its group, unless it was left or is only perhaps there."""
    if seat.has_left:
        return "left"
    return "maybe" if seat.unsure else look


def _is_perhaps(seat: Seat) -> bool:
    return bool(seat.unsure) and not seat.has_left and not seat.holder.is_several


def _sorts(seats: Sequence[Seat]) -> Iterator[str]:
    """So many of each sort; nobody is in two."""
    bodies = sum(counts(seat) and seat.holder == Holder.ORGANISATION for seat in seats)
    persons = sum(counts(seat) and seat.holder == Holder.PERSON for seat in seats)
    groups = sum(seat.is_bench and seat.holder == Holder.COLLECTIVE for seat in seats)
    described = sum(seat.is_bench and seat.holder == Holder.PERSONS for seat in seats)
    left = sum(seat.has_left and not seat.gone for seat in seats)
    ended = sum(seat.has_left and bool(seat.gone) for seat in seats)
    for n, words in (
        (bodies, ngettext("%(n)s body", "%(n)s bodies", bodies)),
        (persons, ngettext("%(n)s person", "%(n)s persons", persons)),
        (sum(map(_is_perhaps, seats)), _("%(n)s uncertain")),
        (groups, ngettext("%(n)s group of bodies", "%(n)s groups of bodies", groups)),
        (described, ngettext("%(n)s group of persons", "%(n)s groups of persons", described)),
        (left, _("%(n)s left")),
        (ended, ngettext("%(n)s seat ended", "%(n)s seats ended", ended)),
    ):
        if n:
            yield words % {"n": n}


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
            look=one.look,
            is_several=one.seat.holder.is_several,
            is_person=one.seat.holder in (Holder.PERSON, Holder.PERSONS),
            is_marked=bool(one.seat.marks),
        )
        for index, company in enumerate(companies)
        for one in company.seats
    ]
    arcs = [(company.group.look, company.group.label, company.in_short) for company in companies]
    return RoundTable(title, tuple(companies), draw(places, arcs, WIDE), draw(places, arcs, NARROW), stated)


def _companies(seats: list[Seat], groups: Sequence[Group]) -> list[Company]:
    known = {group.key for group in groups}
    unnamed = dict.fromkeys(seat.group for seat in seats if seat.group not in known)
    companies: list[Company] = []
    number = 0
    for group in (*groups, *(Group(key, key) for key in unnamed)):
        members = [seat for seat in seats if seat.group == group.key]
        numbered = tuple(
            Numbered(number + i, seat, look_of(seat, group.look)) for i, seat in enumerate(members, 1)
        )
        number += len(members)
        if numbered:
            companies.append(Company(group, numbered))
    return companies
