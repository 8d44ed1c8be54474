"""Steps of the training chain: who trained whom, and what those who were trained did next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, CharField, Q, QuerySet, Value, When
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.access.audience import Audience
from sofra.events.models import Event
from sofra.learning.models import REQUEST_ONLY, TrainingStep
from sofra.record.citing import cite
from sofra.record.refs import Ref, crumbs_of, labels
from sofra.shared.showing import Crumb, SourceLine


@dataclass(frozen=True, slots=True)
class Step:
    """One step as a page shows it. Whoever is hidden from the reader is left out."""

    row: TrainingStep
    training: list[Crumb]
    trainer: list[Crumb]
    next_event: list[Crumb]
    next_body: list[Crumb]
    goes_on: str
    citations: Sequence[SourceLine] = ()

    @property
    def who_asked(self) -> list[Crumb | str]:
        """Who asked, where a step tells of a request only: those people, and the body they are of."""
        said: list[Crumb | str] = [self.row.trained_group] if self.row.trained_group else []
        return [*said, *self.next_body]

    @property
    def note(self) -> str:
        """What else the source tells, but for the words that the page says itself."""
        return "" if self.row.is_request_only else str(self.row.note)


def steps(rows: Iterable[TrainingStep], reader: Audience) -> list[Step]:
    """Steps in the order given. A constant number of queries."""
    rows = list(rows)
    cite([row for row in rows if not hasattr(row, "citations")], reader)
    found = labels({ref for row in rows for ref in _refs(row)}, reader)
    further = _leading_on([row.subsequent_event_id for row in rows if row.subsequent_event_id], reader)
    return [
        Step(
            row,
            crumbs_of(found, "events", [row.trainer_event_id]),
            crumbs_of(found, "organisations", [row.trainer_org_id]),
            crumbs_of(found, "events", [row.subsequent_event_id]),
            crumbs_of(found, "organisations", [row.subsequent_org_id]),
            row.subsequent_event_id if row.subsequent_event_id in further else "",
            row.citations,  # type: ignore[attr-defined]  # given by cite()
        )
        for row in rows
    ]


def _refs(row: TrainingStep) -> list[Ref]:
    named = (
        ("events", row.trainer_event_id),
        ("events", row.subsequent_event_id),
        ("organisations", row.trainer_org_id),
        ("organisations", row.subsequent_org_id),
    )
    return [Ref(table, key) for table, key in named if key]


def _leading_on(events: Sequence[str], reader: Audience) -> set[str]:
    """Those of these events from which a further step is told, as far as the reader may see both."""
    onward = TrainingStep.objects.visible_to(reader).filter(
        trainer_event__in=events,
        trainer_event__visibility__in=sorted(reader.circles),
        trainer_event__is_archived=False,
    )
    return set(onward.values_list("trainer_event", flat=True))


def beside_steps(rows: Sequence[TrainingStep], reader: Audience) -> dict[str, Any]:
    """Give the steps of one page of the list what they name."""
    for row, step in zip(rows, steps(rows, reader), strict=True):
        row.step = step  # type: ignore[attr-defined]  # for the template
    return {}


def with_outcome(rows: QuerySet[TrainingStep]) -> QuerySet[TrainingStep]:
    """Steps marked as requests or as something done, to be filtered by it."""
    is_request = When(note__iexact=REQUEST_ONLY, then=Value("request"))
    return rows.annotate(outcome=Case(is_request, default=Value("done"), output_field=CharField()))


def sums_of_steps(rows: QuerySet[Any], reader: Audience) -> dict[str, Any]:
    """The finding over a list of steps."""
    requests = rows.filter(note__iexact=REQUEST_ONLY).count()
    events = Event.objects.visible_to(reader).values("key")
    onward = rows.filter(Q(subsequent_event__in=events)).count()
    return {"finding": say_chain(rows.count() - requests, onward, requests)}


def say_chain(done: int, onward: int, requests: int) -> str:
    """How many steps tell of something done, how many of a further event, how many of a request only."""
    parts = []
    if done:
        parts.append(
            ngettext(
                "%(n)d step tells what those who were trained did next",
                "%(n)d steps tell what those who were trained did next",
                done,
            )
            % {"n": done}
        )
    if onward:
        parts.append(
            ngettext(
                "%(n)d of them leads to a further event on record",
                "%(n)d of them lead to a further event on record",
                onward,
            )
            % {"n": onward}
        )
    if requests:
        parts.append(
            ngettext("%(n)d tells of a request only", "%(n)d tell of a request only", requests)
            % {"n": requests}
        )
    return _("%(parts)s.") % {"parts": "; ".join(parts)} if parts else ""
