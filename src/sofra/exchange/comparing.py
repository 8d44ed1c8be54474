"""Compares a package with the record, cell by cell, knowing what the last import brought.

A cell changed in the package alone is taken over; one changed here alone stays; one changed on
both sides to different words is a conflict. So nobody's work is lost by an import.
"""

# ruff: noqa: S608 -- names in SQL come from the tables' declarations, values are parameters

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.db import connection

from sofra.exchange.reading import Chunk
from sofra.exchange.remembering import Cells, cells_of_text, recall, remembered
from sofra.exchange.rendering import cells_of
from sofra.exchange.report import Conflict, Problems
from sofra.exchange.rows import RowReader
from sofra.exchange.staging import Stage, rows_of, run

AT_ONCE = 500
MOST_CONFLICTS = 1_000


@dataclass
class Comparison:
    """What comparing one table found."""

    changed: int = 0
    unchanged: int = 0
    conflicts: list[Conflict] = field(default_factory=list)


@dataclass
class Meeting:
    """One row that both sides have: as it was, as it is here, as it came, and what becomes of it."""

    number: int
    key: str
    base: Cells
    here: Cells
    there: Cells
    is_archived: bool
    merged: Cells = field(default_factory=dict)
    new_base: str = ""

    @property
    def is_changed(self) -> bool:
        """The row becomes something else than it is, or comes back."""
        return self.is_archived or self.merged != self.here

    def merge(self, sent: Sequence[str]) -> Iterator[tuple[str, str, str]]:
        """Fill `merged`; gives the cells in conflict, as column, here and there."""
        self.merged = dict(self.here)
        for name in sent:
            base, here, there = (side.get(name, "") for side in (self.base, self.here, self.there))
            if there in (here, base):
                continue
            if here != base:
                yield name, here, there
            self.merged[name] = there

    def rebase(self, sent: Sequence[str], stage: Stage) -> None:
        """Work out what the next import compares with: the cells that came, and the old ones that did not."""
        cells = {name: (self.there if name in sent else self.base).get(name, "") for name in self.here}
        self.new_base = remembered(stage.reader.opening, stage.table, cells)


def compare(stage: Stage, problems: Problems) -> Comparison:
    """Drop the staged rows that change nothing, and replace those that differ by what they become."""
    if stage.is_first:
        return Comparison()
    stage.find_by_key()
    found = Comparison(unchanged=_drop_equal(stage))
    sent = [name for name in stage.table.header if name in stage.sent]
    for meetings in _meetings(stage):
        for meeting in meetings:
            _settle(meeting, stage, sent, found)
        _unstage(stage, [meeting.key for meeting in meetings])
        _keep([meeting for meeting in meetings if not meeting.is_changed], stage)
        _restage([meeting for meeting in meetings if meeting.is_changed], stage, problems)
    return found


def _drop_equal(stage: Stage) -> int:
    """Rows that came just as they came the last time."""
    same = (
        f"SELECT 1 FROM {stage.real} r WHERE r.key = {stage.name}.key"
        f" AND r.as_imported = {stage.name}.as_imported AND NOT r.is_archived"
    )
    dropped = run(f"DELETE FROM {stage.name} WHERE EXISTS ({same})")
    if dropped and stage.table.lists:
        gone = f"NOT EXISTS (SELECT 1 FROM {stage.name} s WHERE s.key = {stage.items}.row_key)"
        run(f"DELETE FROM {stage.items} WHERE {gone}")
    return dropped


def _meetings(stage: Stage) -> Iterator[list[Meeting]]:
    """The rows that differ, some at a time."""
    query = (
        "SELECT s.row_no, s.key, r.as_imported, s.as_imported, r.is_archived"
        f" FROM {stage.name} s JOIN {stage.real} r ON r.key = s.key ORDER BY s.row_no"
    )
    rows = rows_of(query)
    headers = recall(stage.table)
    for start in range(0, len(rows), AT_ONCE):
        some = rows[start : start + AT_ONCE]
        here = cells_of(stage.table, [row[1] for row in some])
        yield [
            Meeting(
                number,
                key,
                cells_of_text(base, headers),
                here[key],
                cells_of_text(there, headers),
                bool(is_archived),
            )
            for number, key, base, there, is_archived in some
        ]


def _settle(meeting: Meeting, stage: Stage, sent: Sequence[str], found: Comparison) -> None:
    """Merge the two sides of a row; note conflicts, and count it as changed or not."""
    for column, here, there in meeting.merge(sent):
        if len(found.conflicts) < MOST_CONFLICTS:
            found.conflicts.append(Conflict(stage.file.name, meeting.key, column, here, there))
    meeting.rebase(sent, stage)
    found.changed += meeting.is_changed
    found.unchanged += not meeting.is_changed


def _unstage(stage: Stage, keys: Sequence[str]) -> None:
    marks = ", ".join(["%s"] * len(keys))
    run(f"DELETE FROM {stage.name} WHERE key IN ({marks})", keys)
    if stage.table.lists:
        run(f"DELETE FROM {stage.items} WHERE row_key IN ({marks})", keys)


def _keep(meetings: Sequence[Meeting], stage: Stage) -> None:
    """Rows that stay as they are, and from now on are compared with what came."""
    with connection.cursor() as cursor:
        cursor.executemany(
            f"UPDATE {stage.real} SET as_imported = %s WHERE key = %s",
            [(meeting.new_base, meeting.key) for meeting in meetings],
        )


def _restage(meetings: Sequence[Meeting], stage: Stage, problems: Problems) -> None:
    """Stage what the rows become."""
    if not meetings:
        return
    reader = RowReader(stage.table, stage.table.header, stage.reader.opening)
    rows = [[meeting.merged[name] for name in stage.table.header] for meeting in meetings]
    chunk = Chunk([meeting.number for meeting in meetings], rows, [])
    numbers, batch = reader.read(chunk, problems, stage.file.name)
    stage.reader.circles.update(reader.circles)
    bases = {meeting.key: meeting.new_base for meeting in meetings}
    at = reader.staged_names.index("as_imported")
    batch.columns[at] = [bases[key or ""] for key in batch.columns[0]]
    stage.put(numbers, batch)
