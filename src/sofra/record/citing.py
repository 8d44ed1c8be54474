"""Where rows are told: their citations, ready to be shown beside a fact."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Sequence
from functools import reduce
from operator import or_

from django.db.models import Q, QuerySet

from sofra.access.audience import Audience
from sofra.record.models import Citation, RecordRow
from sofra.record.revision import kept_many
from sofra.record.tables import all_tables, table_of
from sofra.shared.showing import SourceLine

Book = Callable[[Sequence[tuple[str, str]], Audience], dict[tuple[str, str], SourceLine]]
_BOOKS: list[Book] = []


def register_book(book: Book) -> None:
    """The room that keeps the texts tells how a place in a text is called and where its page is."""
    _BOOKS[:] = [book]


def source_lines(places: Iterable[tuple[str, str]], reader: Audience) -> dict[tuple[str, str], SourceLine]:
    """Each (text, place) with the title of the text and its page, as far as this reader may see it."""
    wanted = sorted(set(places))
    lines = {place: SourceLine(place[0], "", place[1], "") for place in wanted}
    for book in _BOOKS:
        lines.update(book(wanted, reader))
    return lines


def citations_shown(reader: Audience) -> QuerySet[Citation]:
    """Citations, but for those of texts hidden from this reader: of these not even the number is told."""
    texts = all_tables().get("sources")
    every = Citation.objects.all()
    return every.exclude(text__in=texts.model.objects.hidden_from(reader).values("key")) if texts else every


def citations_by_ref(
    refs: Iterable[tuple[str, str]], reader: Audience
) -> dict[tuple[str, str], list[SourceLine]]:
    """The sources of many rows, named by (table, key), in order: one query, and the book's own."""
    nothing: list[SourceLine] = []
    found = kept_many("cited", reader, set(refs), lambda lacking: _cited(lacking, reader), missing=nothing)
    return {ref: lines for ref, lines in found.items() if lines}


def _cited(refs: Collection[tuple[str, str]], reader: Audience) -> dict[tuple[str, str], list[SourceLine]]:
    by_table: dict[str, set[str]] = defaultdict(set)
    for table, key in refs:
        by_table[table].add(key)
    wanted = reduce(or_, (Q(table=table, key__in=keys) for table, keys in by_table.items()))
    found = citations_shown(reader).filter(wanted).order_by("table", "key", "position")
    cited = list(found.values_list("table", "key", "text", "place"))
    lines = source_lines([(text, place) for _table, _key, text, place in cited], reader)
    told: dict[tuple[str, str], list[SourceLine]] = defaultdict(list)
    for table, key, text, place in cited:
        told[table, key].append(lines[text, place])
    return dict(told)


def cite(rows: Iterable[RecordRow], reader: Audience) -> None:
    """Give each row its sources as `row.citations`. The rows may be of several tables."""
    rows = list(rows)
    refs = {id(row): (table_of(type(row)).name, row.key) for row in rows}
    told = citations_by_ref(refs.values(), reader)
    for row in rows:
        row.citations = told.get(refs[id(row)], [])  # type: ignore[attr-defined]  # for templates
