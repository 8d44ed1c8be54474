"""Folding: words reduced to plain small letters, so that “Шабац”, “Šabac” and “sabac” meet.

Used for search and for sorting names; what is shown always keeps its own letters.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cyrtranslit import to_latin

CYRILLIC = re.compile(r"[\u0400-\u04FF]")
OTHER = str.maketrans({"đ": "dj", "ð": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "ı": "i"})
WORD = re.compile(r"[0-9a-z]+")
MOST_KEPT, LONGEST_KEPT = 4096, 200  # texts, and letters of a text


class _Bare(dict[int, str]):
    """Each sign without its marks, worked out when it is first met."""

    def __missing__(self, sign: int) -> str:
        parts = unicodedata.normalize("NFKD", OTHER.get(sign) or chr(sign))
        bare = self[sign] = "".join(part for part in parts if not unicodedata.combining(part))
        return bare


BARE = _Bare()


def fold(text: str) -> str:
    """The text in plain small Latin letters, without marks, whatever its script was."""
    if text.isascii():
        return text.lower()
    return _fold_kept(text) if len(text) <= LONGEST_KEPT else _fold_marked(text)


def _fold_marked(text: str) -> str:
    folded = _fold_once(text)
    return folded if folded.isascii() or folded == text else fold(folded)


_fold_kept = lru_cache(maxsize=MOST_KEPT)(_fold_marked)  # a title is folded to sort, to find and to rank


def _fold_once(text: str) -> str:
    """Rare signs fold to letters that fold again, such as one that stands for three capitals."""
    if CYRILLIC.search(text):
        text = to_latin(to_latin(text, "sr"), "mk")
    return text.lower().translate(BARE).lower()


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    return WORD.findall(fold(text))
