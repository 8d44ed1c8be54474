"""What stands in the library, by kind: the page that leads on to all its lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from sofra.access.audience import Audience
from sofra.library.models import (
    Challenge,
    CheckDefinition,
    Lesson,
    Output,
    Resolution,
    Result,
    Source,
)
from sofra.library.queries.outputs import OutputLine, not_said_to_exist, output_lines
from sofra.library.queries.resolutions import as_of_which_text
from sofra.library.queries.wording import Words
from sofra.record.revision import kept
from sofra.shared.showing import Crumb, Figure

Kind = Output.Kind
MOST_TITLES, MOST_PLANNED = 30, 40
BOARDS: tuple[tuple[str, Words, tuple[Kind, ...]], ...] = (
    (
        "studies",
        _("Studies and reports"),
        (Kind.BASELINE_STUDY, Kind.STUDY, Kind.REPORT, Kind.PAPER, Kind.POLICY_BRIEF),
    ),
    ("laws", _("Laws, plans and rules"), (Kind.LAW, Kind.POLICY, Kind.PLAN, Kind.INTERNAL_RULE, Kind.BUDGET)),
    ("courses", _("Courses and curricula"), (Kind.CURRICULUM, Kind.MANUAL, Kind.METHOD)),
    ("posts", _("Posts and structures"), (Kind.POSITION, Kind.STRUCTURE)),
    ("publications", _("Publications and websites"), (Kind.PUBLICATION, Kind.WEBSITE, Kind.DATABASE)),
    ("media", _("Media and films"), (Kind.MEDIA, Kind.FILM, Kind.VIDEO)),
    ("words", _("Statements and recommendations"), (Kind.STATEMENT, Kind.RECOMMENDATIONS)),
)
COUNTED: tuple[tuple[Any, Any, str], ...] = (
    (Output, ngettext_lazy("output", "outputs", "n"), "library:outputs"),
    (Result, ngettext_lazy("result claimed", "results claimed", "n"), "library:results"),
    (Resolution, ngettext_lazy("resolution", "resolutions", "n"), "library:resolutions"),
    (Lesson, ngettext_lazy("lesson", "lessons", "n"), "library:lessons"),
    (Challenge, ngettext_lazy("challenge", "challenges", "n"), "library:challenges"),
    (CheckDefinition, ngettext_lazy("check", "checks", "n"), "library:checks"),
    (Source, ngettext_lazy("text", "texts", "n"), "library:texts"),
)


@dataclass(frozen=True, slots=True)
class Board:
    """One board of the shelf: its kinds with how many there are, and the titles."""

    key: str
    name: Words
    kinds: Sequence[tuple[Crumb, int]]
    lines: Sequence[OutputLine]

    @property
    def count(self) -> int:
        """How many stand on it."""
        return sum(many for _kind, many in self.kinds)


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole library at a glance."""

    figures: Sequence[Figure]
    boards: Sequence[Board]
    unsaid: Sequence[OutputLine]
    resolutions: Sequence[Resolution]
    as_of: str


def overview(reader: Audience) -> Overview:
    """The whole library at a glance. Kept for each audience and state of the record."""
    return kept("library:overview", reader, lambda: _overview(reader))


def _overview(reader: Audience) -> Overview:
    seen = Output.objects.visible_to(reader)
    many: dict[str, int] = dict(seen.order_by().values_list("kind").annotate(many=Count("pk")))
    standing = {
        key: list(seen.filter(kind__in=kinds).by_name()[:MOST_TITLES]) for key, _name, kinds in BOARDS
    }
    unsaid = list(seen.filter(not_said_to_exist()).by_name()[:MOST_PLANNED])
    rows = {row.key: row for row in [*unsaid, *(row for found in standing.values() for row in found)]}
    lines = {line.row.key: line for line in output_lines(rows.values(), reader)}
    boards = [
        Board(key, name, _kinds(kinds, many), [lines[row.key] for row in standing[key]])
        for key, name, kinds in BOARDS
    ]
    return Overview(
        figures=_figures(reader),
        boards=[board for board in boards if board.count],
        unsaid=[lines[row.key] for row in unsaid],
        resolutions=list(Resolution.objects.visible_to(reader).in_order()),
        as_of=as_of_which_text(reader),
    )


def _kinds(kinds: Sequence[Kind], many: dict[str, int]) -> list[tuple[Crumb, int]]:
    """The kinds of a board with how many there are of each, and the list of them."""
    outputs = reverse("library:outputs")
    return [
        (Crumb(str(kind.label), f"{outputs}?kind={kind}"), many[kind]) for kind in kinds if many.get(kind)
    ]


def _figures(reader: Audience) -> list[Figure]:
    found = []
    for model, words, url in COUNTED:
        many = model.objects.visible_to(reader).count()
        found.append(Figure(many, words % {"n": many}, reverse(url)))
    return [figure for figure in found if figure.number]
