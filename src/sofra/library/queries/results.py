"""Results: what a source claims changed, for whom, and on what basis."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from sofra.access.audience import Audience
from sofra.library.models import Result
from sofra.record.around import Around, around
from sofra.record.citing import cite
from sofra.record.refs import Label, Ref, crumbs_of, labels
from sofra.shared.showing import Fact, SourceLine


def beside_results(rows: Sequence[Result], reader: Audience) -> dict[str, Any]:
    """What the list of results shows beside the rows of one page."""
    named = labels([ref for row in rows for ref in _refs(row)], reader)
    for row in rows:
        given: Any = row
        given.body_shown = crumbs_of(named, "organisations", [row.subject_org_id])
        given.chapter_shown = crumbs_of(named, "chapters", [row.chapter_id])
    return {}


def _refs(row: Result) -> list[Ref]:
    refs = [Ref("organisations", row.subject_org_id or ""), Ref("chapters", row.chapter_id or "")]
    return [ref for ref in refs if ref.key]


@dataclass(frozen=True, slots=True)
class ResultPage:
    """All that this room tells of a result."""

    lead: str
    facts: Sequence[Fact]
    citations: Sequence[SourceLine]
    around: Around


def result_page(row: Result, reader: Audience) -> ResultPage:
    """All that this room tells of a result."""
    cite([row], reader)
    named = labels(_refs(row), reader)
    return ResultPage(
        lead=_("A claim of its source. What it rests on: %(basis)s.") % {"basis": row.evidence_basis}
        if row.evidence_basis
        else _("A claim of its source. What it rests on is not stated."),
        facts=_facts(row, named),
        citations=row.citations,  # type: ignore[attr-defined]  # given by cite()
        around=around(Ref("results", row.key), reader),
    )


def _facts(row: Result, named: dict[Ref, Label]) -> list[Fact]:
    return [
        Fact(_("What changed"), row.get_result_kind_display()),
        Fact(_("For whom"), crumbs_of(named, "organisations", [row.subject_org_id])),
        Fact(_("When"), row.date),
        Fact(_("Told in"), crumbs_of(named, "chapters", [row.chapter_id])),
    ]


def results_of_body(key: str, reader: Audience) -> list[Result]:
    """The results that a source claims for an organisation."""
    rows = list(Result.objects.visible_to(reader).filter(subject_org=key).in_order())
    cite(rows, reader)
    beside_results(rows, reader)
    return rows
