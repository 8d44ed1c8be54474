"""Finds rows by words, ranked by the row itself.

Rows whose name is exactly what was asked come first, then those whose title opens with it, then
those with all words in the title, then those with all words anywhere; then the same for a last
word typed half. Within each, kinds of rows in their order, short titles first, then by title.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from django.db import connection
from django.db.models import Q

from sofra.access.audience import Audience
from sofra.record.models import SearchWord
from sofra.record.refs import Ref
from sofra.record.search_words import (
    ANYWHERE,
    BEGINNING,
    IN_TITLE,
    LONGEST_BEGINNING,
    LONGEST_WORD,
    NAME,
    OPENING,
    TABLE,
    WEIGHTS,
    drawers,
    mark_of,
    name_of,
    order_of,
)
from sofra.record.tables import all_tables
from sofra.shared.folding import words_of

MOST_ROWS = 1000  # of more, it is only said that there are more
MOST_WORDS, MOST_LETTERS = 10, 300
MOST_COMPLETIONS = 30
SHORTEST_BEGINNING = 3

# Words that questions are made of; left out unless there is nothing else.
SMALL_WORDS = frozenset(
    words_of(
        """a an and are as at be been by can did do does for from had has have how if in into is it its many
        much of on or so than that the their them there these they this to was were what when where which
        who whom whose why will with"""
    )
)

Groups = Sequence[Sequence[str]]  # all of these, and of each of them any


@dataclass(frozen=True)
class Found:
    """What was found: up to `MOST_ROWS` rows in order, and whether there are more."""

    refs: tuple[Ref, ...] = ()
    is_more: bool = False


@dataclass(frozen=True)
class Asked:
    """A question as search understands it: all its words, and those that must be found."""

    all_words: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    is_cut: bool = False

    def __bool__(self) -> bool:
        return bool(self.words)


def understood(text: str) -> Asked:
    """The words of a question, in plain letters. Very long ones are cut."""
    every = [word[:LONGEST_WORD] for word in words_of(text[:MOST_LETTERS])]
    telling = [word for word in every if word not in SMALL_WORDS] or every
    kept = tuple(dict.fromkeys(telling))[:MOST_WORDS]
    return Asked(tuple(every), kept, len(text) > MOST_LETTERS or len(set(telling)) > MOST_WORDS)


def find(asked: Asked, reader: Audience, *, table: str = "") -> Found:
    """The rows that answer a question, best first; of one table if it is named."""
    if not asked:
        return Found()
    rows: dict[int, tuple[tuple[Any, ...], Ref]] = {}
    for tier, groups in zip(count(), _tiers(asked, reader), strict=False):
        for rank, of_table, key, title in _rows(groups, reader, table):
            rows.setdefault(rank, ((tier, order_of(rank), title, of_table, key), Ref(of_table, key)))
        if len(rows) > MOST_ROWS:
            break
    ordered = tuple(ref for _order, ref in sorted(rows.values()))
    return Found(ordered[:MOST_ROWS], len(ordered) > MOST_ROWS)


def _tiers(asked: Asked, reader: Audience) -> Iterator[Groups]:
    """What to look for, the best first."""
    marks = sorted({mark_of(circle) for circle in reader.circles})
    words = asked.words
    yield [_marked(marks, NAME, [name_of(asked.all_words)])]
    opening = _marked(marks, OPENING, words[:1])
    in_title = [_marked(marks, IN_TITLE, [word]) for word in words]
    anywhere = [_marked(marks, ANYWHERE, [word]) for word in words]
    yield [opening, *in_title[1:]]
    yield in_title
    yield anywhere
    halves = _completions(words[-1], marks)
    if halves:
        half_title = _marked(marks, IN_TITLE, halves)
        yield [_marked(marks, OPENING, halves)] if len(words) == 1 else [opening, *in_title[1:-1], half_title]
        yield [*in_title[:-1], half_title]
        yield [*anywhere[:-1], _marked(marks, ANYWHERE, halves)]


def _marked(marks: Sequence[str], sign: str, words: Sequence[str]) -> list[str]:
    return [f"{mark}{sign}{word}" for mark in marks for word in words]


def _completions(word: str, marks: Sequence[str]) -> list[str]:
    """What a half-typed word may mean. The index keeps first letters; longer halves are looked up."""
    if len(word) < SHORTEST_BEGINNING:
        return []
    if len(word) <= LONGEST_BEGINNING:
        return [word + BEGINNING]
    begins = Q(mark__in=marks, word__gte=word, word__lt=word[:-1] + chr(ord(word[-1]) + 1))
    longer = SearchWord.objects.filter(begins).values_list("word", flat=True).distinct()
    found = list(longer.order_by("word")[: MOST_COMPLETIONS + 1])
    if len(found) > MOST_COMPLETIONS:
        return [word[:LONGEST_BEGINNING] + BEGINNING]
    return [each for each in found if each != word]


def _rows(groups: Groups, reader: Audience, table: str) -> list[tuple[int, str, str, str]]:
    ask = _ask_postgresql if connection.vendor == "postgresql" else _ask_sqlite
    sql, values = ask(groups, sorted(reader.circles), table)
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[tuple[int, str, str, str]] = cursor.fetchall()
    return rows


def _ask_sqlite(groups: Groups, circles: list[str], table: str) -> tuple[str, list[Any]]:
    """FTS5 hands rows out by their number in the index, which is their rank."""
    every = [*groups, [TABLE + table]] if table else groups
    wanted = " AND ".join("(" + " OR ".join(f'"{word}"' for word in any_of) + ")" for any_of in every)
    marks = ", ".join(["%s"] * len(circles))
    sql = f"""
        SELECT e.rank, e."table", e.key, e.folded_title
        FROM record_search s CROSS JOIN record_searchentry e ON e.rank = s.rowid
        WHERE s.record_search MATCH %s AND e.visibility IN ({marks}) ORDER BY s.rowid LIMIT %s
    """  # noqa: S608 -- only marks for values are put in
    return sql, [wanted, *circles, MOST_ROWS + 1]


def _ask_postgresql(groups: Groups, circles: list[str], table: str) -> tuple[str, list[Any]]:
    """The function of the database opens the drawers in the order of ranks."""
    wanted = " & ".join("(" + " | ".join(f"'{word}'" for word in any_of) + ")" for any_of in groups)
    known = all_tables()
    weights = [known[table].weight] if table in known else sorted({one.weight for one in known.values()})
    lie_in = [f"'{drawer}'" for weight in weights if weight in WEIGHTS for drawer in drawers(weight)]
    return (
        'SELECT rank, "table", key, folded_title FROM record_find(%s::tsquery, %s, %s, %s, %s, %s)',
        [wanted, table, circles, lie_in, MOST_ROWS, MOST_ROWS + 1],
    )
