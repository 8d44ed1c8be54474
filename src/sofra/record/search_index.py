"""Keeps what search knows of rows in step with the rows: one entry of marked words for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from django.db import connection

from sofra.access.models import PUBLIC
from sofra.record.bulk import load, quoted
from sofra.record.models import SearchEntry, SearchWord
from sofra.record.search_words import (
    LONGEST_NAME,
    drawer_of,
    entry_words,
    long_words,
    mark_in_index,
    mark_of,
    plain,
    rank_of,
)
from sofra.record.tables import Table, all_tables

AT_ONCE = 500
WRITTEN_AT_ONCE = 5000  # SQLite's index of words takes rows fastest in the order of their ranks

# The index of words of SQLite, made by the migration that finds by words.
TELL_INDEX = "INSERT INTO record_search(record_search, rank) VALUES (%s, %s)"
EMPTY_INDEX = "INSERT INTO record_search(record_search) VALUES ('delete-all')"
FILL_INDEX = (
    "INSERT INTO record_search(rowid, found) SELECT rank, found FROM record_searchentry ORDER BY rank"
)
SMALL_HASH_BYTES, LARGE_HASH_BYTES = 2**20, 2**25  # FTS5's own measure, and one for many rows at once
NAMES = ("name", "title")
ENTRY_COLUMNS = ("rank", "table", "key", "visibility", "folded_title", "found")

Entry = tuple[int, str, str, str, str, str]


class Said(NamedTuple):
    """What a row says of itself: its title, its other names and its texts."""

    key: str
    circle: str
    title: str
    names: Sequence[str] = ()
    texts: Sequence[str] = ()


def refresh_entries(table: Table, keys: Sequence[str], *, are_new: bool = False) -> None:
    """Write anew what search knows of these rows; archived and removed ones are forgotten.

    `are_new` says that search knows none of them yet. To be called whenever the words, the other
    names or the visibility of a row change.
    """
    if not table.title:
        return
    for start in range(0, len(keys), WRITTEN_AT_ONCE):
        some = keys[start : start + WRITTEN_AT_ONCE]
        if not are_new:
            _forget(table, some)
        write_entries(table, (said for few in _few_at_once(some) for said in _said(table, few)))


def write_entries(table: Table, rows: Iterable[Said]) -> None:
    """Write what search is to know of rows of which it knows nothing yet."""
    entries, words = [], set[tuple[str, str]]()
    for said in rows:
        entries.append(_entry(table, said))
        mark = mark_of(said.circle)
        words.update((mark, word) for word in long_words((said.title, *said.names, *said.texts)))
    columns = [(str(rank), *rest) for rank, *rest in sorted(entries)]
    load(SearchEntry._meta.db_table, ENTRY_COLUMNS, list(zip(*columns, strict=True)))
    _remember(words)


def _few_at_once(keys: Sequence[str]) -> Iterator[Sequence[str]]:
    return (keys[start : start + AT_ONCE] for start in range(0, len(keys), AT_ONCE))


def _forget(table: Table, keys: Sequence[str]) -> None:
    for few in _few_at_once(keys):
        SearchEntry.objects.filter(table=table.name, key__in=few).delete()


def _said(table: Table, keys: Sequence[str]) -> Iterator[Said]:
    fields = [_field(table, column) for column in (table.title, *table.names, *table.words)]
    found = table.model.objects.filter(pk__in=keys, is_archived=False)
    rows = list(found.values_list("key", "visibility_id", *fields))
    others = _names(table, {key: circle for key, circle, *_words in rows})
    for key, circle, title, *cells in rows:
        named, texts = cells[: len(table.names)], cells[len(table.names) :]
        names = [str(cell) for cell in named if cell] + others.get(key, [])
        yield Said(key, circle, title, names, [str(cell) for cell in texts if cell])


def _entry(table: Table, said: Said) -> Entry:
    """The entry of one row. In some tables the title is a sentence, and no name to call a row by."""
    names = [said.title, *said.names] if table.title in (*NAMES, table.key_column) else said.names
    mark = mark_in_index(said.circle, table.weight)
    words = entry_words(table.name, mark, said.title, names, said.texts)
    folded = plain(said.title)
    if connection.vendor == "postgresql":
        words.add(drawer_of(table.weight, folded))
    rank = rank_of(table.weight, folded, table.name, said.key)
    return (rank, table.name, said.key, said.circle, folded[:LONGEST_NAME], " ".join(words))


def _remember(words: Iterable[tuple[str, str]]) -> None:
    """Keep long words, so that one typed half can be completed."""
    rows = [SearchWord(mark=mark, word=word) for mark, word in sorted(words)]
    SearchWord.objects.bulk_create(rows, ignore_conflicts=True)


def _field(table: Table, column: str) -> str:
    return "key" if column == table.key_column else table.column(column).field


def _names(table: Table, circles: dict[str, str]) -> dict[str, list[str]]:
    """Other names of rows, whose circles are told here.

    A name helps to find its row only for those who may see the name: it must be public, or of the
    very circle of the row.
    """
    found: dict[str, list[str]] = defaultdict(list)
    names = all_tables().get("names")
    if names is not None and circles:
        every: Any = names.model.objects
        rows = every.filter(refers_to_table=table.name, refers_to_key__in=list(circles))
        shown = rows.filter(is_archived=False).order_by("key")
        for key, name, circle in shown.values_list("refers_to_key", "name", "visibility_id"):
            if circle in (PUBLIC, circles[key]):
                found[key].append(name)
    return found


def rows_named(name_keys: Iterable[str]) -> set[tuple[str, str]]:
    """The rows, as (table, key), that these rows of the table of names refer to."""
    names = all_tables().get("names")
    wanted, found = list(name_keys), set[tuple[str, str]]()
    for start in range(0, len(wanted) if names else 0, AT_ONCE):
        assert names is not None
        rows: Any = names.model.objects.filter(pk__in=wanted[start : start + AT_ONCE])
        found.update(rows.values_list("refers_to_table", "refers_to_key"))
    return found


@contextmanager
def filled_at_once() -> Iterator[None]:
    """While very many entries are written, let SQLite's index of words rest; build it at once after.

    PostgreSQL keeps its index of words as any other index.
    """
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = %s"
        triggers = cursor.execute(query, [SearchEntry._meta.db_table]).fetchall()
        for name, _sql in triggers:
            cursor.execute(f"DROP TRIGGER {quoted(name)}")
        yield
        cursor.execute(TELL_INDEX, ["hashsize", LARGE_HASH_BYTES])
        cursor.execute(EMPTY_INDEX)
        cursor.execute(FILL_INDEX)
        cursor.execute(TELL_INDEX, ["hashsize", SMALL_HASH_BYTES])
        for _name, sql in triggers:
            cursor.execute(sql)
