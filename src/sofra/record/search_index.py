"""Keeps what search knows of rows in step with the rows: one entry of marked words for each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager

from django.db import connection

from sofra.record.bulk import load, quoted
from sofra.record.models import SearchEntry
from sofra.record.search_said import AT_ONCE, Said, said_by
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
from sofra.record.tables import Table
from sofra.shared.folding import words_of

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


def refresh_entries(table: Table, keys: Sequence[str], *, are_new: bool = False) -> None:
    """Write anew what search knows of these rows; archived and removed ones are forgotten.

    `are_new` says that search knows none of them yet. To be called whenever the words, the other
    names or the visibility of a row change.
    """
    if not table.is_found:
        return
    known: set[LongWord] = set()
    for start in range(0, len(keys), WRITTEN_AT_ONCE):
        some = keys[start : start + WRITTEN_AT_ONCE]
        if not are_new:
            _forget(table, some)
        write_entries(table, (said for few in _few_at_once(some) for said in said_by(table, few)), known)


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
