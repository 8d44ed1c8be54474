"""Security Council resolutions: as which text names them, and what they ask of states."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.utils.translation import gettext as _

from sofra.access.audience import Audience
from sofra.library.models import Resolution, ResolutionAsk, Source
from sofra.record.around import Around, around
from sofra.record.citing import citations_shown, cite
from sofra.record.readings import date_mark
from sofra.record.refs import Ref
from sofra.record.revision import kept
from sofra.shared.saying_dates import say_date
from sofra.shared.showing import Fact, SourceLine


def as_of_which_text(reader: Audience) -> str:
    """The date of the list: that of the text which names most of the resolutions."""
    return kept("library:resolutions:as-of", reader, lambda: _as_of(reader))


def _as_of(reader: Audience) -> str:
    seen = Resolution.objects.visible_to(reader).values("key")
    shown = citations_shown(reader).filter(table="resolutions", key__in=seen)
    cited = shown.values_list("text", "key").distinct()
    naming = Counter(text for text, _key in cited)
    texts = {row.key: row for row in Source.objects.visible_to(reader).filter(key__in=list(naming))}
    found = [texts[text] for text in sorted(naming, key=lambda one: (-naming[one], one)) if text in texts]
    return _say(found[0]) if found else _("Later resolutions than those that the texts name are not in it.")


def _say(text: Source) -> str:
    if not text.published:
        return _("As named in a text without a date; later resolutions are not in it.")
    named = {"date": say_date(text.published), "number": text.key}
    if text.published_basis == "inferred":
        return (
            _(
                "As named in a text of %(date)s (text %(number)s, date read by us); "
                "later resolutions are not in it."
            )
            % named
        )
    return _("As named in a text of %(date)s (text %(number)s); later resolutions are not in it.") % named


def beside_resolutions(rows: Sequence[Resolution], reader: Audience) -> dict[str, Any]:
    """How many asks of each resolution are on record, and from which text the list is."""
    asks = ResolutionAsk.objects.visible_to(reader).filter(resolution__in=[row.key for row in rows])
    many = dict(asks.order_by().values_list("resolution").annotate(many=Count("pk")))
    for row in rows:
        given: Any = row
        given.asks_told = many.get(row.key, 0)
        given.date_mark = date_mark(row.date_basis)
    return {"lead": as_of_which_text(reader)}


@dataclass(frozen=True, slots=True)
class ResolutionPage:
    """A resolution, and what it asks of states."""

    facts: Sequence[Fact]
    citations: Sequence[SourceLine]
    asks: Sequence[ResolutionAsk]
    as_of: str
    around: Around


def resolution_page(row: Resolution, reader: Audience) -> ResolutionPage:
    """A resolution, and what it asks of states."""
    asks = list(ResolutionAsk.objects.visible_to(reader).filter(resolution=row.key).in_order())
    cite([row, *asks], reader)
    return ResolutionPage(
        facts=[Fact(_("Adopted"), row.adopted_date or str(row.year or ""), note=date_mark(row.date_basis))],
        citations=row.citations,  # type: ignore[attr-defined]  # given by cite()
        asks=asks,
        as_of=as_of_which_text(reader),
        around=around(Ref("resolutions", row.key), reader),
    )
