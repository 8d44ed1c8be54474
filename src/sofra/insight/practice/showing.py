"""What the pages of practice show: findings by approach, each with its lesson and the rows behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sofra.access.audience import STRANGER, Audience
from sofra.insight.practice.finding import Finding, Status
from sofra.insight.practice.standing import Practice
from sofra.insight.practice.units import unit_in_words
from sofra.library.models import APPROACHES, CheckDefinition, Lesson
from sofra.networks.models import Network
from sofra.record.citing import citations_by_ref
from sofra.record.refs import Ref, labels, url_of
from sofra.shared.partial_dates import PartialDate
from sofra.shared.showing import Crumb, SourceLine

STATUS_WORDS: Mapping[str, Any] = {
    Status.ATTENTION: gettext_lazy("Attention"),
    Status.FINE: gettext_lazy("Fine"),
    Status.UNKNOWN: gettext_lazy("Not enough records"),
}
MOST_LESSONS = 2


@dataclass(frozen=True)
class LessonTold:
    """A lesson and where it is told."""

    text: str
    url: str
    citations: Sequence[SourceLine]
    key: str


@dataclass(frozen=True)
class RowBehind:
    """A row behind a finding: its name, its page if it has one, and where it is told."""

    name: str
    url: str
    citations: Sequence[SourceLine]
    key: str


@dataclass(frozen=True)
class Shown:
    """One finding as a page shows it."""

    finding: Finding
    question: str
    url: str
    looked_at: str
    line: str
    word: str
    said: Sequence[RowBehind]
    lessons: Sequence[LessonTold]
    more_lessons: int
    rows: Sequence[RowBehind]
    more_rows: int
    maybe: str


@dataclass(frozen=True)
class Group:
    """The findings of one approach: those that say something, and those that cannot."""

    key: str
    name: str
    told: Sequence[Shown]
    silent: Sequence[Shown]


@dataclass(frozen=True)
class _Library:
    definitions: Mapping[str, CheckDefinition]
    lessons: Mapping[str, Lesson]
    citations: Mapping[tuple[str, str], Sequence[SourceLine]]
    rows: Mapping[tuple[str, str], Sequence[SourceLine]]
    links: Mapping[Ref, str]


def groups(practice: Practice, reader: Audience) -> list[Group]:
    """The findings by approach, those that ask for attention first."""
    library = _library(practice, reader)
    by_approach: dict[str, list[Shown]] = defaultdict(list)
    for finding in practice.findings:
        by_approach[finding.approach].append(_shown(finding, library))
    return [_group(key, str(name), by_approach[key]) for key, name in APPROACHES if by_approach[key]]


def _group(key: str, name: str, shown: Sequence[Shown]) -> Group:
    order = list(Status)
    told = sorted(
        (one for one in shown if one.finding.status != Status.UNKNOWN),
        key=lambda one: (order.index(one.finding.status), one.finding.check),
    )
    return Group(key, name, told, [one for one in shown if one.finding.status == Status.UNKNOWN])


def _library(practice: Practice, reader: Audience) -> _Library:
    """The checks and lessons are public, on whatever shelf one looks; the rows are the reader's own."""
    definitions = CheckDefinition.objects.visible_to(STRANGER).in_bulk(one.check for one in practice.findings)
    wanted = {key for one in practice.findings for key in one.lessons[:MOST_LESSONS]}
    lessons = Lesson.objects.visible_to(STRANGER).in_bulk(wanted)
    evidence = {ref for one in practice.findings for ref in one.evidence[: len(one.in_words)]}
    is_on_shelf = reader.shelf == STRANGER.shelf
    return _Library(
        definitions,
        lessons,
        citations_by_ref([("lessons", key) for key in lessons], STRANGER) if is_on_shelf else {},
        citations_by_ref(evidence, reader),
        {ref: label.url for ref, label in labels(evidence, reader).items()},
    )


def _shown(finding: Finding, library: _Library) -> Shown:
    definition = library.definitions[finding.check]
    rows = [_row(ref, name, library) for ref, name in zip(finding.evidence, finding.in_words, strict=False)]
    lessons = [library.lessons[key] for key in finding.lessons[:MOST_LESSONS] if key in library.lessons]
    return Shown(
        finding=finding,
        question=str(definition),
        url=url_of("checks", finding.check),
        looked_at=definition.signal,
        line=_line(finding, definition),
        word=str(STATUS_WORDS[finding.status]),
        said=rows[: len(finding.said)],
        lessons=[_lesson(lesson, library) for lesson in lessons],
        more_lessons=len(finding.lessons) - len(lessons),
        rows=rows,
        more_rows=len(finding.evidence) - len(finding.in_words),
        maybe=_maybe(finding),
    )


def _lesson(lesson: Lesson, library: _Library) -> LessonTold:
    cited = library.citations.get(("lessons", lesson.key), ())
    return LessonTold(lesson.lesson, url_of("lessons", lesson.key), cited, lesson.key)


def _row(ref: Ref, name: str, library: _Library) -> RowBehind:
    return RowBehind(name, library.links.get(ref, ""), library.rows.get(ref, ()), ref.key)


def _line(finding: Finding, definition: CheckDefinition) -> str:
    """Where the line is drawn, and by whom."""
    if finding.threshold is None:
        return ""
    unit = unit_in_words(definition.threshold_unit)
    if finding.is_own_threshold:
        said = _("The network draws its line at %(value)d %(unit)s.")
    elif definition.threshold_basis.startswith("suggested"):
        said = _("The line is drawn at %(value)d %(unit)s: a suggestion that the network can change.")
    else:
        said = _("The line is drawn at %(value)d %(unit)s, after the text; the network can change it.")
    return said % {"value": finding.threshold, "unit": unit}


def _maybe(finding: Finding) -> str:
    if not finding.maybe:
        return ""
    return ngettext(
        "%(n)d of the %(all)d rows looked at has no date and may not belong here.",
        "%(n)d of the %(all)d rows looked at have no date and may not belong here.",
        finding.maybe,
    ) % {"n": finding.maybe, "all": finding.looked_at}


@dataclass(frozen=True)
class Line:
    """One network in the overview: how many findings say what. The order is by name, never by number."""

    network: Crumb
    time: PartialDate
    attention: int
    fine: int
    unknown: int


@dataclass(frozen=True)
class Across:
    """A check that asks for attention in some networks, and in which."""

    question: str
    url: str
    approach: str
    networks: Sequence[Crumb]


def overview(
    every: Sequence[Practice], urls: Mapping[str, str], networks: Mapping[str, Network]
) -> list[Line]:
    """Each network with the counts of its findings, by name."""
    return [
        Line(
            Crumb(networks[one.network].name, urls[one.network]),
            one.time,
            one.counts[Status.ATTENTION],
            one.counts[Status.FINE],
            one.counts[Status.UNKNOWN],
        )
        for one in every
        if one.network in networks
    ]


def across(
    every: Sequence[Practice], urls: Mapping[str, str], networks: Mapping[str, Network]
) -> list[Across]:
    """The checks that ask for attention somewhere, in the order of approaches."""
    where: dict[str, list[Crumb]] = defaultdict(list)
    for one in every:
        for finding in one.findings:
            if finding.status == Status.ATTENTION and one.network in networks:
                link = Crumb(networks[one.network].name, f"{urls[one.network]}#{finding.check}")
                where[finding.check].append(link)
    definitions = CheckDefinition.objects.visible_to(STRANGER).in_bulk(where)
    order = {key: number for number, (key, _name) in enumerate(APPROACHES)}
    found = sorted(definitions.values(), key=lambda row: (order[row.approach], row.key))
    names = dict(APPROACHES)
    return [
        Across(str(row), url_of("checks", row.key), str(names[row.approach]), where[row.key]) for row in found
    ]
