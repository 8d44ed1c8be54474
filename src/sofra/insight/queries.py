"""What the page of all threads shows: counts by voice and by way, each with its list behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sofra.insight.standing import Stand, standing_of_all
from sofra.insight.words import ENDS, KINDS, MILESTONES, PASSAGES, PILLAR_WORDS, VOICES, YOU_SAID
from sofra.record.refs import names_in
from sofra.shared.showing import Choice, Filter

if TYPE_CHECKING:
    from sofra.access.audience import Audience

READINGS = "readings"
ACROSS = "across"
MOST_COLUMNS = 12
NOT_STATED = "-"


@dataclass(frozen=True)
class Facet:
    """Something that needs can be sorted by."""

    name: str
    label: Any
    values: Callable[[Stand], Iterable[str]]
    words: Mapping[str, Any] | None = None
    table: str = ""


FACETS = (
    Facet("voice", _("Voice"), lambda stand: (stand.voice,), VOICES),
    Facet("kind", _("Kind, sorted by us"), lambda stand: (stand.kind,), KINDS),
    Facet("pillar", _("Pillar, sorted by us"), lambda stand: (stand.pillar,), PILLAR_WORDS),
    Facet("place", _("Place"), lambda stand: (stand.place or NOT_STATED,), None, "places"),
    Facet("network", _("Network"), lambda stand: stand.networks or (NOT_STATED,), None, "networks"),
)
MARKS: Mapping[str, Callable[[Stand], Iterable[str]]] = {
    "ends": lambda stand: (stand.end,),
    "way": lambda stand: (stand.passage,),
    "reached": lambda stand: stand.reached,
}
WORDS: Mapping[str, Mapping[str, Any]] = {"ends": ENDS, "way": PASSAGES, "reached": MILESTONES}


@dataclass(frozen=True)
class Cell:
    """A number in a table, and the address of the needs behind it."""

    number: int
    url: str


@dataclass(frozen=True)
class Line:
    """One line of a table: its words and its numbers, the sum last."""

    word: str
    label: Any
    cells: Sequence[Cell]


@dataclass(frozen=True)
class Cut:
    """What stands across the tables: the values of one facet. `said` of them are words of women."""

    name: str
    label: str
    values: Sequence[str]
    columns: Sequence[str]
    said: int
    is_short: bool

    @property
    def others(self) -> int:
        """How many columns are not words of women."""
        return len(self.columns) - self.said


@dataclass(frozen=True)
class Grid:
    """A table of counts."""

    lines: Sequence[Line]


@dataclass(frozen=True)
class Picture:
    """All that the page of threads shows, but for the rows of the list."""

    total: int
    is_stated_only: bool
    ends: Counter[str]
    passages: Counter[str]
    reached: Counter[str]
    direct_too: int
    filters: Sequence[Filter]
    cut: Cut
    cuts: Sequence[Choice]
    by_end: Grid
    by_passage: Grid
    by_reach: Grid
    stands: Sequence[Stand]
    listed: Sequence[Stand]


def address(query: QueryDict, **changes: str) -> str:
    """The same page with some words of its address changed; blank takes a word away."""
    changed = query.copy()
    changed.pop("page", None)
    for name, value in changes.items():
        changed.pop(name, None)
        if value:
            changed[name] = value
    return f"?{changed.urlencode()}" if changed else "?"


def picture(reader: Audience, query: QueryDict) -> Picture:
    """Count the needs that fit, and those behind the number that was asked for."""
    is_stated_only = query.get(READINGS) != "1"
    everything = list(standing_of_all(reader, stated_only=is_stated_only).needs.values())
    fitting = [stand for stand in everything if _fits(stand, query)]
    across = next((facet for facet in FACETS if facet.name == query.get(ACROSS)), FACETS[0])
    cut = _cut(across, fitting, reader)
    grids = {mark: _grid(fitting, mark, words, across, cut, query) for mark, words in WORDS.items()}
    return Picture(
        total=len(fitting),
        is_stated_only=is_stated_only,
        ends=Counter(stand.end for stand in fitting),
        passages=Counter(stand.passage for stand in fitting),
        reached=Counter(mark for stand in fitting for mark in stand.reached),
        direct_too=sum(stand.is_direct_too for stand in fitting),
        filters=[_filter(facet, everything, query, reader) for facet in FACETS],
        cut=cut,
        cuts=[
            Choice(
                str(facet.label), address(query, **{ACROSS: facet.name}) + "#tables", None, facet is across
            )
            for facet in FACETS
        ],
        by_end=grids["ends"],
        by_passage=grids["way"],
        by_reach=grids["reached"],
        stands=fitting,
        listed=[stand for stand in fitting if _is_marked(stand, query)],
    )


def _fits(stand: Stand, query: QueryDict, *, but: str = "") -> bool:
    return all(
        str(query[facet.name]) in facet.values(stand)
        for facet in FACETS
        if facet.name != but and query.get(facet.name)
    )


def _is_marked(stand: Stand, query: QueryDict) -> bool:
    return all(str(query[mark]) in values(stand) for mark, values in MARKS.items() if query.get(mark))


def _filter(facet: Facet, everything: Sequence[Stand], query: QueryDict, reader: Audience) -> Filter:
    counted = Counter(
        value
        for stand in everything
        if _fits(stand, query, but=facet.name) and _is_marked(stand, query)
        for value in facet.values(stand)
    )
    words = facet.words or names_in(facet.table)(counted, reader)
    choices = [
        Choice(
            str(words.get(value, _("not stated"))),
            address(query, **{facet.name: value}),
            counted[value],
            query.get(facet.name) == value,
        )
        for value in _ordered(facet, counted)
    ]
    return Filter(str(facet.label), choices, address(query, **{facet.name: ""}))


def _ordered(facet: Facet, counted: Counter[str]) -> list[str]:
    if facet.words:
        return [value for value in facet.words if counted[value]]
    return sorted(counted, key=lambda value: (value == NOT_STATED, -counted[value], value))


def _grid(
    stands: Sequence[Stand], mark: str, words: Mapping[str, Any], across: Facet, cut: Cut, query: QueryDict
) -> Grid:
    counted: Counter[tuple[str, str]] = Counter()
    whole: Counter[str] = Counter()
    for stand in stands:
        for word in MARKS[mark](stand):
            whole[word] += 1
            counted.update((word, value) for value in across.values(stand))
    return Grid([_line(word, label, mark, cut, counted, whole, query) for word, label in words.items()])


def _line(
    word: str,
    label: Any,
    mark: str,
    cut: Cut,
    counted: Counter[tuple[str, str]],
    whole: Counter[str],
    query: QueryDict,
) -> Line:
    name = cut.name
    cells = [Cell(counted[word, value], _behind(query, mark, word, **{name: value})) for value in cut.values]
    return Line(word, str(label), [*cells, Cell(whole[word], _behind(query, mark, word))])


def _cut(facet: Facet, stands: Sequence[Stand], reader: Audience) -> Cut:
    """The columns of the tables: the values of one facet, the fullest first where they have no order."""
    counted = Counter(value for stand in stands for value in facet.values(stand))
    ordered = _ordered(facet, counted)
    words = facet.words or names_in(facet.table)(counted, reader)
    columns = [str(words.get(value, _("not stated"))) for value in ordered[:MOST_COLUMNS]]
    said = sum(value in YOU_SAID for value in ordered) if facet.name == "voice" else 0
    return Cut(
        facet.name, str(facet.label), ordered[:MOST_COLUMNS], columns, said, len(ordered) > MOST_COLUMNS
    )


def _behind(query: QueryDict, mark: str, word: str, **facet: str) -> str:
    others = {other: "" for other in MARKS if other != mark}
    return address(query, **others, **{mark: word}, **facet) + "#needs"
