"""The texts with their parts in order: what the page of all texts, and each text's own page, show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sofra.access.audience import Audience
from sofra.library.book import Contents, contents
from sofra.library.models import Challenge, Chapter, Lesson, Result, Source
from sofra.library.queries.wording import Words
from sofra.record.refs import url_of
from sofra.record.revision import kept

Kind = Chapter.Kind
OPENERS = (Kind.INTRODUCTION, Kind.SECTION)
MANY: dict[str, Words] = {
    Kind.APPROACH: gettext_lazy("Approaches"),
    Kind.ISSUE_BOX: gettext_lazy("Issue boxes"),
    Kind.CASE_STUDY: gettext_lazy("Case studies"),
}
NO_NUMBER = 10_000
Tallies = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """A text or a part of one, as a line of the table of contents."""

    key: str
    kind: str
    kind_label: str
    number: str
    title: str
    heading: str
    summary: str
    parent: str
    text: str
    tally: str

    @property
    def url(self) -> str:
        """Its page."""
        return url_of("chapters", self.key)

    @property
    def order(self) -> tuple[int, str]:
        """By number, then by key."""
        return (int(self.number) if self.number.isdigit() else NO_NUMBER, self.key)


@dataclass(frozen=True, slots=True)
class Bundle:
    """Parts of one kind under a heading, each with the parts that belong to it."""

    name: Words
    parts: Sequence[tuple[Part, Sequence[Part]]]
    within: Part | None = None


@dataclass(frozen=True)
class Shelf:
    """All parts of all texts by their keys, as far as one reader may see them."""

    parts: dict[str, Part]

    def children(self, key: str) -> list[Part]:
        """The parts that belong to a part, in order."""
        return sorted((part for part in self.parts.values() if part.parent == key), key=lambda one: one.order)

    def whole(self, text: str) -> Part | None:
        """The chapter that stands for a whole text."""
        wholes = (part for part in self.parts.values() if part.text == text and part.kind == Kind.TEXT)
        return next(wholes, None)

    def of_kind(self, text: str, *kinds: str) -> list[Part]:
        """The parts of a text of these kinds, in order."""
        found = (part for part in self.parts.values() if part.text == text and part.kind in kinds)
        return sorted(found, key=lambda one: (kinds.index(one.kind), one.order))

    def above(self, key: str) -> list[Part]:
        """The parts that a part belongs to, the widest first."""
        trail: list[Part] = []
        part = self.parts.get(key)
        while part and (parent := self.parts.get(part.parent)) and parent not in trail:
            trail.insert(0, parent)
            part = parent
        return trail

    def beside(self, key: str) -> tuple[Part | None, Part | None]:
        """The parts of the same kind before and after this one."""
        part = self.parts[key]
        row = self.of_kind(part.text, part.kind)
        at = row.index(part)
        return (row[at - 1] if at else None, row[at + 1] if at + 1 < len(row) else None)


def shelf(reader: Audience) -> Shelf:
    """The table of contents of all texts. Kept for each audience and state of the record."""
    return kept("library:shelf", reader, lambda: _shelf(reader))


def _shelf(reader: Audience) -> Shelf:
    rows = list(Chapter.objects.visible_to(reader).in_order())
    texts = _texts_of(rows, contents(reader))
    tallies = _tallies(reader)
    return Shelf({row.key: _part(row, texts.get(row.key, ""), tallies) for row in rows})


def _part(row: Chapter, text: str, tallies: Tallies) -> Part:
    return Part(
        key=row.key,
        kind=row.kind,
        kind_label=row.get_kind_display(),
        number=row.number,
        title=row.title,
        heading=str(row),
        summary=row.summary,
        parent=row.parent_id or "",
        text=text,
        tally=tallies.get(row.key, ""),
    )


def _texts_of(rows: Iterable[Chapter], known: Contents) -> dict[str, str]:
    """The number of the text that each part belongs to, by the places it names as its own."""
    texts = {chapter: text for (text, _place), chapter in known.parts.items()}
    return texts | {chapter: text for text, chapter in known.wholes.items()}


def _tallies(reader: Audience) -> Tallies:
    """What each part holds, in words: 12 lessons, 3 challenges, 5 results."""
    words: dict[str, list[str]] = defaultdict(list)
    for key, many in _counted(Lesson, reader):
        words[key].append(ngettext("%(n)d lesson", "%(n)d lessons", many) % {"n": many})
    for key, many in _counted(Challenge, reader):
        words[key].append(ngettext("%(n)d challenge", "%(n)d challenges", many) % {"n": many})
    for key, many in _counted(Result, reader):
        words[key].append(ngettext("%(n)d result", "%(n)d results", many) % {"n": many})
    return {key: ", ".join(said) for key, said in words.items()}


def _counted(model: Any, reader: Audience) -> Iterable[tuple[str, int]]:
    rows = model.objects.visible_to(reader).exclude(chapter=None).order_by()
    counted: Iterable[tuple[str, int]] = rows.values_list("chapter").annotate(many=Count("pk"))
    return counted


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its parts, ready to be shown."""

    row: Source
    whole: Part | None
    tally: str
    bundles: Sequence[Bundle]


def texts(reader: Audience) -> list[Text]:
    """All texts in the order of their numbers, each with its parts."""
    return [text(row, reader) for row in Source.objects.visible_to(reader).in_order()]


def text(row: Source, reader: Audience) -> Text:
    """One text with its parts, bundled by kind."""
    known = shelf(reader)
    bundles = [bundle for bundle in _bundles(row.key, known) if bundle.parts]
    return Text(row, known.whole(row.key), _say_parts(row.key, known), bundles)


def bundles_of(key: str, known: Shelf) -> list[Bundle]:
    """The parts that belong to a part, bundled by kind; of a whole text, all its parts."""
    part = known.parts[key]
    if part.kind == Kind.TEXT:
        return [bundle for bundle in _bundles(part.text, known) if bundle.parts]
    by_kind: dict[str, list[tuple[Part, Sequence[Part]]]] = defaultdict(list)
    for one in known.children(key):
        by_kind[one.kind].append((one, ()))
    return [Bundle(MANY.get(kind) or parts[0][0].kind_label, parts) for kind, parts in by_kind.items()]


def _bundles(text: str, known: Shelf) -> list[Bundle]:
    """Introduction and sections, approaches, case studies by the section that opens them, the rest."""
    studies = known.of_kind(text, Kind.CASE_STUDY)
    opening = {part.parent for part in studies}
    openers = [part for part in known.of_kind(text, *OPENERS) if part.key not in opening]
    bundles = [
        Bundle(_("Introduction and sections"), _with_boxes(openers, known)),
        Bundle(_("Approaches"), _with_boxes(known.of_kind(text, Kind.APPROACH), known)),
        *_study_bundles(studies, known),
        Bundle(_("Front matter"), _with_boxes(known.of_kind(text, Kind.FRONT_MATTER), known)),
    ]
    shown = {box.key for bundle in bundles for _part, boxes in bundle.parts for box in boxes}
    loose = [box for box in known.of_kind(text, Kind.ISSUE_BOX) if box.key not in shown]
    return [*bundles, Bundle(_("Issue boxes"), _with_boxes(loose, known))]


def _study_bundles(studies: Sequence[Part], known: Shelf) -> list[Bundle]:
    bundles: list[Bundle] = []
    for parent in dict.fromkeys(part.parent for part in studies):
        section = known.parts.get(parent)
        within = section if section and section.kind != Kind.TEXT else None
        of_section = [part for part in studies if part.parent == parent]
        bundles.append(Bundle(_("Case studies"), _with_boxes(of_section, known), within))
    return bundles


def _with_boxes(parts: Iterable[Part], known: Shelf) -> list[tuple[Part, Sequence[Part]]]:
    return [(part, [one for one in known.children(part.key) if one.kind == Kind.ISSUE_BOX]) for part in parts]


def _say_parts(text: str, known: Shelf) -> str:
    """In words: 7 approaches, 6 issue boxes, 10 case studies."""
    many = {kind: len(known.of_kind(text, kind)) for kind in (Kind.APPROACH, Kind.ISSUE_BOX, Kind.CASE_STUDY)}
    said = [
        ngettext("%(n)d approach", "%(n)d approaches", many[Kind.APPROACH]) % {"n": many[Kind.APPROACH]},
        ngettext("%(n)d issue box", "%(n)d issue boxes", many[Kind.ISSUE_BOX]) % {"n": many[Kind.ISSUE_BOX]},
        ngettext("%(n)d case study", "%(n)d case studies", many[Kind.CASE_STUDY])
        % {"n": many[Kind.CASE_STUDY]},
    ]
    return ", ".join(words for words, n in zip(said, many.values(), strict=True) if n)


def parts_about(keys: Iterable[str], reader: Audience) -> list[Part]:
    """These parts, as far as this reader may see them: wholes first, then by kind and number."""
    known = shelf(reader).parts
    found = [known[key] for key in keys if key in known]
    return sorted(found, key=lambda part: (part.text, list(Kind).index(Kind(part.kind)), part.order))
