"""Doors of this room: the texts and their parts, and what stands on the shelf."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from sofra.library.glossary import TERMS
from sofra.library.listings import (
    CHALLENGES_LIST,
    CHECKS_LIST,
    LESSONS_LIST,
    OUTPUTS_LIST,
    RESOLUTIONS_LIST,
    RESULTS_LIST,
)
from sofra.library.models import (
    Challenge,
    Chapter,
    CheckDefinition,
    Lesson,
    Output,
    Resolution,
    Result,
    Source,
)
from sofra.library.queries import overview as shelves
from sofra.library.queries import texts as told
from sofra.library.queries.chapters import ChapterPage, chapter_page, say_resting
from sofra.library.queries.lessons import LearntPage, challenge_page, check_page, lesson_page
from sofra.library.queries.outputs import output_page
from sofra.library.queries.resolutions import resolution_page
from sofra.library.queries.results import result_page
from sofra.library.queries.sources import source_page
from sofra.record.listing import show_list
from sofra.record.revision import kept
from sofra.shared.pages import page, public_door
from sofra.shared.panels import panels_for
from sofra.shared.requests import ReaderRequest
from sofra.shared.showing import Crumb


@public_door
def texts(request: ReaderRequest) -> HttpResponse:
    """The texts that the record rests on, with their parts in order."""
    context = {
        "title": _("The texts"),
        "lead": _("What each source text tells, part by part, linked with every row that rests on it."),
        "texts": told.texts(request.reader),
    }
    return page(request, "library/texts.html", context)


@public_door
def text(request: ReaderRequest, key: str) -> HttpResponse:
    """One text: who published it and when, its parts, and how much of the record rests on it."""
    row = get_object_or_404(Source.objects.visible_to(request.reader), key=key)
    shown = source_page(row, request.reader)
    context = {
        "shown": shown,
        "title": row.title,
        "lead": shown.lead,
        "facts": shown.facts,
        "crumbs": [_texts()],
        "panels": panels_for("sources", row, request.reader, request.GET),
    }
    return page(request, "library/text.html", context)


@public_door
def chapter(request: ReaderRequest, key: str) -> HttpResponse:
    """A part of a text: what it tells, and every row that rests on it."""
    row = get_object_or_404(Chapter.objects.visible_to(request.reader), key=key)
    shown = chapter_page(row, request.reader)
    context = {
        "shown": shown,
        "title": shown.part.heading,
        "lead": row.summary,
        "facts": shown.facts,
        "citations": shown.citations,
        "crumbs": [_texts(), *(Crumb(part.title, part.url) for part in shown.trail)],
        "drawn": _drawn(shown, request),
        "panels": panels_for("chapters", row, request.reader, request.GET),
    }
    return page(request, "library/chapter.html", context)


def _drawn(shown: ChapterPage, request: ReaderRequest) -> dict[str, str]:
    """The long lists of rows of a part, drawn once for each audience and state of the record."""
    context = {"shown": shown, "resting": say_resting(shown.resting)}
    return kept(
        f"library:chapter:{shown.part.key}:drawn",
        request.reader,
        lambda: {
            "stretches": render_to_string("library/chapter_stretches.html", context),
            "rows": render_to_string("library/chapter_rows.html", context),
        },
    )


@public_door
def overview(request: ReaderRequest) -> HttpResponse:
    """What stands in the library, by kind."""
    context = {
        "title": _("Library"),
        "lead": _("What came of the work, what the resolutions ask, and what was learnt."),
        "shown": shelves.overview(request.reader),
    }
    return page(request, "library/overview.html", context)


@public_door
def outputs(request: ReaderRequest) -> HttpResponse:
    """Outputs."""
    return show_list(request, OUTPUTS_LIST)


@public_door
def output(request: ReaderRequest, key: str) -> HttpResponse:
    """One output: how far it got as the record sums it up, what it results from, what followed."""
    row = get_object_or_404(Output.objects.visible_to(request.reader), key=key)
    shown = output_page(row, request.reader)
    context = {
        "shown": shown,
        "title": row.title,
        "lead": shown.lead,
        "facts": shown.facts,
        "citations": shown.line.citations,
        **_beside("outputs", row, request, Crumb(_("Outputs"), reverse("library:outputs"))),
    }
    return page(request, "library/output.html", context)


@public_door
def results(request: ReaderRequest) -> HttpResponse:
    """Results that the sources claim."""
    return show_list(request, RESULTS_LIST)


@public_door
def result(request: ReaderRequest, key: str) -> HttpResponse:
    """One result: what its source claims, for whom, on what basis, and what it follows."""
    row = get_object_or_404(Result.objects.visible_to(request.reader), key=key)
    shown = result_page(row, request.reader)
    context = {
        "shown": shown,
        "title": row.result,
        "lead": shown.lead,
        "facts": shown.facts,
        "citations": shown.citations,
        **_beside("results", row, request, Crumb(_("Results"), reverse("library:results"))),
    }
    return page(request, "library/result.html", context)


@public_door
def resolutions(request: ReaderRequest) -> HttpResponse:
    """Security Council resolutions, headed with the date of the text that names them."""
    return show_list(request, RESOLUTIONS_LIST)


@public_door
def resolution(request: ReaderRequest, key: str) -> HttpResponse:
    """One resolution, and what it asks of states."""
    row = get_object_or_404(Resolution.objects.visible_to(request.reader), key=key)
    shown = resolution_page(row, request.reader)
    context = {
        "shown": shown,
        "title": str(row),
        "lead": row.focus,
        "facts": shown.facts,
        "citations": shown.citations,
        **_beside("resolutions", row, request, Crumb(_("Resolutions"), reverse("library:resolutions"))),
    }
    return page(request, "library/resolution.html", context)


@public_door
def lessons(request: ReaderRequest) -> HttpResponse:
    """Lessons: bullets of the lists, and what running text tells."""
    return show_list(request, LESSONS_LIST)


@public_door
def lesson(request: ReaderRequest, key: str) -> HttpResponse:
    """One lesson: where it is told, and how records could show it."""
    row = get_object_or_404(Lesson.objects.visible_to(request.reader), key=key)
    under = Crumb(_("Lessons"), reverse("library:lessons"))
    return _learnt("lessons", row, lesson_page(row, request.reader), request, under)


@public_door
def challenges(request: ReaderRequest) -> HttpResponse:
    """Challenges, and how they were met."""
    return show_list(request, CHALLENGES_LIST)


@public_door
def challenge(request: ReaderRequest, key: str) -> HttpResponse:
    """One challenge: how it was met, where, and what it is part of."""
    row = get_object_or_404(Challenge.objects.visible_to(request.reader), key=key)
    under = Crumb(_("Challenges"), reverse("library:challenges"))
    return _learnt("challenges", row, challenge_page(row, request.reader), request, under)


@public_door
def checks(request: ReaderRequest) -> HttpResponse:
    """The questions behind the lessons."""
    return show_list(request, CHECKS_LIST)


@public_door
def check(request: ReaderRequest, key: str) -> HttpResponse:
    """One check: what it asks, from which value on, and which lessons stand behind it."""
    row = get_object_or_404(CheckDefinition.objects.visible_to(request.reader), key=key)
    shown = check_page(row, request.reader)
    context = {
        "shown": shown,
        "title": str(row),
        "names": [row.name] if row.question else [],
        "facts": shown.facts,
        "citations": shown.citations,
        **_beside("checks", row, request, Crumb(_("Checks"), reverse("library:checks"))),
    }
    return page(request, "library/check.html", context)


@public_door
def glossary(request: ReaderRequest) -> HttpResponse:
    """The words of Sofra, each in a sentence."""
    context = {
        "title": _("Glossary"),
        "lead": _("The words of these pages, each in a sentence."),
        "crumbs": [_library()],
        "terms": TERMS,
    }
    return page(request, "library/glossary.html", context)


def _learnt(table: str, row: Any, shown: LearntPage, request: ReaderRequest, under: Crumb) -> HttpResponse:
    """The page of a lesson or a challenge."""
    context = {
        "shown": shown,
        "title": str(row),
        "lead": shown.lead,
        "facts": shown.facts,
        "citations": shown.citations,
        **_beside(table, row, request, under),
    }
    return page(request, "library/learnt.html", context)


def _beside(table: str, row: Any, request: ReaderRequest, under: Crumb) -> dict[str, Any]:
    """What every page of a row has: its trail, and what other rooms tell of it."""
    panels = panels_for(table, row, request.reader, request.GET)
    return {"row": row, "crumbs": [_library(), under], "panels": panels}


def _texts() -> Crumb:
    return Crumb(_("The texts"), reverse("library:texts"))


def _library() -> Crumb:
    return Crumb(_("Library"), reverse("library:overview"))
