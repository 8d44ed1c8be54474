"""What a check finds: attention, fine or unknown, always with what it rests on.

Attention is only for a shortfall that a text states, that the rows themselves show, or that lies in a part of
the record which somebody declared complete. What is merely not on record is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sofra.insight.network_record import NetworkRecord
from sofra.record.models import RecordRow
from sofra.record.refs import Ref


class Status(StrEnum):
    """What a check can say."""

    ATTENTION = "attention"
    FINE = "fine"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Seen:
    """What one check saw in a network's record.

    `saw` is one sentence. `rows` are the evidence, `of` all rows that were looked at. `value` has the unit of
    the check's threshold unless `unit` names another. `missing` names tables and columns (`events.place_id`)
    without which no more can be said.
    """

    status: Status
    saw: Any
    rows: Sequence[RecordRow] = ()
    of: Sequence[RecordRow] = ()
    value: float | None = None
    unit: str = ""
    missing: Sequence[str] = ()


@dataclass(frozen=True)
class Finding:
    """What a check found on one network at one day, in the form in which it is kept and shown.

    `in_words` names the first rows of the evidence. `maybe` is how many of the rows looked at may not belong
    to that day, since their date is not stated.
    `said` are the words of the statements that it rests on; these rows lead the evidence. `is_withheld`: only
    those with a seat may read it.
    """

    check: str
    approach: str
    status: Status
    saw: str
    next_step: str
    value: float | None = None
    unit: str = ""
    threshold: int | None = None
    is_own_threshold: bool = False
    evidence: tuple[Ref, ...] = ()
    in_words: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    lessons: tuple[str, ...] = ()
    looked_at: int = 0
    maybe: int = 0
    said: tuple[str, ...] = ()
    is_withheld: bool = False


def attention(
    saw: Any,
    *,
    rows: Sequence[RecordRow] = (),
    of: Sequence[RecordRow] = (),
    value: float | None = None,
    unit: str = "",
) -> Seen:
    """A shortfall that the rows themselves show."""
    return Seen(Status.ATTENTION, saw, rows, of or rows, value, unit)


def fine(
    saw: Any,
    *,
    rows: Sequence[RecordRow] = (),
    of: Sequence[RecordRow] = (),
    value: float | None = None,
    unit: str = "",
) -> Seen:
    """The rows show what the lesson asks for."""
    return Seen(Status.FINE, saw, rows, of or rows, value, unit)


def unknown(
    saw: Any,
    *,
    missing: Sequence[str],
    rows: Sequence[RecordRow] = (),
    of: Sequence[RecordRow] = (),
    value: float | None = None,
    unit: str = "",
) -> Seen:
    """Not enough is on record; `missing` names the tables and columns that would tell."""
    return Seen(Status.UNKNOWN, saw, rows, of or rows, value, unit, tuple(missing))


def lacking(
    network: NetworkRecord,
    *,
    missing: Sequence[str],
    whole: Sequence[str],
    saw: Any,
    not_told: Any,
    since: Any = None,
    rows: Sequence[RecordRow] = (),
    of: Sequence[RecordRow] = (),
    value: float | None = None,
    unit: str = "",
) -> Seen:
    """Something is not there: attention if the tables in `whole` are declared complete, else unknown.

    `saw` is the sentence for the first, `not_told` for the second. `since` is the day from which on the
    tables must be complete; without it the day itself is enough, as for seats.
    """
    if network.is_whole(*whole, since=since):
        return attention(saw, rows=rows, of=of, value=value, unit=unit)
    return unknown(
        not_told, missing=[*missing, *_declarations(whole)], rows=rows, of=of, value=value, unit=unit
    )


def _declarations(tables: Sequence[str]) -> list[str]:
    """What would have to be declared complete, in the form of a missing part of the record."""
    return [f"declarations.table={table}" for table in tables]
