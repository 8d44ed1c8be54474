"""Shows where the words of a question stand in a text: the sentence around them, and the words marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from sofra.shared.folding import words_of

TOKEN = re.compile(r"\w+", re.UNICODE)
SHORTEST_HALF = 3
BEFORE, LENGTH = 90, 240
MORE = "…"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text; `is_found` if it answers a word of the question."""

    text: str
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """The words of a question: whole ones, and the last, which may be typed half."""

    words: frozenset[str]
    half: str = ""

    def in_token(self, token: str) -> set[str]:
        """Which wanted words this word of a text answers."""
        found = set()
        for word in words_of(token):
            if word in self.words:
                found.add(word)
            elif self.half and word.startswith(self.half):
                found.add(self.half)
        return found

    def in_text(self, text: str) -> set[str]:
        """Which wanted words a text answers."""
        return {word for token in TOKEN.findall(text) for word in self.in_token(token)}


def wanted(words: Sequence[str]) -> Wanted:
    """What to mark for these words, in plain letters."""
    last = words[-1] if words else ""
    return Wanted(frozenset(words), last if len(last) >= SHORTEST_HALF else "")


def pieces(text: str, wanted: Wanted) -> list[Piece]:
    """The whole text, with the wanted words marked."""
    parts, end = [], 0
    for token in TOKEN.finditer(text):
        if wanted.in_token(token[0]):
            parts += [Piece(text[end : token.start()]), Piece(token[0], is_found=True)]
            end = token.end()
    return [piece for piece in (*parts, Piece(text[end:])) if piece.text]


def marked(text: str, wanted: Wanted) -> SafeString:
    """The whole text as HTML, with the wanted words marked."""
    parts = (
        (format_html("<mark>{}</mark>", piece.text) if piece.is_found else piece.text,)
        for piece in pieces(text, wanted)
    )
    return format_html_join("", "{}", parts)


def cut(text: str, wanted: Wanted) -> str:
    """A long text cut around the first of the wanted words."""
    if len(text) <= LENGTH:
        return text
    first = next((token.start() for token in TOKEN.finditer(text) if wanted.in_token(token[0])), 0)
    start = 0 if first <= BEFORE else text.rfind(" ", 0, first - BEFORE) + 1
    end = len(text) if start + LENGTH >= len(text) else text.rfind(" ", 0, start + LENGTH)
    end = end if end > first else start + LENGTH
    return f"{MORE if start else ''}{text[start:end]}{MORE if end < len(text) else ''}"
