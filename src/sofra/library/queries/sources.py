"""What the page of a text shows: who published it and when, its parts, how much rests on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils.translation import gettext as _

from sofra.access.audience import Audience
from sofra.library.models import Source
from sofra.library.queries.resting import count_resting
from sofra.library.queries.texts import Part, Text, text
from sofra.library.queries.wording import TABLES, Words, say_basis, say_table
from sofra.record.around import Around, around
from sofra.record.refs import Ref
from sofra.record.revision import kept
from sofra.shared.showing import Fact


@dataclass(frozen=True, slots=True)
class SourcePage:
    """All that is told of a text."""

    text: Text
    lead: str
    facts: Sequence[Fact]
    terms: Sequence[Fact]
    counts: Sequence[tuple[Words, int]]
    around: Around

    @property
    def whole(self) -> Part | None:
        """The part that stands for all of it."""
        return self.text.whole


def source_page(row: Source, reader: Audience) -> SourcePage:
    """All that is told of a text."""
    told = text(row, reader)
    return SourcePage(
        text=told,
        lead=told.whole.summary if told.whole else "",
        facts=_facts(row),
        terms=_terms(row),
        counts=kept(f"library:source:{row.key}", reader, lambda: _counts(row, reader)),
        around=around(Ref("sources", row.key), reader),
    )


def _facts(row: Source) -> list[Fact]:
    return [
        Fact(_("Text"), row.key),
        Fact(_("Published by"), row.publisher),
        Fact(_("Published"), row.published, note=say_basis(row)),
        Fact(_("Kind"), row.kind),
    ]


def _terms(row: Source) -> list[Fact]:
    return [Fact(_("Covers"), row.covers), Fact(_("Language"), row.language), Fact(_("Note"), row.note)]


def _counts(row: Source, reader: Audience) -> list[tuple[Words, int]]:
    """How many rows of each table rest on it, the tables in the order in which a reader may want them."""
    counts = {name: many for name, many in count_resting(Q(text=row.key), reader).items() if many}
    order = sorted(counts, key=lambda name: list(TABLES).index(name) if name in TABLES else len(TABLES))
    return [(say_table(name), counts[name]) for name in order]
