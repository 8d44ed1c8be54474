"""From the database to a book: a constant number of queries, whatever the record holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from django.apps import apps
from django.utils import timezone

from sofra.access.audience import STRANGER, Audience
from sofra.insight.network_record.book import TABLES, Book, Refs
from sofra.library.models import CheckDefinition, Lesson, Source
from sofra.networks.models import Network
from sofra.networks.queries.seats import read_tables
from sofra.record.citing import citations_shown
from sofra.record.models import RecordRow
from sofra.record.tables import all_tables
from sofra.shared.partial_dates import NOT_STATED, PartialDate

METHOD = (CheckDefinition, Lesson)
"""The method itself is public, on whatever shelf one looks."""

DATED_BY_TEXT = ("statements", "declarations")


def read_book(reader: Audience) -> Book:
    """All rows that this reader may see, with the lists of those rows."""
    rows = {model: {row.key: row for row in _rows(model, reader)} for model in TABLES}
    return Book(rows, _lists(rows), _told(reader))


def _rows(model: type[RecordRow], reader: Audience) -> Iterator[RecordRow]:
    whose = STRANGER if model in METHOD else reader
    rows = model.objects.visible_to(whose).defer("as_imported").order_by("key")
    yield from rows.iterator(chunk_size=5_000)


def _lists(rows: dict[type[RecordRow], dict[str, RecordRow]]) -> Refs:
    found: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for model, held in rows.items():
        name = TABLES[model]
        for column in all_tables()[name].lists:
            via = apps.get_model(column.via)
            value = "target_id" if column.type == "refs" else "word"
            for key, one in via.objects.order_by("row", "position").values_list("row_id", value):
                if key in held:
                    found[name, column.name, key].append(one)
    return {where: tuple(values) for where, values in found.items()}


def _told(reader: Audience) -> dict[tuple[str, str], PartialDate]:
    """When the newest text came out that tells of a row."""
    texts = Source.objects.visible_to(reader)
    published: dict[str, PartialDate] = {text.key: text.published for text in texts}
    cited = citations_shown(reader).filter(table__in=DATED_BY_TEXT).values_list("table", "key", "text")
    told: dict[tuple[str, str], PartialDate] = {}
    for table, key, text in cited:
        day = published.get(text, NOT_STATED)
        if day.sort_key > told.get((table, key), NOT_STATED).sort_key or (table, key) not in told:
            told[table, key] = day
    return told


def own_day(network: Network, reader: Audience) -> date:
    """The last day that a network's record speaks of; of a year or a month the last day counts."""
    return last_day(own_times([network], reader)[network.key])


def own_times(networks: Sequence[Network], reader: Audience) -> dict[str, PartialDate]:
    """The time that each network's record speaks of: that of its sources, else of the newest of them.

    Costs the same number of queries for one network and for many. A network that no text tells of has none.
    """
    times = {key: table.time for key, table in read_tables(networks, reader).items()}
    return {key: time.spoken or time.newest for key, time in times.items()}


def last_day(time: PartialDate) -> date:
    """The last day of a time; today where it is open or not stated."""
    return time.latest or time.earliest or timezone.localdate()
