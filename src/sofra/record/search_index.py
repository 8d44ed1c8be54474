"""Keeps what search knows of rows in step with the rows: one entry of marked words for each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from django.db import connection

from sofra.access.models import PUBLIC
from sofra.record.bulk import load, quoted
from sofra.record.models import SearchEntry
from sofra.record.search_words import (
    LONGEST_NAME,
    drawer_of,
    entry_words,
    is_long,
    mark_in_index,
    mark_of,
    rank_of,
    short_words,
    ways_to_type,
)
from sofra.record.tables import Table, all_tables
from sofra.shared.folding import words_of

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

KEEP_WORD_SQLITE = "INSERT OR IGNORE INTO record_searchword (mark, word) VALUES (%s, %s)"
KEEP_WORDS_POSTGRESQL = """
    INSERT INTO record_searchword (mark, word) SELECT * FROM unnest(%s::text[], %s::text[])
    ON CONFLICT DO NOTHING"""

Entry = tuple[int, str, str, str, str, str]
LongWord = tuple[str, str]  # the mark of its circle, and the word


class Said(NamedTuple):
    """What a row says of itself: its title, its other names and its texts."""

    key: str
    circle: str
    title: str
    names: Sequence[str] = ()
    texts: Sequence[str] = ()

    @property
    def all_texts(self) -> tuple[str, ...]:
        """All of it."""
        return (self.title, *self.names, *self.texts)


def refresh_entries(table: Table, keys: Sequence[str], *, are_new: bool = False) -> None:
    """Write anew what search knows of these rows; archived and removed ones are forgotten.

    `are_new` says that search knows none of them yet. To be called whenever the words, the other
    names or the visibility of a row change.
    """
    if not table.title:
        return
    known: set[LongWord] = set()
    for start in range(0, len(keys), WRITTEN_AT_ONCE):
        some = keys[start : start + WRITTEN_AT_ONCE]
        if not are_new:
            _forget(table, some)
        write_entries(table, (said for few in _few_at_once(some) for said in _said(table, few)), known)


def write_entries(table: Table, rows: Iterable[Said], known: set[LongWord]) -> None:
    """Write what search is to know of rows of which it knows nothing yet.

    `known` holds the long words that were written just before, and takes those of these rows.
    """
    entries: list[Entry] = []
    words: set[LongWord] = set()
    for said in rows:
        anywhere = {word for text in ways_to_type("\n".join(said.all_texts)) for word in short_words(text)}
        entries.append(_entry(table, said, anywhere))
        mark = mark_of(said.circle)
        words.update((mark, word) for word in anywhere if is_long(word))
    columns = [(str(rank), *rest) for rank, *rest in sorted(entries)]
    load(SearchEntry._meta.db_table, ENTRY_COLUMNS, list(zip(*columns, strict=True)))
    _remember(words - known)
    known |= words


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


def _entry(table: Table, said: Said, anywhere: set[str]) -> Entry:
    """The entry of one row. In some tables the title is a sentence, and no name to call a row by."""
    titles = ways_to_type(said.title)
    names = [typed for name in said.names for typed in ways_to_type(name)]
    if table.title in (*NAMES, table.key_column):
        names += titles
    words = entry_words(table.name, mark_in_index(said.circle, table.weight), titles, names, anywhere)
    plain = " ".join(words_of(said.title))
    if connection.vendor == "postgresql":
        words.add(drawer_of(table.weight, plain))
    rank = rank_of(table.weight, plain, table.name, said.key)
    return (rank, table.name, said.key, said.circle, plain[:LONGEST_NAME], " ".join(words))


def _remember(words: Collection[LongWord]) -> None:
    """Keep long words, so that one typed half can be completed."""
    if not words:
        return
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            marks, long = zip(*sorted(words), strict=True)
            cursor.execute(KEEP_WORDS_POSTGRESQL, [list(marks), list(long)])
        else:
            cursor.executemany(KEEP_WORD_SQLITE, sorted(words))


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
