"""Finds rows by words, ranked by the row itself.

Rows whose name is exactly what was asked come first, then those whose title opens with it, then
those with all words in the title, then those with all words anywhere; then the same for a last
word typed half. Within each, kinds of rows in their order, short titles first, then by title.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
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
    drawers,
    mark_of,
    name_of,
    order_of,
    weighed_mark,
)
from sofra.record.tables import all_tables
from sofra.shared.folding import words_of

MOST_ROWS = 1000  # of more, it is only said that there are more
MOST_WORDS, MOST_LETTERS = 10, 300
MOST_COMPLETIONS = 30
SORTED_AT_ONCE = 2000  # PostgreSQL only: of more rows, only the first are fetched
MOST_LOOSE_WORDS, MOST_LOOSE_ROWS, ENOUGH_LOOSE_ROWS = 4, 100, 10
SHORTEST_BEGINNING = 3
MANY_WORDS = 3  # so many are first looked for anywhere, and only then where they would count for more

# Words that questions are made of; left out unless there is nothing else.
SMALL_WORDS = frozenset(
    words_of(
        """a an and are as at be been by came can come did do does for from had happened has
        have how if in into is it its many much of on or s said so than that the their them
        there these they this to was were what when where which who whom whose why will with"""
    )
)

Row = tuple[int, str, str, str]  # rank, table, key, title in plain letters
Groups = Sequence[Sequence[str]]  # all of these, and of each of them any word with its sign


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
    rows: dict[int, tuple[tuple[Any, ...], Ref]] = {}

    def is_anywhere(words: Groups) -> bool:
        return bool(_rows(words, reader, table, most=1))

    for tier, groups in enumerate(_tiers(asked, reader, is_anywhere) if asked else ()):
        for rank, of_table, key, title in _rows(groups, reader, table, most=MOST_ROWS + 1):
            rows.setdefault(rank, ((tier, order_of(rank), title, of_table, key), Ref(of_table, key)))
        if len(rows) > MOST_ROWS:
            break
    ordered = _in_order(rows.values())
    return Found(ordered[:MOST_ROWS], len(ordered) > MOST_ROWS)


def find_nearly(asked: Asked, reader: Audience, *, table: str = "") -> Found:
    """Where no row has all words: rows that have all but one of them, then all but two, and so on."""
    telling = sorted(asked.words, key=len, reverse=True)[:MOST_LOOSE_WORDS]
    rows: dict[int, tuple[tuple[Any, ...], Ref]] = {}
    for many in range(len(telling) - 1, 0, -1):
        for words in combinations(telling, many):
            groups = [[ANYWHERE + word] for word in words]
            for rank, of_table, key, title in _rows(groups, reader, table, most=MOST_LOOSE_ROWS):
                not_in_title = len(set(telling).difference(title.split(" ")))
                order = (-many, not_in_title, order_of(rank), title, of_table, key)
                rows.setdefault(rank, (order, Ref(of_table, key)))
            if len(rows) >= MOST_LOOSE_ROWS:
                return Found(_in_order(rows.values())[:MOST_LOOSE_ROWS])
        if len(rows) >= ENOUGH_LOOSE_ROWS:
            break
    return Found(_in_order(rows.values()))


def _in_order(rows: Iterable[tuple[tuple[Any, ...], Ref]]) -> tuple[Ref, ...]:
    return tuple(ref for _order, ref in sorted(rows))


def _tiers(asked: Asked, reader: Audience, is_anywhere: Callable[[Groups], bool]) -> Iterator[Groups]:
    """What to look for, the best first.

    Words in a title or a name stand anywhere too: where no row has all of many words, none of the better
    tiers has one, and they are left out.
    """
    words = asked.words
    opening = [OPENING + words[0]]
    in_title = [[IN_TITLE + word] for word in words]
    anywhere = [[ANYWHERE + word] for word in words]
    if len(words) < MANY_WORDS or is_anywhere(anywhere):
        yield [[NAME + name_of(asked.all_words)]]
        yield [opening, *in_title[1:]]
        yield in_title
        yield anywhere
    halves = _completions(words[-1], reader)
    half_anywhere = [*anywhere[:-1], [ANYWHERE + half for half in halves]]
    if halves and (len(words) < MANY_WORDS or is_anywhere(half_anywhere)):
        half_title = [IN_TITLE + half for half in halves]
        half_opening = [OPENING + half for half in halves]
        yield [half_opening] if len(words) == 1 else [opening, *in_title[1:-1], half_title]
        yield [*in_title[:-1], half_title]
        yield half_anywhere


def _completions(word: str, reader: Audience) -> list[str]:
    """What a half-typed word may mean. The index keeps first letters; longer halves are looked up."""
    if len(word) < SHORTEST_BEGINNING:
        return []
    if len(word) <= LONGEST_BEGINNING:
        return [word + BEGINNING]
    after = word[:-1] + chr(ord(word[-1]) + 1)
    begins = Q(mark__in={mark_of(circle) for circle in reader.circles}, word__gt=word, word__lt=after)
    longer = SearchWord.objects.filter(begins).values_list("word", flat=True).distinct()
    found = list(longer.order_by("word")[: MOST_COMPLETIONS + 1])
    return found if len(found) <= MOST_COMPLETIONS else [word[:LONGEST_BEGINNING] + BEGINNING]


def _rows(groups: Groups, reader: Audience, table: str, *, most: int) -> list[Row]:
    ask = _ask_postgresql if connection.vendor == "postgresql" else _ask_sqlite
    sql, values = ask(groups, sorted(reader.circles), table, most)
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[Row] = cursor.fetchall()
    return rows


def _ask_sqlite(groups: Groups, circles: list[str], table: str, most: int) -> tuple[str, list[Any]]:
    """FTS5 hands rows out by their number in the index, which is their rank."""
    marks = sorted({mark_of(circle) for circle in circles})
    rarest_first = sorted(groups, key=lambda any_of: -min(map(len, any_of), default=0))  # long ones, likely
    by_mark = (_written(rarest_first, [mark], quote='"', both=" AND ", either=" OR ") for mark in marks)
    wanted = " OR ".join(f"({asked})" for asked in by_mark)  # all words of a row bear the same mark
    if table:
        wanted = f'({wanted}) AND "{TABLE}{table}"'
    places = ", ".join(["%s"] * len(circles))
    sql = f"""
        SELECT e.rank, e."table", e.key, e.folded_title
        FROM record_search s CROSS JOIN record_searchentry e ON e.rank = s.rowid
        WHERE s.record_search MATCH %s AND e.visibility IN ({places}) ORDER BY s.rowid LIMIT %s
    """  # noqa: S608 -- only places for values are put in
    return sql, [wanted, *circles, most]


def _ask_postgresql(groups: Groups, circles: list[str], table: str, most: int) -> tuple[str, list[Any]]:
    """The function of the database looks among the rows of one weight after the other."""
    known = all_tables()
    weights = [known[table].weight] if table in known else sorted({one.weight for one in known.values()})
    wanted = []
    for weight in weights:
        marks = sorted({weighed_mark(circle, weight) for circle in circles})
        by_mark = (_written(groups, [mark], quote="'", both=" & ", either=" | ") for mark in marks)
        wanted.append(" | ".join(f"({asked})" for asked in by_mark))
    lie_in = [f"'{drawer}'" for weight in weights for drawer in drawers(weight)]
    sql = """
        SELECT rank, "table", key, folded_title
        FROM record_find(%s::tsquery[], %s::tsquery[], %s, %s, %s, %s)
    """
    return sql, [wanted, lie_in, table, circles, min(2 * most, SORTED_AT_ONCE), most]


def _written(groups: Groups, marks: Sequence[str], *, quote: str, both: str, either: str) -> str:
    """The question in the words of the database. They hold nothing but letters, digits and our signs."""
    return both.join(
        f"({either.join(f'{quote}{mark}{word}{quote}' for mark in marks for word in any_of)})"
        for any_of in groups
    )
