"""Folding: words reduced to plain small letters, so that “Шабац”, “Šabac” and “sabac” meet.

Used for search and for sorting names; what is shown always keeps its own letters.
"""

from __future__ import annotations

import re
import unicodedata

from cyrtranslit import to_latin

CYRILLIC = re.compile(r"[\u0400-\u04FF]")
OTHER = str.maketrans({"đ": "dj", "ð": "d", "ø": "o", "ł": "l", "ß": "ss", "æ": "ae", "ı": "i"})
WORD = re.compile(r"[0-9a-z]+")


def fold(text: str) -> str:
    """The text in plain small Latin letters, without marks, whatever its script was."""
    if text.isascii():
        return text.lower()
    folded = _fold_once(text)
    return folded if folded.isascii() or folded == text else fold(folded)


def _fold_once(text: str) -> str:
    """Rare signs fold to letters that fold again, such as one that stands for three capitals."""
    if CYRILLIC.search(text):
        text = to_latin(to_latin(text, "sr"), "mk")
    letters = unicodedata.normalize("NFKD", text.lower().translate(OTHER))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).lower()


def words_of(text: str) -> list[str]:
    """The words of a text, folded."""
    return WORD.findall(fold(text))
