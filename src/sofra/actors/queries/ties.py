"""Ties as pages tell them: out and in, grouped by kind, and the doors that bodies open for each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext_lazy

from sofra.access.audience import Audience
from sofra.actors.models import Tie
from sofra.record.refs import Label, Ref, labels
from sofra.shared.partial_dates import PartialDate
from sofra.shared.showing import SourceLine

ENDS = ("from_org", "to_org", "door_to_org")
TO_IT: dict[str, Any] = {
    Tie.Kind.ADVOCATES_TO: pgettext_lazy("a tie seen from its end", "advocates to it"),
    Tie.Kind.COORDINATES_WITH: pgettext_lazy("a tie seen from its end", "coordinates with it"),
    Tie.Kind.FACILITATES: pgettext_lazy("a tie seen from its end", "facilitates it"),
    Tie.Kind.FUNDS: pgettext_lazy("a tie seen from its end", "funds it"),
    Tie.Kind.MENTORS: pgettext_lazy("a tie seen from its end", "mentors it"),
    Tie.Kind.MONITORS: pgettext_lazy("a tie seen from its end", "monitors it"),
    Tie.Kind.PARTNERS: pgettext_lazy("a tie seen from its end", "partners with it"),
    Tie.Kind.SUPPORTS: pgettext_lazy("a tie seen from its end", "supports it"),
    Tie.Kind.TRAINS: pgettext_lazy("a tie seen from its end", "trains it"),
}


@dataclass(frozen=True, slots=True)
class TieLine:
    """One tie as the page of one of its bodies tells it: the other body, since when, and where it is told."""

    key: str
    other: Label
    since: PartialDate
    until: PartialDate
    note: str
    citations: Sequence[SourceLine]


@dataclass(frozen=True, slots=True)
class TieGroup:
    """Ties of one kind: "supports", and the bodies."""

    label: Any
    lines: list[TieLine] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Door:
    """A door opened: who opens it, for whom, to whom."""

    key: str
    opener: Label
    profits: Label
    reached: Label | None
    since: PartialDate
    until: PartialDate
    note: str
    citations: Sequence[SourceLine]


@dataclass(frozen=True, slots=True)
class TiesOf:
    """The ties of one body."""

    onward: list[TieGroup]
    inward: list[TieGroup]
    doors: list[Door]

    @property
    def count(self) -> int:
        """How many ties, doors left out."""
        return sum(len(group.lines) for group in (*self.onward, *self.inward))

    @property
    def undated(self) -> int:
        """How many of them have no date."""
        groups = (*self.onward, *self.inward)
        return sum(not line.since and not line.until for group in groups for line in group.lines)


def ties_seen(reader: Audience) -> QuerySet[Tie]:
    """The ties whose ends this reader may all see."""
    seen: QuerySet[Tie] = Tie.objects.visible_to(reader).joining_seen(reader, *ENDS)
    return seen


def ties_touching(key: str, reader: Audience) -> list[Tie]:
    """The ties that start at a body, end there, or open a door to it."""
    at_an_end = (Tie.objects.filter(**{end: key}).values("pk") for end in ENDS)
    touching = next(at_an_end).union(*at_an_end)  # looked up end by end, however many ties there are
    return list(ties_seen(reader).filter(pk__in=touching).order_by("kind", "since_earliest", "key"))


def ends_of(ties: Iterable[Tie]) -> set[Ref]:
    """The bodies that ties join."""
    return {Ref("organisations", end) for tie in ties for end in _ends(tie) if end}


def _ends(tie: Tie) -> tuple[str | None, ...]:
    return tie.from_org_id, tie.to_org_id, tie.door_to_org_id


def ties_of(
    key: str, ties: Iterable[Tie], named: Mapping[Ref, Label], told: Mapping[tuple[str, str], Any]
) -> TiesOf:
    """The ties of one body, grouped as its page tells them."""
    onward: dict[str, TieGroup] = {}
    inward: dict[str, TieGroup] = {}
    doors = []
    for tie in ties:
        citations = told.get(("ties", tie.key), ())
        if tie.kind == Tie.Kind.OPENS_DOOR:
            doors.append(_door(tie, named, citations))
        elif tie.from_org_id == key:
            group = onward.setdefault(tie.kind, TieGroup(tie.get_kind_display()))
            group.lines.append(_line(tie, named[Ref("organisations", tie.to_org_id)], citations))
        else:
            group = inward.setdefault(tie.kind, TieGroup(TO_IT[tie.kind]))
            group.lines.append(_line(tie, named[Ref("organisations", tie.from_org_id)], citations))
    return TiesOf([*onward.values()], [*inward.values()], doors)


def _line(tie: Tie, other: Label, citations: Sequence[SourceLine]) -> TieLine:
    return TieLine(tie.key, other, tie.since, tie.until, tie.notes, citations)


def _door(tie: Tie, named: Mapping[Ref, Label], citations: Sequence[SourceLine]) -> Door:
    opener, profits, reached = (named.get(Ref("organisations", end or "")) for end in _ends(tie))
    assert opener
    assert profits
    return Door(tie.key, opener, profits, reached, tie.since, tie.until, tie.notes, citations)


def name_ends(rows: Sequence[Tie], reader: Audience) -> dict[str, Any]:
    """Give the ties of one page of the list the names of their ends."""
    named = labels(ends_of(rows), reader)
    for row in rows:
        ends = (named.get(Ref("organisations", end or "")) for end in _ends(row))
        row.giver, row.taker, row.reached = ends  # type: ignore[attr-defined]  # for the template
    return {}


def say_ties(ties: TiesOf) -> str:
    """The finding over the ties of one body."""
    out = sum(len(group.lines) for group in ties.onward)
    into = ties.count - out
    leads = ngettext("%(n)d tie leads from it", "%(n)d ties lead from it", out) % {"n": out}
    comes = ngettext("%(n)d leads to it", "%(n)d lead to it", into) % {"n": into}
    leads = leads if out else _("No tie leads from it")
    comes = comes if into else _("none leads to it")
    if not ties.undated:
        return _("%(leads)s, %(comes)s.") % {"leads": leads, "comes": comes}
    undated = ngettext("%(n)d has no date", "%(n)d have no date", ties.undated) % {"n": ties.undated}
    return _("%(leads)s, %(comes)s; %(undated)s.") % {"leads": leads, "comes": comes, "undated": undated}
