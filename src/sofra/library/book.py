"""Which part of which text a place belongs to, so that every source leads to the page of its chapter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sofra.access.audience import Audience
from sofra.library.models import Chapter, Source
from sofra.record.citing import citations_shown
from sofra.record.refs import url_of
from sofra.record.revision import kept
from sofra.shared.showing import SourceLine

Place = tuple[str, str]


@dataclass(frozen=True)
class Contents:
    """The table of contents of all texts, as far as one reader may see them.

    `titles` are those of the texts by number; `parts` tells the chapter of each place that a part
    of a text claims for itself, `wholes` the chapter that stands for a whole text.
    """

    titles: dict[str, str] = field(default_factory=dict)
    parts: dict[Place, str] = field(default_factory=dict)
    wholes: dict[str, str] = field(default_factory=dict)

    def chapter_of(self, text: str, place: str) -> str:
        """The part that names this very place as its own, else the whole text, else blank."""
        return self.parts.get((text, place)) or self.wholes.get(text, "")

    def places_in(self, chapter: str) -> list[Place]:
        """The places that a part of a text claims."""
        return [place for place, key in self.parts.items() if key == chapter]

    def number_of(self, chapter: str) -> str:
        """The number of the text that a chapter stands for as a whole, or blank."""
        return next((text for text, key in self.wholes.items() if key == chapter), "")


def contents(reader: Audience) -> Contents:
    """What stands where. Kept for each audience and state of the record."""
    return kept("library:contents", reader, lambda: _contents(reader))


def book(places: Sequence[Place], reader: Audience) -> dict[Place, SourceLine]:
    """How each place is called, and the page of its chapter."""
    known = contents(reader)
    return {
        (text, place): SourceLine(
            text, known.titles.get(text, ""), place, _url(known.chapter_of(text, place))
        )
        for text, place in places
    }


def _url(chapter: str) -> str:
    return url_of("chapters", chapter) if chapter else ""


def _contents(reader: Audience) -> Contents:
    titles = dict(Source.objects.visible_to(reader).values_list("key", "title"))
    kinds = dict(Chapter.objects.visible_to(reader).values_list("key", "kind"))
    parts: dict[Place, str] = {}
    wholes: dict[str, str] = {}
    for chapter, text, place in _places_of(kinds, reader):
        if kinds[chapter] == Chapter.Kind.TEXT:
            wholes.setdefault(text, chapter)
        else:
            parts.setdefault((text, place), chapter)
    return Contents(titles, parts, wholes)


def _places_of(chapters: dict[str, str], reader: Audience) -> Iterable[tuple[str, str, str]]:
    cited = citations_shown(reader).filter(table="chapters").order_by("key", "position")
    rows = cited.values_list("key", "text", "place")
    return ((key, text, place) for key, text, place in rows if key in chapters)
