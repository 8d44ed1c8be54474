"""Outputs: what each is, whether it came to be, what it results from, what followed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.access.audience import Audience
from sofra.library.models import Output, Producer
from sofra.library.queries.wording import Words
from sofra.record.around import Around, LinkLine, around
from sofra.record.citing import cite
from sofra.record.models import Link
from sofra.record.readings import date_mark
from sofra.record.refs import Label, Ref, crumbs_of, labels
from sofra.shared.showing import Crumb, Fact, SourceLine


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an output got, in the record's words. `said` tells what those words do not."""

    words: str
    state: str = ""
    said: Words = ""


NOT_DONE = ("not realised",)
UNSAID = ("not said", "not stated", "planned or ")
PLANNED = ("planned", "to be ", "drafting", "in a draft", "listed as")
READINGS: tuple[tuple[tuple[str, ...], str, Words], ...] = (
    (NOT_DONE, "over", gettext_lazy("The text tells that it did not come about.")),
    (UNSAID, "unknown", gettext_lazy("Whether it was done is not stated. Planned or decided is not done.")),
    (PLANNED, "open", gettext_lazy("Whether it was done after that is not stated. Planned is not done.")),
)
"""Which words of the record say less than that a thing exists; the first that fits holds."""


def standing_of(output: Output) -> Standing:
    """How far an output got. Most words tell that it exists; these tell less."""
    words = output.status
    for signs, state, said in READINGS:
        if any(sign in words.casefold() for sign in signs):
            return Standing(words, state, said)
    return Standing(words)


def not_said_to_exist() -> Q:
    """Outputs whose text tells less than that they exist."""
    asked = Q(pk__in=[])
    for signs, _state, _said in READINGS:
        for sign in signs:
            asked |= Q(status__icontains=sign)
    return asked


@dataclass(frozen=True, slots=True)
class OutputLine:
    """An output in a list: how far it got, who produced it, what it results from, and its double."""

    row: Output
    standing: Standing
    producers: Sequence[Crumb]
    origin: Crumb | None
    same: Sequence[Crumb]
    citations: Sequence[SourceLine] = ()

    @property
    def date_mark(self) -> str:
        """Says so where its date is our reading."""
        return date_mark(self.row.note)


def output_lines(rows: Iterable[Output], reader: Audience) -> list[OutputLine]:
    """Outputs with all that a list tells of them, in the order given. A constant number of queries."""
    rows = list(rows)
    producers, doubles = _producers(rows), _doubles(rows, reader)
    refs = {Ref("organisations", key) for keys in producers.values() for key in keys}
    refs |= {ref for found in doubles.values() for ref in found} | {origin_of(row) for row in rows}
    named = labels([ref for ref in refs if ref.key], reader)
    cite(rows, reader)
    return [
        OutputLine(
            row,
            standing_of(row),
            crumbs_of(named, "organisations", producers[row.key]),
            _crumb(named, origin_of(row)),
            [crumb for ref in doubles[row.key] if (crumb := _crumb(named, ref))],
            row.citations,  # type: ignore[attr-defined]  # given by cite()
        )
        for row in rows
    ]


def origin_of(row: Output) -> Ref:
    """What an output results from, if that is stated."""
    return Ref(row.resulting_from_table, row.resulting_from_key)


def beside_outputs(rows: Sequence[Output], reader: Audience) -> dict[str, Any]:
    """What the list of outputs shows beside the rows of one page."""
    for row, line in zip(rows, output_lines(rows, reader), strict=True):
        row.line = line  # type: ignore[attr-defined]  # for the template
    return {}


def _producers(rows: Sequence[Output]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    told = Producer.objects.filter(row__in=[row.key for row in rows]).order_by("row", "position")
    for key, body in told.values_list("row_id", "target_id"):
        found[key].append(body)
    return found


def _doubles(rows: Sequence[Output], reader: Audience) -> dict[str, list[Ref]]:
    """The same documents in other tables."""
    same = Link.objects.visible_to(reader).filter(kind=Link.Kind.SAME_AS).in_order()
    keys = [row.key for row in rows]
    found: dict[str, list[Ref]] = defaultdict(list)
    for link in same.filter(from_table="outputs", from_key__in=keys):
        found[link.from_key].append(Ref(link.to_table, link.to_key))
    return found


def _crumb(named: Mapping[Ref, Label], ref: Ref) -> Crumb | None:
    return Crumb(named[ref].name, named[ref].url) if ref in named else None


@dataclass(frozen=True, slots=True)
class OutputPage:
    """All that this room tells of an output."""

    line: OutputLine
    lead: str
    facts: Sequence[Fact]
    terms: Sequence[Fact]
    around: Around
    before: Sequence[LinkLine]
    grown: Sequence[OutputLine]


def output_page(row: Output, reader: Audience) -> OutputPage:
    """All that this room tells of an output."""
    line = output_lines([row], reader)[0]
    stands_around = around(Ref("outputs", row.key), reader)
    told = {step.other.ref for step in stands_around.links.onward}
    grown = [
        one for one in outputs_from("outputs", row.key, reader) if Ref("outputs", one.row.key) not in told
    ]
    back = [step for step in stands_around.links.back if step.other.ref != origin_of(row)]
    return OutputPage(
        line=line,
        lead=str(line.standing.said),
        facts=_facts(line),
        terms=_terms(line),
        around=stands_around,
        before=back,
        grown=grown,
    )


def _facts(line: OutputLine) -> list[Fact]:
    return [
        Fact(_("Kind"), line.row.get_kind_display()),
        Fact(_("Date"), line.row.date, note=line.date_mark),
        Fact(_("By whom"), line.producers),
    ]


def _terms(line: OutputLine) -> list[Fact]:
    facts = [Fact(_("Note"), line.row.note)] if line.row.note else []
    facts.append(Fact(_("Results from"), line.origin or ""))
    if line.same:
        facts.append(Fact(_("The same document as"), line.same))
    return facts


def outputs_from(table: str, key: str, reader: Audience) -> list[OutputLine]:
    """The outputs that result from a row of any table."""
    rows = Output.objects.visible_to(reader).filter(resulting_from_table=table, resulting_from_key=key)
    return output_lines(rows.by_name(), reader)


def outputs_of_body(key: str, reader: Audience) -> list[OutputLine]:
    """The outputs that an organisation produced."""
    made = Producer.objects.filter(target=key).values("row")
    return output_lines(Output.objects.visible_to(reader).filter(key__in=made).by_name(), reader)
