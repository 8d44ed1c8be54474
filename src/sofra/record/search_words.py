"""How search sees a row and a question: as words in plain letters, each marked with who may see it.

An entry of the index is a set of marked words. The mark of a word is short for the circle of its
row, so that a reader only ever looks among words of rows that she may see: hidden rows can change
neither what is found, nor its order, nor the counts. The sign after the mark says where the word
stands: anywhere, in the title, at the title's opening, or as a whole name. The first letters of a
word are kept too, so that a word may be typed half.

PostgreSQL's index is slow where a word has many marks, and knows no order. There a mark only says
whether the row is public, and what it weighs; the table is asked for the rest. Beside its words an
entry then names the drawer it lies in; drawers follow each other in the order of ranks.
"""

from __future__ import annotations

import re
from base64 import b32encode
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

from django.db import connection

from sofra.access.models import PUBLIC
from sofra.shared.folding import words_of

ANYWHERE, IN_TITLE, OPENING, NAME = ".", "+", "^", "="
BEGINNING, TABLE, DRAWER = "*", "~", "#"
SIGNS = ANYWHERE + IN_TITLE + OPENING + NAME + BEGINNING + TABLE + DRAWER + "-_"

BEGINNINGS = (3, 4, 5)  # how many first letters are kept of each word
LONGEST_BEGINNING = max(BEGINNINGS)
JOINED = re.compile(r"(?<=\w)['’‘ʼ‑-](?=\w)")  # the signs inside a word that people leave out
LONGEST_WORD, LONGEST_NAME = 60, 120
DRAWER_ENDS = (16, 24, 32, 40, 56, 80, 120)  # lengths of titles, in letters
WEIGHTS = range(16)
WEIGHT_PLACE, LENGTH_PLACE, LONGEST_TITLE, HASH_BITS = 59, 50, 511, 50


@lru_cache(maxsize=4096)
def mark_of(circle: str) -> str:
    """The short sign of a circle."""
    return b32encode(blake2b(circle.encode(), digest_size=5).digest()).decode()[:5].lower()


def weighed_mark(circle: str, weight: int) -> str:
    """The mark on PostgreSQL: public or not, and the weight."""
    return f"{'p' if circle == PUBLIC else 'q'}{weight:x}"


def mark_in_index(circle: str, weight: int) -> str:
    """What stands before each word of a row of that circle, in the index of this database."""
    return weighed_mark(circle, weight) if connection.vendor == "postgresql" else mark_of(circle)


def name_of(words: Iterable[str]) -> str:
    """A whole name as one word of the index."""
    return "-".join(words)[:LONGEST_NAME]


def short_words(text: str) -> list[str]:
    """The words of a text in plain letters, very long ones cut."""
    return [word[:LONGEST_WORD] for word in words_of(text)]


def ways_to_type(text: str) -> list[str]:
    """A text as it stands and, where that differs, with "women's" as "womens" and "e-mail" as "email"."""
    closed_up = JOINED.sub("", text)
    return [text] if closed_up == text else [text, closed_up]


def entry_words(
    table: str, mark: str, titles: Iterable[str], names: Iterable[str], anywhere: Iterable[str]
) -> set[str]:
    """All that search knows of a row: the words of its title, its whole names and all its words, marked."""
    found = {TABLE + table}
    found.update(mark + NAME + name_of(words) for name in names if (words := short_words(name)))
    found.update(*(_marked(mark + ANYWHERE, word) for word in anywhere))
    for words in map(short_words, titles):
        found.update(*(_marked(mark + IN_TITLE, word) for word in words))
        found.update(*(_marked(mark + OPENING, word) for word in words[:1]))
    return found


@lru_cache(maxsize=2**17)
def _marked(start: str, word: str) -> tuple[str, ...]:
    """The word and its beginnings, as they stand in the index."""
    beginnings = (f"{start}{word[:letters]}{BEGINNING}" for letters in BEGINNINGS if len(word) >= letters)
    return (start + word, *beginnings)


def is_long(word: str) -> bool:
    """Whether a word is longer than any beginning that is kept of it."""
    return len(word) > LONGEST_BEGINNING


def rank_of(weight: int, plain_title: str, table: str, key: str) -> int:
    """Where a row stands in every list of results: by its kind, then by the length of its title.

    A number of 63 bits: weight, length, and a hash of table and key so that no two rows share one.
    It depends on the row alone.
    """
    name = blake2b(f"{table}/{key}".encode(), digest_size=8).digest()
    length = min(len(plain_title), LONGEST_TITLE)
    return (
        (weight << WEIGHT_PLACE)
        | (length << LENGTH_PLACE)
        | (int.from_bytes(name, "big") >> (64 - HASH_BITS))
    )


def order_of(rank: int) -> int:
    """The part of a rank that orders rows: weight and length, without the hash."""
    return rank >> LENGTH_PLACE


def drawer_of(weight: int, plain_title: str) -> str:
    """The drawer that an entry lies in. Drawers follow each other in the order of ranks."""
    return drawers(weight)[sum(len(plain_title) > end for end in DRAWER_ENDS)]


@lru_cache(maxsize=32)
def drawers(weight: int) -> tuple[str, ...]:
    """The drawers of one weight, in order."""
    return tuple(f"{DRAWER}{weight}-{number}" for number in range(len(DRAWER_ENDS) + 1))
