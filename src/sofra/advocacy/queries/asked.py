"""What was asked: of whom, by whom, at which event, and where it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.access.audience import Audience
from sofra.advocacy.models import Addressee, Recommendation, State
from sofra.advocacy.queries.states import Stand, legend, stands
from sofra.record.around import Links
from sofra.record.citing import cite
from sofra.record.models import Link
from sofra.record.readings import date_mark
from sofra.record.refs import Label, Ref, crumbs_of, labels, url_of
from sofra.shared.showing import Crumb, Fact, SourceLine

MOST_IN_HEAD = 3


@dataclass(frozen=True, slots=True)
class Ask:
    """A recommendation as a page shows it. Whoever is hidden from the reader is left out."""

    row: Recommendation
    makers: list[Crumb]
    addressees: list[Crumb]
    event: list[Crumb]
    stand: Stand | None
    citations: Sequence[SourceLine] = ()

    @property
    def url(self) -> str:
        """Its page."""
        return url_of("recommendations", self.row.key)

    @property
    def are_many_asked(self) -> bool:
        """More addressees than fit into the head of its page."""
        return len(self.addressees) > MOST_IN_HEAD

    @property
    def date_mark(self) -> str:
        """Says so where its date is our reading."""
        return date_mark(self.row.evidence)

    def lead(self, links: Links) -> str:
        """What its state means; weaker than that where more is told of it than the state knows."""
        if self.stand and self._says_too_little(self.stand, links):
            return _(
                "Whether what it asks was done is not told, which does not mean that nothing was done; "
                "what is told stands below."
            )
        return self.stand.meaning if self.stand else ""

    def _says_too_little(self, stand: Stand, links: Links) -> bool:
        if stand.state == "open":
            return bool(self.row.evidence or links.onward)
        answers = [line for line in links.onward if line.kind != Link.Kind.DELIVERED_BY]
        return stand.state == "delivered" and bool(answers)


def asks(rows: Iterable[Recommendation], reader: Audience) -> list[Ask]:
    """Recommendations with all that they name, in the order given. A constant number of queries."""
    rows = list(rows)
    cite([row for row in rows if not hasattr(row, "citations")], reader)
    addressed = _addressed(rows)
    found = labels(_refs(rows, addressed), reader)
    standing = stands((row.state_id for row in rows), reader)
    return [_ask(row, addressed[row.key], found, standing) for row in rows]


def _addressed(rows: Sequence[Recommendation]) -> dict[str, list[str]]:
    keys: dict[str, list[str]] = defaultdict(list)
    listed = Addressee.objects.filter(row__in=[row.key for row in rows]).order_by("row", "position")
    for row, target in listed.values_list("row_id", "target_id"):
        keys[row].append(target)
    return keys


def _refs(rows: Sequence[Recommendation], addressed: Mapping[str, list[str]]) -> set[Ref]:
    bodies = {key for keys in addressed.values() for key in keys} | {row.made_by_org_id for row in rows}
    events = {row.event_id for row in rows}
    return {Ref("organisations", key) for key in bodies if key} | {
        Ref("events", key) for key in events if key
    }


def _ask(
    row: Recommendation, addressed: list[str], found: Mapping[Ref, Label], standing: Mapping[str, Stand]
) -> Ask:
    return Ask(
        row=row,
        makers=crumbs_of(found, "organisations", [row.made_by_org_id]),
        addressees=crumbs_of(found, "organisations", addressed),
        event=crumbs_of(found, "events", [row.event_id]),
        stand=standing.get(row.state_id),
        citations=row.citations,  # type: ignore[attr-defined]  # given by cite()
    )


def beside_asks(rows: Sequence[Recommendation], reader: Audience) -> dict[str, Any]:
    """Give the recommendations of one page of the register what they name."""
    for row, ask in zip(rows, asks(rows, reader), strict=True):
        row.ask = ask  # type: ignore[attr-defined]  # for the template
    return {"undated": _("no date")}


def facts_of(ask: Ask) -> list[Fact]:
    """Who asked whom, where and when, and the record's word for where it stands."""
    return [
        Fact(_("Asked by"), ask.makers),
        Fact(_("Asked of"), _("several, named below") if ask.are_many_asked else ask.addressees),
        Fact(_("Asked at"), ask.event),
        Fact(_("When"), ask.row.date, note=ask.date_mark),
        Fact(_("State"), ask.stand.word if ask.stand else "", note=_("the record's word")),
    ]


def asked_of_or_by(key: str, reader: Audience) -> tuple[list[Ask], list[Ask]]:
    """What an organisation asked, and what was asked of it."""
    touching = Q(made_by_org=key) | Q(addressed_to_orgs__target=key)
    rows = Recommendation.objects.visible_to(reader).filter(touching).distinct().in_order()
    asked_of = set(Addressee.objects.filter(target=key).values_list("row_id", flat=True))
    found = asks(rows, reader)
    made = [ask for ask in found if ask.row.made_by_org_id == key]
    return made, [ask for ask in found if ask.row.key in asked_of]


def sums_of_asks(rows: QuerySet[Recommendation], reader: Audience) -> dict[str, Any]:
    """The finding over a list of recommendations."""
    silent = State.objects.visible_to(reader).filter(state="open").values("key")
    finding = say_asked(rows.count(), rows.filter(state__in=silent).count())
    return {"finding": finding, "words": legend("recommendations", reader)}


def say_asked(many: int, silent: int) -> str:
    """Of how many it is told how far they got, and of how many not."""
    if not many:
        return ""
    if silent == many:
        return ngettext(
            "%(n)d recommendation; how far it got is not told, which does not mean that nothing was done.",
            "%(n)d recommendations; how far they got is not told, which does not mean that nothing was done.",
            many,
        ) % {"n": many}
    told = ngettext(
        "For %(told)d of %(many)d recommendation it is told how far it got",
        "For %(told)d of %(many)d recommendations it is told how far they got",
        many,
    ) % {"told": many - silent, "many": many}
    if not silent:
        return _("%(told)s.") % {"told": told}
    untold = _("for %(n)d it is not told, which does not mean that nothing was done") % {"n": silent}
    return _("%(told)s; %(untold)s.") % {"told": told, "untold": untold}
