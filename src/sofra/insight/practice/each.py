"""Checks that put one question to each of several rows, such as to every training."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from django.utils.text import capfirst

from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.wording import names
from sofra.record.models import RecordRow

Row = TypeVar("Row", bound=RecordRow)


@dataclass(frozen=True)
class Sentences:
    """What is said when no row is there, when some surely lack it, when all have it, and when it is open.

    All but the first may use `%(n)d` of `%(all)d` (those lacking it; in the last two those that have it)
    and the first few of their names (`%(what)s`).
    """

    none: Any
    lacking: Any
    having: Any
    open: Any


def each(
    rows: Sequence[Row],
    shown_by: Callable[[Row], Sequence[RecordRow]],
    lacks: Callable[[Row], bool],
    say: Sentences,
    *,
    missing: Sequence[str],
    unit: str,
    called: Callable[[Row], RecordRow | None] = lambda row: row,
) -> Seen:
    """Attention if one row surely lacks it, fine if every row has something to show, else unknown.

    `shown_by` gives the rows that show it for one row. `lacks` is asked of those with nothing to show, and
    may say yes only where the record is declared complete or the rows themselves show the shortfall.
    `called` gives the row whose name stands for one row, such as who is behind an opened door.
    """
    counted = partial(_told, called=called, all_of=len(rows))
    if not rows:
        return unknown(say.none, missing=missing)
    proof = {row.key: shown_by(row) for row in rows}
    without = [row for row in rows if not proof[row.key] and lacks(row)]
    if without:
        saw = counted(say.lacking, without)
        return attention(saw, rows=without, of=rows, value=len(without), unit=unit)
    having = [row for row in rows if proof[row.key]]
    evidence: list[RecordRow] = [*having]
    evidence += [one for row in having for one in proof[row.key] if one is not row]
    if len(having) == len(rows):
        return fine(counted(say.having, having), rows=evidence, of=rows, value=0, unit=unit)
    return unknown(counted(say.open, having), missing=missing, rows=evidence, of=rows)


def _told(
    sentence: Any, some: Sequence[Row], *, called: Callable[[Row], RecordRow | None], all_of: int
) -> str:
    who = names(row for one in some if (row := called(one)))
    return str(capfirst(sentence % {"n": len(some), "all": all_of, "what": who}))
