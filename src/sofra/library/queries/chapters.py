"""What the page of a part of a text shows: what it tells, and every row that rests on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.access.audience import Audience
from sofra.library.book import Contents, contents
from sofra.library.models import (
    Challenge,
    Chapter,
    ChapterNetwork,
    ChapterOrganisation,
    ChapterPlace,
    Lesson,
    LessonCheck,
    Result,
    Source,
)
from sofra.library.queries.resting import Group, at_places, resting_on
from sofra.library.queries.texts import Bundle, Part, bundles_of, shelf
from sofra.library.queries.wording import Words, say_basis, say_stretch, tail_of
from sofra.record.citing import cite
from sofra.record.refs import Label, Ref, crumbs_of, labels, url_of
from sofra.record.revision import kept
from sofra.shared.showing import Crumb, Fact, SourceLine

TOLD_APART = ("background", "what was done")
TELLING = (
    "networks",
    "partnerships",
    "projects",
    "agreements",
    "plans",
    "plan_measures",
    "resolutions",
    "resolution_asks",
    "needs",
    "recommendations",
    "commitments",
    "events",
    "trainings_chain",
    "outputs",
    "facts",
)
"""The tables whose rows tell what a part is about."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a part, such as the background of a case study, as rows of the record tell it."""

    name: Words
    key: str
    groups: Sequence[Group]


@dataclass(frozen=True, slots=True)
class LessonLine:
    """A lesson, and the checks that ask for it."""

    row: Lesson
    checks: Sequence[Crumb]


@dataclass(frozen=True, slots=True)
class ChallengeLine:
    """A challenge with how it was met, and the narrower ones that it holds."""

    row: Challenge
    parts: Sequence[Challenge]


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """All that is told of a part of a text."""

    part: Part
    trail: Sequence[Part]
    facts: Sequence[Fact]
    terms: Sequence[Fact]
    citations: Sequence[SourceLine]
    before: Part | None
    after: Part | None
    bundles: Sequence[Bundle]
    stretches: Sequence[Stretch]
    challenges: Sequence[ChallengeLine]
    results: Sequence[Result]
    bullets: Sequence[LessonLine]
    running: Sequence[LessonLine]
    groups: Sequence[Group]

    @property
    def resting(self) -> int:
        """How many rows rest on it."""
        return sum(group.count for group in self.groups)


def chapter_page(row: Chapter, reader: Audience) -> ChapterPage:
    """All that is told of a part of a text. Kept for each audience and state of the record."""
    return kept(f"library:chapter:{row.key}", reader, lambda: _chapter_page(row, reader))


def _chapter_page(row: Chapter, reader: Audience) -> ChapterPage:
    known, book = shelf(reader), contents(reader)
    part = known.parts[row.key]
    before, after = known.beside(row.key)
    groups = resting_on(told_in(row.key, book), reader)
    lessons = _lessons(row, reader)
    results = list(Result.objects.visible_to(reader).filter(chapter=row.key).in_order())
    challenges = list(Challenge.objects.visible_to(reader).filter(chapter=row.key).in_order())
    cite([row, *results, *challenges, *(line.row for line in lessons)], reader)
    return ChapterPage(
        part=part,
        trail=known.above(row.key),
        facts=_facts(row, part, reader),
        terms=_terms(row, reader),
        citations=row.citations,  # type: ignore[attr-defined]  # given by cite()
        before=before,
        after=after,
        bundles=bundles_of(row.key, known),
        stretches=_stretches(book.places_in(row.key), groups),
        challenges=_challenges(challenges),
        results=results,
        bullets=[line for line in lessons if line.row.kind == Lesson.Kind.LESSON],
        running=[line for line in lessons if line.row.kind != Lesson.Kind.LESSON],
        groups=groups,
    )


def told_in(chapter: str, book: Contents) -> Q:
    """The places of a part; for a whole text, all places in it that no part claims."""
    if not (text := book.number_of(chapter)):
        return at_places(book.places_in(chapter))
    return Q(text=text) & ~Q(place__in=[place for of, place in book.parts if of == text])


def _facts(row: Chapter, part: Part, reader: Audience) -> list[Fact]:
    """The text that it belongs to with its date, and the places that it is about."""
    text = Source.objects.visible_to(reader).filter(key=part.text).first()
    facts = [Fact(_("Text"), Crumb(text.key, url_of("sources", text.key)))] if text else []
    facts += [Fact(_("Published"), text.published, note=say_basis(text))] if text else []
    return [*facts, Fact(_("About"), _concerned("places", ChapterPlace, row, reader))]


def _terms(row: Chapter, reader: Audience) -> list[Fact]:
    """The organisations and networks that it is mainly about."""
    shown = [
        Fact(_("Organisations"), _concerned("organisations", ChapterOrganisation, row, reader)),
        Fact(_("Networks"), _concerned("networks", ChapterNetwork, row, reader)),
    ]
    return [fact for fact in shown if fact.value]


def _concerned(table: str, via: Any, row: Chapter, reader: Audience) -> list[Crumb]:
    keys = list(via.objects.filter(row=row.key).values_list("target_id", flat=True))
    return crumbs_of(labels([Ref(table, key) for key in keys], reader), table, keys)


def _stretches(places: Iterable[tuple[str, str]], groups: Sequence[Group]) -> list[Stretch]:
    """The stretches of a case study with the rows that tell them; all of any other part in one."""
    ours = sorted(
        (group for group in groups if group.table in TELLING), key=lambda one: TELLING.index(one.table)
    )
    stretches = []
    for _text, place in places:
        if (tail := tail_of(place)) in TOLD_APART:
            found = [told for group in ours if (told := group.at(place))]
            stretches.append(Stretch(say_stretch(place), tail.replace(" ", "-"), found))
    return stretches or ([Stretch(_("What it tells"), "told", ours)] if ours else [])


def _lessons(row: Chapter, reader: Audience) -> list[LessonLine]:
    lessons = list(Lesson.objects.visible_to(reader).filter(chapter=row.key).in_order())
    return with_checks(lessons, reader)


def with_checks(lessons: Sequence[Lesson], reader: Audience) -> list[LessonLine]:
    """Lessons, each with the checks that ask for it."""
    asked: dict[str, list[str]] = defaultdict(list)
    rows = LessonCheck.objects.filter(row__in=[lesson.key for lesson in lessons]).order_by("row", "position")
    for key, check in rows.values_list("row_id", "target_id"):
        asked[key].append(check)
    found: dict[Ref, Label] = labels([Ref("checks", key) for keys in asked.values() for key in keys], reader)
    return [LessonLine(lesson, crumbs_of(found, "checks", asked[lesson.key])) for lesson in lessons]


def _challenges(rows: Sequence[Challenge]) -> list[ChallengeLine]:
    """Challenges with their parts beneath them; a part whose whole stands elsewhere stands by itself."""
    keys = {row.key for row in rows}
    whole = [row for row in rows if row.part_of_id not in keys]
    return [ChallengeLine(row, [part for part in rows if part.part_of_id == row.key]) for row in whole]


def say_resting(many: int) -> str:
    """How many rows of the record rest on it."""
    return ngettext(
        "%(n)d row of the record rests on this part; facts, and the names, parties and links "
        "that join them, are counted alike.",
        "%(n)d rows of the record rest on this part; facts, and the names, parties and links "
        "that join them, are counted alike.",
        many,
    ) % {"n": many}
