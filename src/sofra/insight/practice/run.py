"""Hold every check of the library against one network's record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from sofra.insight.network_record import NetworkRecord
from sofra.insight.network_record.book import TABLES, Book
from sofra.insight.practice.finding import Finding, Seen, Status
from sofra.insight.practice.registry import Check, Limits, all_checks
from sofra.insight.practice.wording import row_in_words
from sofra.library.models import CheckDefinition, Lesson
from sofra.record.models import RecordRow
from sofra.record.refs import Ref

MOST_IN_WORDS = 12


def findings_of(network: NetworkRecord, limits: Limits, *, has_seat: bool) -> list[Finding]:
    """One finding for each check that the library has, in the order of its keys.

    `limits` are the network's own thresholds. `has_seat` tells whether the reader may read those findings
    that speak of communities and weak points.
    """
    lessons = lessons_by_check(network.book)
    return [
        finding_of(definition, network, limits, lessons, has_seat=has_seat)
        for definition in network.book.all(CheckDefinition)
        if definition.key in all_checks()
    ]


def lessons_by_check(book: Book) -> Mapping[str, Sequence[str]]:
    """The keys of the lessons that each check holds."""
    found: dict[str, list[str]] = defaultdict(list)
    for lesson in book.all(Lesson):
        for key in book.listed(lesson, "check_ids"):
            found[key].append(lesson.key)
    return found


def finding_of(
    definition: CheckDefinition,
    network: NetworkRecord,
    limits: Limits,
    lessons: Mapping[str, Sequence[str]],
    *,
    has_seat: bool,
) -> Finding:
    """What one check finds. A statement of a text that something is lacking outweighs what is on record."""
    check = all_checks()[definition.key]
    own = limits.get(definition.key)
    limit = own if own is not None else threshold_of(definition)
    about: dict[str, Any] = {
        "check": definition.key,
        "approach": definition.approach,
        "next_step": str(check.next_step),
        "threshold": limit,
        "is_own_threshold": own is not None,
        "lessons": tuple(lessons.get(definition.key, ())),
    }
    if check.is_for_seats and not has_seat:
        told = _("This is for those who hold a seat.")
        return Finding(status=Status.UNKNOWN, saw=told, is_withheld=True, **about)
    return _finding(check, definition, network, limit or 0, about)


def _finding(
    check: Check, definition: CheckDefinition, network: NetworkRecord, limit: int, about: dict[str, Any]
) -> Finding:
    network.declared.clear()
    seen = check.look(network, limit)
    declared = network.declared if seen.status != Status.UNKNOWN else ()
    statements = network.statements(definition.key)
    evidence = list({ref_of(row): row for row in (*statements, *seen.rows, *declared)}.values())
    looked_at = list({ref_of(row): row for row in (*seen.of, *seen.rows, *statements)}.values())
    status = Status.ATTENTION if statements else seen.status
    value, unit = _measured(seen, status, definition)
    return Finding(
        status=status,
        saw=str(seen.saw),
        value=value,
        unit=unit,
        evidence=tuple(ref_of(row) for row in evidence),
        in_words=tuple(row_in_words(row, network.book) for row in evidence[:MOST_IN_WORDS]),
        missing=tuple(dict.fromkeys(seen.missing)) if status == Status.UNKNOWN else (),
        looked_at=len(looked_at),
        maybe=sum(network.is_maybe(row) for row in looked_at),
        said=tuple(row.lacking for row in statements),
        **about,
    )


def _measured(seen: Seen, status: Status, definition: CheckDefinition) -> tuple[float | None, str]:
    """The value and its unit. A share of which the whole is not known is none."""
    unit = seen.unit or definition.threshold_unit
    is_open = status == Status.UNKNOWN and unit == "percent"
    return (None, "") if seen.value is None or is_open else (seen.value, unit)


def threshold_of(definition: CheckDefinition) -> int | None:
    """The library's threshold as a number, where it is one."""
    value = definition.threshold_value
    return int(value) if value.isdigit() else None


def ref_of(row: RecordRow) -> Ref:
    """The table and key of a row."""
    return Ref(TABLES[type(row)], row.key)
