"""What was promised, and what is no promise: by whom, to whom, and what is told after it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, CharField, Q, QuerySet, Value, When
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sofra.access.audience import Audience
from sofra.advocacy.models import Commitment, CommitmentMaker, State
from sofra.advocacy.queries.states import Stand, legend, stands
from sofra.record.around import Links
from sofra.record.citing import cite
from sofra.record.models import Link
from sofra.record.readings import date_mark
from sofra.record.refs import Label, Ref, crumbs_of, labels, url_of
from sofra.shared.showing import Crumb, Fact, SourceLine

TOLD_OF = ("carried_out", "in_part")

KINDS: dict[str, Any] = {
    Commitment.Kind.PROMISE: gettext_lazy("A promise, given in words."),
    Commitment.Kind.SIGNED_PROMISE: gettext_lazy("A promise, given by signature."),
    Commitment.Kind.DECISION: gettext_lazy("A decision, not a promise to anyone."),
    Commitment.Kind.INTENTION: gettext_lazy("An intention of its own, promised to nobody."),
    Commitment.Kind.ACT: gettext_lazy("An act. No promise before it is told."),
    Commitment.Kind.GIFT: gettext_lazy("A gift. No promise before it is told."),
}

UNTOLD: Any = gettext_lazy("Whether it was kept is not told, which does not mean that it was broken.")
UNTOLD_BUT: Any = gettext_lazy(
    "Whether it was kept is not told, which does not mean that it was broken; what is told stands below."
)


@dataclass(frozen=True, slots=True)
class MakerLine:
    """Who made a commitment, and where that is told."""

    key: str
    who: Crumb
    citations: Sequence[SourceLine]


@dataclass(frozen=True, slots=True)
class Undertaking:
    """A commitment as a page shows it. Whoever is hidden from the reader is left out."""

    row: Commitment
    lines: Sequence[MakerLine]
    to_whom: list[Crumb | str]
    stand: Stand | None
    is_followed: bool
    citations: Sequence[SourceLine] = ()

    @property
    def url(self) -> str:
        """Its page."""
        return url_of("commitments", self.row.key)

    @property
    def makers(self) -> list[Crumb]:
        """Those who made it."""
        return [line.who for line in self.lines]

    @property
    def date_mark(self) -> str:
        """Says so where its date is our reading."""
        return date_mark(self.row.evidence)

    @property
    def is_untold(self) -> bool:
        """A promise of which it is not told whether it was kept."""
        told = self.is_followed or (self.stand is not None and self.stand.state in TOLD_OF)
        return self.row.is_promise and not told

    @property
    def kind_said(self) -> str:
        """What kind it is, and whether it is a promise."""
        return str(KINDS.get(self.row.kind, ""))

    def lead(self, links: Links) -> str:
        """Its kind, and how far it is told to have got; never more than its evidence and its steps tell."""
        said = self._how_far(is_told=bool(self.row.evidence or links.onward))
        return f"{self.kind_said} {said}".strip()

    def _how_far(self, *, is_told: bool) -> str:
        if self.is_untold:
            return str(UNTOLD_BUT if is_told else UNTOLD)
        if not self.stand or not is_told:
            return self.stand.meaning if self.stand else ""
        if self.stand.state == "in_part":
            return _("Whether it was done in full is not told; what is told stands below.")
        if self.stand.state == "open":
            return _("Whether it was done is not told; what is told stands below.")
        return self.stand.meaning


def undertakings(rows: Iterable[Commitment], reader: Audience) -> list[Undertaking]:
    """Commitments with all that they name, in the order given. A constant number of queries."""
    rows = list(rows)
    keys = [row.key for row in rows]
    makers = list(CommitmentMaker.objects.visible_to(reader).filter(commitment__in=keys).in_order())
    cite([*(row for row in rows if not hasattr(row, "citations")), *makers], reader)
    bodies = {row.made_to_org_id for row in rows} | {maker.organisation_id for maker in makers}
    found = labels({Ref("organisations", key) for key in bodies if key}, reader)
    standing, followed = stands((row.state_id for row in rows), reader), kept_ones(keys, reader)
    by_row: dict[str, list[MakerLine]] = defaultdict(list)
    for maker in makers:
        by_row[maker.commitment_id] += _maker_lines(maker, found)
    return [_undertaking(row, by_row[row.key], found, standing, followed) for row in rows]


def _maker_lines(maker: CommitmentMaker, found: Mapping[Ref, Label]) -> list[MakerLine]:
    who = crumbs_of(found, "organisations", [maker.organisation_id])
    return [MakerLine(maker.key, one, maker.citations) for one in who]  # type: ignore[attr-defined]  # by cite()


def _undertaking(
    row: Commitment,
    lines: Sequence[MakerLine],
    found: Mapping[Ref, Label],
    standing: Mapping[str, Stand],
    followed: set[str],
) -> Undertaking:
    to_whom: list[Crumb | str] = [*crumbs_of(found, "organisations", [row.made_to_org_id])]
    return Undertaking(
        row=row,
        lines=lines,
        to_whom=[*to_whom, *([row.made_to_other] if row.made_to_other else [])],
        stand=standing.get(row.state_id),
        is_followed=row.key in followed,
        citations=row.citations,  # type: ignore[attr-defined]  # given by cite()
    )


def kept_ones(keys: Iterable[str], reader: Audience) -> set[str]:
    """Those of these commitments that a step on record keeps, as far as the reader may see both ends."""
    links = Link.objects.visible_to(reader).filter(
        from_table="commitments", from_key__in=list(keys), kind=Link.Kind.KEPT_BY
    )
    steps = list(links.values_list("from_key", "to_table", "to_key"))
    seen = labels({Ref(table, key) for _from, table, key in steps}, reader)
    return {start for start, table, key in steps if Ref(table, key) in seen}


def beside_undertakings(rows: Sequence[Commitment], reader: Audience) -> dict[str, Any]:
    """Give the commitments of one page of the register what they name."""
    for row, undertaking in zip(rows, undertakings(rows, reader), strict=True):
        row.undertaking = undertaking  # type: ignore[attr-defined]  # for the template
    return {"undated": _("no date")}


def facts_of(undertaking: Undertaking) -> list[Fact]:
    """Which kind, by whom, to whom, when, and the record's word for where it stands."""
    row, stand = undertaking.row, undertaking.stand
    return [
        Fact(_("Kind"), row.get_kind_display()),
        Fact(_("Made by"), undertaking.makers),
        Fact(_("Made to"), undertaking.to_whom),
        Fact(_("When"), row.date, note=undertaking.date_mark),
        Fact(_("State"), stand.word if stand else "", note=_("the record's word")),
    ]


def with_standing(rows: QuerySet[Commitment]) -> QuerySet[Commitment]:
    """Commitments marked as promises or as other kinds, to be filtered and ordered by it."""
    is_promise = When(kind__in=Commitment.PROMISES, then=Value("promise"))
    return rows.annotate(standing=Case(is_promise, default=Value("other"), output_field=CharField()))


def made_by_or_to(key: str, reader: Audience) -> tuple[list[Undertaking], list[Undertaking]]:
    """What an organisation undertook, and what was promised or given to it."""
    mine = (
        CommitmentMaker.objects.visible_to(reader)
        .filter(organisation=key)
        .values_list("commitment", flat=True)
    )
    made = set(mine)
    rows = Commitment.objects.visible_to(reader).filter(Q(key__in=made) | Q(made_to_org=key)).in_order()
    found = undertakings(rows, reader)
    by_it = [one for one in found if one.row.key in made]
    return by_it, [one for one in found if one.row.made_to_org_id == key]


def sums_of_undertakings(rows: QuerySet[Commitment], reader: Audience) -> dict[str, Any]:
    """The finding over a list of commitments."""
    promises = list(rows.filter(kind__in=Commitment.PROMISES).values_list("key", "state"))
    told_states = set(
        State.objects.visible_to(reader).filter(state__in=TOLD_OF).values_list("key", flat=True)
    )
    kept = kept_ones([key for key, _state in promises], reader)
    told = sum(key in kept or state in told_states for key, state in promises)
    finding = say_promised(rows.count(), len(promises), told, len(kept))
    return {"finding": finding, "words": legend("commitments", reader)}


def say_promised(many: int, promises: int, told: int, kept: int) -> str:
    """How many are promises, how many of these are told as carried out, and how many not."""
    if not many:
        return ""
    if not promises:
        return ngettext(
            "%(n)d commitment, and it is no promise. Only promises are followed up.",
            "%(n)d commitments, none of them a promise. Only promises are followed up.",
            many,
        ) % {"n": many}
    parts = [_of_promises(many, promises)]
    if told:
        parts.append(_told(told, kept))
    if promises > told:
        parts.append(_untold(promises - told))
    return _("%(parts)s.") % {"parts": "; ".join(parts)}


def _of_promises(many: int, promises: int) -> str:
    return ngettext(
        "%(promises)d of %(many)d commitment is a promise",
        "%(promises)d of %(many)d commitments are promises",
        many,
    ) % {"promises": promises, "many": many}


def _told(told: int, kept: int) -> str:
    said = ngettext(
        "%(n)d is told as carried out, wholly or in part",
        "%(n)d are told as carried out, wholly or in part",
        told,
    ) % {"n": told}
    if not kept:
        return said
    steps = ngettext(
        "for %(n)d a step that keeps it stands on record",
        "for %(n)d a step that keeps it stands on record",
        kept,
    ) % {"n": kept}
    return _("%(said)s (%(steps)s)") % {"said": said, "steps": steps}


def _untold(untold: int) -> str:
    return ngettext(
        "of %(n)d it is not told whether it was kept, which does not mean that it was broken",
        "of %(n)d it is not told whether they were kept, which does not mean that they were broken",
        untold,
    ) % {"n": untold}
