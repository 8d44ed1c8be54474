"""Which rows of the record rest on a part of a text: found by where they are told, whatever their table.

The number of queries depends on the tables alone. Hidden rows, and rows that speak of hidden ones, are
left out of lists and counts. Whoever asks names only places in texts that the reader may see, as the book
gives them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Count, Q, Value
from django.utils.translation import gettext as _

from sofra.access.audience import Audience
from sofra.library.models import Chapter
from sofra.library.queries.wording import TABLES, Words, say_table, tail_of
from sofra.record.around import say_value
from sofra.record.models import Citation, Fact, Link, RecordRow
from sofra.record.readings import date_mark
from sofra.record.refs import Label, Ref, labels, url_of
from sofra.record.tables import Column, Table, all_tables
from sofra.shared.saying_dates import say_date, say_span

MOST_LINES = 100
HELD = "held"
BESIDE = {"commitments": "kind", "agreements": "state"}  # elsewhere the status
BASES = ("note", "evidence", "process_notes", "date_basis")
PERIODS = (("start", "end"), ("from", "to"))
Named = dict[Ref, Label]


@dataclass(frozen=True, slots=True)
class Line:
    """A row that rests on a part of a text: what it says, when, and at which places there it is told."""

    ref: Ref
    name: str
    url: str
    when: str
    note: str
    places: tuple[str, ...]

    @property
    def tails(self) -> str:
        """The places in short."""
        return "; ".join(dict.fromkeys(tail_of(place) for place in self.places))


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one table: how many there are, and the first of them."""

    table: str
    count: int
    lines: tuple[Line, ...]

    @property
    def label(self) -> Words:
        """What the table is called."""
        return say_table(self.table)

    @property
    def is_cut(self) -> bool:
        """There are more rows than are listed."""
        return self.count > len(self.lines)

    def at(self, place: str) -> Group | None:
        """Those of the rows that are told at one place."""
        lines = tuple(line for line in self.lines if place in line.places)
        return Group(self.table, len(lines), lines) if lines else None


def at_places(places: Iterable[tuple[str, str]]) -> Q:
    """Told at one of these places, each a text and a place in it."""
    by_text: dict[str, list[str]] = defaultdict(list)
    for text, place in places:
        by_text[text].append(place)
    asked = (Q(text=text, place__in=found) for text, found in by_text.items())
    return reduce(or_, asked, Q(pk__in=[]))


def resting_on(where: Q, reader: Audience) -> list[Group]:
    """The rows that are told there, by table."""
    counts = count_resting(where, reader)
    tables = all_tables()
    order = [name for name in TABLES if name in counts] + [name for name in counts if name not in TABLES]
    rows = {
        name: list(_resting(tables[name], where, reader).in_order()[:MOST_LINES])
        for name in order
        if counts[name]
    }
    named = labels({ref for name, found in rows.items() for ref in _spoken_of(tables[name], found)}, reader)
    places = _places(where, rows)
    groups = (_group(tables[name], found, counts[name], named, places) for name, found in rows.items())
    return [group for group in groups if group.count]


def count_resting(where: Q, reader: Audience) -> dict[str, int]:
    """How many rows of each table are told there, but for the parts of texts themselves. One query."""
    first, *others = (
        _resting(table, where, reader)
        .order_by()
        .annotate(of=Value(name))
        .values("of")
        .annotate(many=Count("pk"))
        .values_list("of", "many")
        for name, table in all_tables().items()
        if table.has_source and table.model is not Chapter
    )
    return dict(first.union(*others, all=True))


def _resting(table: Table, where: Q, reader: Audience) -> Any:
    cited = Citation.objects.filter(where, table=table.name).values("key")
    rows = table.model.objects.visible_to(reader).filter(key__in=cited)
    if table.title:
        return rows
    return rows.joining_seen(reader, *(column.field for column in table.columns if column.type == "ref"))


def _group(
    table: Table, rows: Sequence[RecordRow], count: int, named: Named, places: dict[Ref, list[str]]
) -> Group:
    told = (_line(table, row, named, places.get(Ref(table.name, row.key), [])) for row in rows)
    lines = tuple(line for line in told if line)
    return Group(table.name, count - (len(rows) - len(lines)), lines)


def _places(where: Q, rows: dict[str, list[Any]]) -> dict[Ref, list[str]]:
    """At which of the places each row is told."""
    wanted = (Q(table=name, key__in=[row.key for row in found]) for name, found in rows.items())
    cited = Citation.objects.filter(reduce(or_, wanted, Q(pk__in=[])), where).order_by("position")
    places: dict[Ref, list[str]] = defaultdict(list)
    for table, key, place in cited.values_list("table", "key", "place"):
        places[Ref(table, key)].append(place)
    return places


def _spoken_of(table: Table, rows: Collection[RecordRow]) -> Iterable[Ref]:
    """The rows that these rows speak of, where that is what they say."""
    return () if _speaks_for_itself(table) else (ref for row in rows for ref in _ends(table, row))


def _speaks_for_itself(table: Table) -> bool:
    """Its rows have a name and a page; those of other tables are told by the rows they join."""
    return bool(table.title and table.page)


def _ends(table: Table, row: RecordRow) -> list[Ref]:
    ends = (_end(table, column, row) for column in table.columns)
    return [ref for ref in ends if ref and ref.key]


def _end(table: Table, column: Column, row: RecordRow) -> Ref | None:
    if column.type == "ref":
        return Ref(column.to, getattr(row, f"{column.field}_id") or "")
    if column.type == "any_key":
        return Ref(getattr(row, table.column(column.table_column).field), getattr(row, column.field))
    return None


def _line(table: Table, row: RecordRow, named: Named, places: Sequence[str]) -> Line | None:
    ends = [] if _speaks_for_itself(table) else _ends(table, row)
    if any(ref not in named for ref in ends):
        return None
    own = url_of(table, row.key)
    url = own or next((named[ref].url for ref in ends if named[ref].url), "")
    name = _say(table, row, [named[ref].name for ref in ends])
    return Line(
        Ref(table.name, row.key),
        name,
        url,
        _marked(_when(table, row), row),
        _remark(table, row),
        tuple(places),
    )


def _say(table: Table, row: RecordRow, ends: Sequence[str]) -> str:
    """What a row says: its name, or the names of the rows it joins and the word that joins them."""
    if isinstance(row, Fact):
        return f"{row.statement}: {said}" if (said := say_value(row)) else row.statement
    own = str(row)
    if own != row.key:
        return own if not ends or table.title else f"{own} ({', '.join(ends)})"
    word = next((_word(row, column) for column in table.columns if column.type == "enum"), "")
    joined = " – ".join(ends)
    return f"{joined}: {word}" if joined and word else joined or word or row.key


def _word(row: RecordRow, column: Column) -> str:
    shown = getattr(row, f"get_{column.field}_display", None)
    return str(shown() if shown else getattr(row, column.field))


def _remark(table: Table, row: RecordRow) -> str:
    """What must be said beside it: planned is not held, several bodies are not one, a reading is ours."""
    if getattr(row, "is_collective", False):
        return _("several bodies, never counted as one")
    if getattr(row, "basis", "") == Link.Basis.DERIVED:
        return _("our reading")
    beside = BESIDE.get(table.name, "status")
    column = next((column for column in table.columns if column.name == beside), None)
    if column and getattr(row, column.field) != HELD:
        return _word(row, column)
    return getattr(row, "persons_described", "")


def _marked(when: str, row: RecordRow) -> str:
    """A date, with a mark where it is our reading."""
    mark = date_mark(*(str(getattr(row, base, "")) for base in BASES)) if when else ""
    return f"{when} ({mark})" if mark else when


def _when(table: Table, row: RecordRow) -> str:
    fields = {column.name: column.field for column in table.columns if column.type == "date"}
    for start, end in PERIODS:
        if start in fields and end in fields:
            since, until = getattr(row, fields[start]), getattr(row, fields[end])
            is_point = table.name == "events" and since and not until
            return say_date(since) if is_point else say_span(since, until)
    return say_date(getattr(row, fields["date"])) if "date" in fields else ""
