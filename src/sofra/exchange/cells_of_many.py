"""Reads cells that say more than one word: lists of keys, citations, and who may see a row."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import count

from django.utils.translation import gettext as _

from sofra.access.models import circle_kind
from sofra.exchange.cells import Stored, missing, shown

CITATION = r"[^\s:;]+: [^\s;][^;]*(?:;[^\s;][^;]*)*"
ONE_CITATION = re.compile(CITATION)
CELL_NUMBERS = count(1)  # no two cells of one import have the same


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
    """Citations: text number and place, several joined by a semicolon and a blank.

    Many rows have the same citations, so a row is stored with the number of its cell only, and each
    different cell once, in `fresh`, as (number of the cell, position, text, place).
    """

    text_longest: int
    place_longest: int
    fresh: list[tuple[str, str, str, str]] = field(default_factory=list)
    numbers: dict[str, str | None] = field(default_factory=lambda: {"": None})
    most_kept = 200_000

    def parse(self, cell: str) -> list[tuple[str, str]] | None:
        """Each text with its place, in order; None if the cell is wrong."""
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
        """The number of each cell."""
        if len(self.numbers) > self.most_kept:
            self.numbers.clear()
            self.numbers[""] = None
        new = {cell: self.parse(cell) for cell in set(cells).difference(self.numbers)}
        if None in new.values():
            return None
        for cell, cited in new.items():
            number = self.numbers[cell] = str(next(CELL_NUMBERS))
            self.fresh.extend((number, str(at), *told) for at, told in enumerate(cited or ()))
        return [[self.numbers[cell] for cell in cells]]

    def complain(self, cell: str) -> str:
        """Not in the form of a citation."""
        if self.parse(cell) is not None:
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
