"""Lessons and challenges in lists, and the checks that ask for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sofra.access.audience import Audience
from sofra.library.models import (
    Challenge,
    ChallengeCheck,
    CheckDefinition,
    Lesson,
    LessonCheck,
)
from sofra.library.queries.lacking import Lacking, lacking_behind
from sofra.library.queries.wording import Words
from sofra.record.citing import cite
from sofra.record.refs import Ref, crumbs_of, labels
from sofra.shared.showing import Fact, SourceLine

CHECKABLE: dict[str, Words] = {
    "yes": gettext_lazy("yes"),
    "partly": gettext_lazy("partly"),
    "no": gettext_lazy("no"),
}


def beside_lessons(rows: Sequence[Lesson], reader: Audience) -> dict[str, Any]:
    """The chapter and the checks of the lessons on one page of the list."""
    _give_checks(rows, LessonCheck, reader)
    _give_chapters(rows, reader)
    return {}


def beside_challenges(rows: Sequence[Challenge], reader: Audience) -> dict[str, Any]:
    """The chapter, the place, the wider challenge and the checks of the challenges on one page."""
    _give_checks(rows, ChallengeCheck, reader)
    _give_chapters(rows, reader)
    refs = [Ref("places", row.place_id or "") for row in rows]
    named = labels(
        [ref for ref in [*refs, *(Ref("challenges", row.part_of_id or "") for row in rows)] if ref.key],
        reader,
    )
    for row in rows:
        given: Any = row
        given.place_shown = crumbs_of(named, "places", [row.place_id])
        given.wider_shown = crumbs_of(named, "challenges", [row.part_of_id])
    return {}


def _give_chapters(rows: Sequence[Any], reader: Audience) -> None:
    named = labels([Ref("chapters", row.chapter_id) for row in rows if row.chapter_id], reader)
    for row in rows:
        row.chapter_shown = crumbs_of(named, "chapters", [row.chapter_id])


def _give_checks(rows: Sequence[Any], via: Any, reader: Audience) -> None:
    """Give each row the checks that ask for it, as `row.checks_shown`."""
    asked: dict[str, list[str]] = defaultdict(list)
    told = via.objects.filter(row__in=[row.key for row in rows]).order_by("row", "position")
    for key, check in told.values_list("row_id", "target_id"):
        asked[key].append(check)
    named = labels([Ref("checks", key) for keys in asked.values() for key in keys], reader)
    for row in rows:
        row.checks_shown = crumbs_of(named, "checks", asked[row.key])


def sums_of_lessons(rows: QuerySet[Lesson], reader: Audience) -> dict[str, Any]:
    """How many are bullets of a lessons list, and how many are told in running text."""
    bullet = Q(kind=Lesson.Kind.LESSON)
    counted = rows.aggregate(bullets=Count("pk", filter=bullet), running=Count("pk", filter=~bullet))
    return {"lessons_in_words": say_lessons(counted["bullets"], counted["running"])}


def say_lessons(bullets: int, running: int) -> str:
    """In words: 104 bullets of the lessons lists, 174 told in running text."""
    one = ngettext("%(n)d bullet of a lessons list", "%(n)d bullets of the lessons lists", bullets)
    return _("%(bullets)s, %(running)d told in running text") % {
        "bullets": one % {"n": bullets},
        "running": running,
    }


def beside_checks(rows: Sequence[CheckDefinition], reader: Audience) -> dict[str, Any]:
    """How many lessons ask for each check on one page of the list."""
    seen = Lesson.objects.visible_to(reader).values("key")
    told = LessonCheck.objects.filter(target__in=[row.key for row in rows], row__in=seen).order_by()
    many = dict(told.values_list("target").annotate(many=Count("row", distinct=True)))
    for row in rows:
        given: Any = row
        given.lessons_told = many.get(row.key, 0)
        given.threshold = say_threshold(row)
    return {}


def say_threshold(row: CheckDefinition) -> str:
    """The starting value of a check, in words."""
    return row.threshold_text or " ".join(filter(None, (row.threshold_value, row.threshold_unit)))


@dataclass(frozen=True, slots=True)
class LearntPage:
    """A lesson or a challenge on its own page."""

    lead: str
    facts: Sequence[Fact]
    terms: Sequence[Fact]
    citations: Sequence[SourceLine]
    parts: Sequence[Challenge] = ()
    computed: Sequence[Fact] = ()


def lesson_page(row: Lesson, reader: Audience) -> LearntPage:
    """A lesson: where it is told, and how records could show it."""
    given: Any = row
    beside_lessons([row], reader)
    cite([row], reader)
    return LearntPage(
        lead=_say_kind(row),
        facts=[
            Fact(_("Approach"), row.get_approach_display() or _("told in a case study")),
            Fact(_("Told in"), given.chapter_shown),
        ],
        terms=[
            Fact(_("Can records show it?"), CHECKABLE.get(row.checkable, row.checkable)),
            Fact(_("Checks that ask for it"), given.checks_shown or _("none on record")),
        ],
        citations=given.citations,
        computed=[
            Fact(_("What is looked for"), row.check_how),
            Fact(_("Columns of the record it needs"), row.data_needed),
        ],
    )


def _say_kind(row: Lesson) -> str:
    if row.kind == Lesson.Kind.LESSON:
        return _("A bullet of a lessons list.")
    return _("%(kind)s, told in running text. Such lines may repeat a bullet.") % {
        "kind": row.get_kind_display()
    }


def challenge_page(row: Challenge, reader: Audience) -> LearntPage:
    """A challenge: how it was met, where, and what it is part of."""
    given: Any = row
    beside_challenges([row], reader)
    parts = list(Challenge.objects.visible_to(reader).filter(part_of=row.key).in_order())
    cite([row, *parts], reader)
    terms = [Fact(_("Part of"), given.wider_shown)] if given.wider_shown else []
    return LearntPage(
        lead=_("How it was met: %(response)s") % {"response": row.response}
        if row.is_met
        else _("No response is told."),
        facts=[Fact(_("Where"), given.place_shown), Fact(_("Told in"), given.chapter_shown)],
        terms=[*terms, Fact(_("Checks that would notice it"), given.checks_shown or _("none on record"))],
        citations=given.citations,
        parts=parts,
    )


@dataclass(frozen=True, slots=True)
class CheckPage:
    """A check: what it asks, from which value on, and which lessons stand behind it."""

    facts: Sequence[Fact]
    computed: Sequence[Fact]
    citations: Sequence[SourceLine]
    bullets: Sequence[Lesson]
    running: Sequence[Lesson]
    challenges: Sequence[Challenge]
    lacking: Sequence[Lacking]


def check_page(row: CheckDefinition, reader: Audience) -> CheckPage:
    """A check with the lessons, challenges and statements behind it."""
    lessons = list(Lesson.objects.visible_to(reader).filter(check_ids__target=row.key).in_order())
    challenges = list(Challenge.objects.visible_to(reader).filter(check_ids__target=row.key).in_order())
    cite([row, *lessons, *challenges], reader)
    _give_chapters([*lessons, *challenges], reader)
    return CheckPage(
        facts=_facts(row),
        computed=_computed(row),
        citations=row.citations,  # type: ignore[attr-defined]  # given by cite()
        bullets=[lesson for lesson in lessons if lesson.kind == Lesson.Kind.LESSON],
        running=[lesson for lesson in lessons if lesson.kind != Lesson.Kind.LESSON],
        challenges=challenges,
        lacking=lacking_behind(row.key, reader),
    )


def _facts(row: CheckDefinition) -> list[Fact]:
    return [
        Fact(_("Approach"), row.get_approach_display()),
        Fact(_("Looks at"), row.scope),
        Fact(_("Threshold"), say_threshold(row), note=row.threshold_basis),
    ]


def _computed(row: CheckDefinition) -> list[Fact]:
    """What only those need who compute a check. Its example names bodies and stays in the files."""
    return [
        Fact(_("What is looked for"), row.signal),
        Fact(_("Columns of the record it needs"), row.data_needed),
    ]
