"""What the page of a search shows of the rows that were found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from sofra.access.audience import Audience
from sofra.actors.models import Name
from sofra.desk.excerpts import Wanted, cut, marked
from sofra.desk.holding import say_holder, say_when_and_where
from sofra.library.models import CheckDefinition
from sofra.networks.models import Office
from sofra.record.around import say_value
from sofra.record.citing import cite
from sofra.record.models import Fact, RecordRow
from sofra.record.refs import Label, Ref, labels, url_of
from sofra.record.search_said import field_of
from sofra.record.tables import Column, Table, all_tables
from sofra.shared.showing import SourceLine

KINDS: dict[str, str | Promise] = {
    "organisations": pgettext_lazy("one row found", "Organisation"),
    "networks": pgettext_lazy("one row found", "Network"),
    "people": pgettext_lazy("one row found", "Person"),
    "places": pgettext_lazy("one row found", "Place"),
    "needs": pgettext_lazy("one row found", "Need"),
    "plans": pgettext_lazy("one row found", "Plan"),
    "plan_measures": pgettext_lazy("one row found", "Measure of a plan"),
    "recommendations": pgettext_lazy("one row found", "Recommendation"),
    "commitments": pgettext_lazy("one row found", "Commitment"),
    "agreements": pgettext_lazy("one row found", "Agreement"),
    "events": pgettext_lazy("one row found", "Event"),
    "outputs": pgettext_lazy("one row found", "Output"),
    "results": pgettext_lazy("one row found", "Result"),
    "projects": pgettext_lazy("one row found", "Project"),
    "partnerships": pgettext_lazy("one row found", "Partnership"),
    "resolutions": pgettext_lazy("one row found", "Resolution"),
    "resolution_asks": pgettext_lazy("one row found", "What a resolution asks"),
    "chapters": pgettext_lazy("one row found", "Part of a text"),
    "sources": pgettext_lazy("one row found", "Text"),
    "lessons": pgettext_lazy("one row found", "Lesson"),
    "challenges": pgettext_lazy("one row found", "Challenge"),
    "checks": pgettext_lazy("one row found", "Check"),
    "facts": pgettext_lazy("one row found", "Figure"),
    "commitment_makers": pgettext_lazy("one row found", "Who made a commitment"),
    "offices": pgettext_lazy("one row found", "Office in a network"),
    "public_offices": pgettext_lazy("one row found", "Public office"),
    "statements": pgettext_lazy("one row found", "Told as lacking"),
}

ALSO = pgettext_lazy("before a text", "Also called")
LABELS: dict[str, str | Promise] = {
    "acronym": ALSO,
    "name_local": ALSO,
    "name_in_source": ALSO,
    "status": pgettext_lazy("before a text", "As the record sums it up"),
    "state_note": pgettext_lazy("before a text", "As the record sums it up"),
    "voiced_by": pgettext_lazy("before a text", "Told of"),
    "made_to_other": pgettext_lazy("before a text", "Made to"),
    "theme": pgettext_lazy("before a text", "On"),
    "response": pgettext_lazy("before a text", "Response"),
    "publisher": pgettext_lazy("before a text", "Published by"),
    "venue": pgettext_lazy("before a text", "Held at"),
    "breakdown": pgettext_lazy("before a text", "Who took part"),
    "topic": pgettext_lazy("before a text", "On"),
    "outcome": pgettext_lazy("before a text", "Outcome"),
}


@dataclass(frozen=True, slots=True)
class Hit:
    """One row that was found: its kind, its name, where it stands, and the words that answer."""

    key: str
    kind: str | Promise
    title: SafeString
    url: str
    place: Label | None
    label: str | Promise
    text: SafeString
    citations: Sequence[SourceLine]
    beside: str = ""


def hits(refs: Sequence[Ref], wanted: Wanted, reader: Audience) -> list[Hit]:
    """The rows in the order given, as far as this reader may see them."""
    rows = _rows(refs, reader)
    cite(rows.values(), reader)
    names = _names(rows, reader)
    named = labels(
        {one for ref, row in rows.items() for one in _all_named(all_tables()[ref.table], row)}, reader
    )
    return [_hit(ref, rows[ref], wanted, names[ref], named) for ref in refs if ref in rows]


def _rows(refs: Iterable[Ref], reader: Audience) -> dict[Ref, RecordRow]:
    keys: dict[str, list[str]] = defaultdict(list)
    for ref in refs:
        keys[ref.table].append(ref.key)
    tables = all_tables()
    return {
        Ref(name, row.key): row
        for name, some in keys.items()
        for row in tables[name].model.objects.visible_to(reader).filter(key__in=some)
    }


def _names(refs: Iterable[Ref], reader: Audience) -> dict[Ref, list[str]]:
    """The other names of rows, which are often what was searched for."""
    wanted = set(refs)
    found: dict[Ref, list[str]] = defaultdict(list)
    visible: Any = Name.objects.visible_to(reader)
    rows = visible.filter(refers_to_key__in={ref.key for ref in wanted})
    for table, key, name in rows.in_order().values_list("refers_to_table", "refers_to_key", "name"):
        if Ref(table, key) in wanted:
            found[Ref(table, key)].append(name)
    return found


def _all_named(table: Table, row: RecordRow) -> list[Ref]:
    """All rows that may be named beside a row: where it belongs, who holds it, where it was."""
    home = _home(table, row)
    return [*([home] if home else ()), *(_named(table, column, row) for column in table.named)]


def _home(table: Table, row: RecordRow) -> Ref | None:
    """The row on whose page a row without a page of its own is shown: the first that it belongs to."""
    if table.page:
        return None
    named = (_named(table, column, row) for column in table.columns if column.type in ("ref", "any_key"))
    return next((ref for ref in named if ref.key and url_of(ref.table, ref.key)), None)


def _named(table: Table, column: Column, row: RecordRow) -> Ref:
    if column.type == "ref":
        return Ref(column.to, getattr(row, f"{column.field}_id") or "")
    return Ref(getattr(row, table.column(column.table_column).field), getattr(row, column.field))


def _hit(ref: Ref, row: RecordRow, wanted: Wanted, names: Sequence[str], named: Mapping[Ref, Label]) -> Hit:
    table = all_tables()[ref.table]
    title, home = _title(ref, row, table, named), _home(table, row)
    place = named.get(home) if home else None
    label, text = say_holder(row, named) or _telling(table, row, names, wanted, title)
    return Hit(
        key=ref.key,
        kind=KINDS.get(ref.table, ref.table),
        title=marked(title, wanted),
        url=url_of(table, ref.key) or (place.url if place else ""),
        place=place,
        label=label,
        text=marked(cut(text, wanted), wanted),
        citations=row.citations,  # type: ignore[attr-defined]  # given by cite()
        beside=say_when_and_where(row, named),
    )


def _title(ref: Ref, row: RecordRow, table: Table, named: Mapping[Ref, Label]) -> str:
    if isinstance(row, Fact):
        value = say_value(row)
        return f"{row.statement}: {value}" if value else row.statement
    if isinstance(row, CheckDefinition):
        return str(row)
    if isinstance(row, Office):
        return str(row.get_office_display()).capitalize()
    heading = table.headed_by[0]
    if heading != table.key_column and table.column(heading).type == "ref":
        label = named.get(_named(table, table.column(heading), row))
        return label.name if label else ""
    title = str(getattr(row, field_of(table, heading)))
    return _("Resolution %(number)s") % {"number": title} if ref.table == "resolutions" else title


def _telling(
    table: Table, row: RecordRow, names: Sequence[str], wanted: Wanted, title: str
) -> tuple[str | Promise, str]:
    """The text beside the title that answers most of what the title leaves open; else the first."""
    in_title = wanted.in_text(title)
    told = [
        (column, str(getattr(row, table.column(column).field)))
        for column in (*table.names, *table.words)
        if table.column(column).type == "text"
    ]
    said = [
        (LABELS.get(column, ""), text)
        for column, text in told
        if text not in ("", title) and not isinstance(row, Fact)
    ]
    named = [(ALSO, name) for name in names]
    answers = [(len(wanted.in_text(text) - in_title), label, text) for label, text in (*named, *said)]
    many, label, text = max(answers, key=lambda answer: answer[0], default=(0, "", ""))
    return (label, text) if many or not said else said[0]
