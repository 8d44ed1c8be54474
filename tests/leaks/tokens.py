"""Canary tokens: words that stand nowhere else, so that finding one tells which field of which row leaked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

LETTERS = "abcdefghijklmnop"
DIGITS = 6
TOKEN = re.compile(rf"qz[{LETTERS}]{{{DIGITS}}}zq")
ARCHIVED = "(archived)"  # a circle of nobody's
COMMUNITY = "community"


@dataclass(frozen=True)
class Owner:
    """Which field of which row a token stands in, and which circles one must read to see it: all of them."""

    table: str
    key: str
    field: str
    circles: frozenset[str]

    def is_seen_by(self, circles: frozenset[str], *, is_stranger: bool) -> bool:
        """Whether a reader of these circles may see this field."""
        return self.circles <= circles and not (is_stranger and self.field == COMMUNITY)


@dataclass
class Mint:
    """Makes tokens and remembers whose they are. `named` are owners known by another word than a token."""

    owners: dict[str, Owner] = field(default_factory=dict)
    named: dict[str, Owner] = field(default_factory=dict)

    def make(self) -> str:
        """A word that was not made before."""
        number, signs = len(self.owners), ""
        for _digit in range(DIGITS):
            number, rest = divmod(number, len(LETTERS))
            signs = LETTERS[rest] + signs
        token = f"qz{signs}zq"
        self.owners[token] = Owner("", "", "", frozenset())
        return token

    def give(self, table: str, key: str, field_name: str, *circles: str) -> str:
        """A new token for a field of a row."""
        token = self.make()
        self.own(token, table, key, field_name, *circles)
        return token

    def own(self, token: str, table: str, key: str, field_name: str, *circles: str) -> None:
        """Say whose a token is."""
        self.owners[token] = Owner(table, key, field_name, frozenset(circles))

    def found_in(self, text: str) -> Iterator[tuple[str, Owner]]:
        """Every token that stands in a text, with its owner."""
        for token in set(TOKEN.findall(text)):
            if token in self.owners:
                yield token, self.owners[token]
        if self.named:
            for word in set(self._words().findall(text)):
                yield word, self.named[word]

    def _words(self) -> re.Pattern[str]:
        words = "|".join(re.escape(word) for word in sorted(self.named, key=len, reverse=True))
        return re.compile(rf"(?<![\w-])(?:{words})(?![\w-])")
