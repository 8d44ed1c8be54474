"""What an import did, or why it was refused: counts, errors and conflicts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from django.utils.translation import gettext as _

MOST_ERRORS = 1_000

Status = Literal["imported", "checked", "refused"]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong: in which file, row and column, and a sentence on it.

    The row is counted as a spreadsheet does: the header is row 1.
    """

    file: str
    row: int | None
    column: str
    message: str

    def told(self) -> str:
        """On one line."""
        row = _("row %(row)s") % {"row": self.row} if self.row else ""
        column = _("column %(column)s") % {"column": self.column} if self.column else ""
        return f"{', '.join(filter(None, [self.file, row, column]))}: {self.message}"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell that was changed both here and in the package, to different words."""

    file: str
    key: str
    column: str
    here: str
    there: str

    def told(self) -> str:
        """On one line."""
        words = _(
            "%(file)s, %(key)s, column %(column)s: changed here to “%(here)s”, in the package to “%(there)s”."
        )
        return words % asdict(self)


@dataclass(slots=True)
class Counts:
    """How many rows of a table are new, changed, as they were, or put away."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    archived: int = 0

    def told(self) -> str:
        """On one line; blank if there is nothing to tell."""
        words = {
            _("new"): self.new,
            _("changed"): self.changed,
            _("unchanged"): self.unchanged,
            _("archived"): self.archived,
        }
        return ", ".join(f"{many} {word}" for word, many in words.items() if many)


class EnoughError(Exception):
    """So many problems are known that looking for more helps nobody."""


@dataclass
class Report:
    """The outcome of an import or of its rehearsal."""

    status: Status = "imported"
    tables: dict[str, Counts] = field(default_factory=dict)
    errors: list[Problem] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)

    @property
    def is_refused(self) -> bool:
        """Nothing was written."""
        return self.status == "refused"

    def lines(self) -> list[str]:
        """What to tell a person, line by line."""
        heads = {
            "imported": _("The package is in the record."),
            "checked": _("The package could be imported. Nothing was changed."),
            "refused": _("The package is refused. Nothing was changed."),
        }
        told = [f"{name}: {counts.told()}" for name, counts in self.tables.items() if counts.told()]
        told += [problem.told() for problem in self.errors]
        told += [conflict.told() for conflict in self.conflicts]
        if len(self.errors) >= MOST_ERRORS:
            told.append(_("There may be more errors; only the first thousand are told."))
        return [heads[self.status], *told]

    def as_json(self) -> dict[str, Any]:
        """Plain values, ready to be printed."""
        return asdict(self)


class Problems:
    """Collects what is wrong, up to a thousand, and remembers rows that could not be read.

    A reference to an unreadable row is not reported once more as pointing nowhere.
    """

    def __init__(self) -> None:
        self.found: list[Problem] = []
        self.unread: dict[str, set[str]] = {}
        self.unread_tables: set[str] = set()

    def __bool__(self) -> bool:
        return bool(self.found)

    @property
    def room(self) -> int:
        """How many more will be listed."""
        return MOST_ERRORS - len(self.found)

    def add(self, file: str, row: int | None, column: str, message: str) -> None:
        """Note one problem; raises EnoughError with the thousandth."""
        self.found.append(Problem(file, row, column, message))
        if self.room <= 0:
            raise EnoughError

    def forget_row(self, table: str, key: str) -> None:
        """This row is known to be there, though it could not be read."""
        if key:
            self.unread.setdefault(table, set()).add(key)

    def forget_table(self, table: str) -> None:
        """Not all rows of this table could be read, so nothing can be said of keys that seem missing."""
        self.unread_tables.add(table)

    def in_order(self, files: Iterable[str]) -> list[Problem]:
        """By file, in the order given, then by row."""
        rank = {file: position for position, file in enumerate(files)}
        return sorted(self.found, key=lambda one: (rank.get(one.file, -1), one.row or 0))
