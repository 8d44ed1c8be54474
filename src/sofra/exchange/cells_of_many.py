"""Reads cells that say more than one word: lists of keys, citations, and who may see a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from sofra.access.models import circle_kind
from sofra.exchange.cells import Stored, missing, shown

CITATION = r"[^\s:;]+: [^\s;][^;]*(?:;[^\s;][^;]*)*"
ONE_CITATION = re.compile(CITATION)


@dataclass(frozen=True)
class ListCells:
    """Several keys or words in one cell, joined by semicolons. They are stored in rows of their own."""

    is_required: bool
    values: frozenset[str] | None
    longest: int

    def read(self, cells: Sequence[str]) -> list[Stored] | None:
        """Nothing is stored beside the row itself."""
        return None if any(map(self.complain, set(cells))) else []

    def complain(self, cell: str) -> str:
        """A blank between semicolons, a value said twice, or a word that is not in the list."""
        if not cell:
            return missing(cell, is_required=self.is_required)
        parts = cell.split(";")
        for part in parts:
            if not part or part != part.strip() or len(part) > self.longest:
                return _("“%(cell)s” is no list: join the values by a semicolon without blanks.") % {
                    "cell": shown(cell)
                }
            if self.values is not None and part not in self.values:
                return _("“%(part)s” is not one of: %(values)s.") % {
                    "part": shown(part),
                    "values": ", ".join(sorted(self.values)),
                }
        if len(set(parts)) < len(parts):
            return _("“%(cell)s” names a value twice.") % {"cell": shown(cell)}
        return ""


@dataclass(frozen=True)
class SourceCells:
    """Citations: text number and place, several joined by a semicolon and a blank."""

    text_longest: int
    place_longest: int
    cache: dict[str, list[tuple[str, str]] | None] = field(default_factory=dict)
    most_kept = 50_000

    def citations(self, cell: str) -> list[tuple[str, str]] | None:
        """Each text with its place, in order; None if the cell is wrong."""
        if cell not in self.cache:
            if len(self.cache) >= self.most_kept:
                self.cache.clear()
            self.cache[cell] = self._parse(cell)
        return self.cache[cell]

    def _parse(self, cell: str) -> list[tuple[str, str]] | None:
        found: list[tuple[str, str]] = []
        for part in cell.split("; ") if cell else ():
            text, _colon, place = part.partition(": ")
            if not ONE_CITATION.fullmatch(part) or part != part.rstrip():
                return None
            if len(text) > self.text_longest or len(place) > self.place_longest:
                return None
            found.append((text, place))
        return found

    def read(self, cells: Sequence[str]) -> list[Stored] | None:
        """Nothing is stored beside the row itself."""
        return None if any(self.citations(cell) is None for cell in set(cells)) else []

    def complain(self, cell: str) -> str:
        """Not in the form of a citation."""
        if self.citations(cell) is not None:
            return ""
        return _(
            "“%(cell)s” is no source: write the number of the text, a colon and the place, such as "
            "“004: chapter 1”; join several by a semicolon and a blank."
        ) % {"cell": shown(cell)}


@dataclass(frozen=True)
class VisibilityCells:
    """Who may see the row: the key of a circle. `seen` collects the circles named."""

    fallback: str
    longest: int
    seen: set[str] = field(default_factory=set)

    def read(self, cells: Sequence[str]) -> list[Stored] | None:
        """The circle, or the one told on the command line where the cell is blank."""
        named = set(cells)
        if any(map(self.complain, named)):
            return None
        self.seen.update(cell or self.fallback for cell in named)
        return [[cell or self.fallback for cell in cells]]

    def complain(self, cell: str) -> str:
        """Blank, or no circle."""
        circle = cell or self.fallback
        if not circle:
            return _("Say who may see this row: public, platform, network:…, organisation:… or set:….")
        if circle_kind(circle) is None or len(circle) > self.longest or circle.split() != [circle]:
            return _(
                "“%(cell)s” names nobody: write public, platform, network:…, organisation:… or set:…."
            ) % {"cell": shown(circle)}
        return ""
