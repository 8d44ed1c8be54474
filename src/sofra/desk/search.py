"""The page of a search: rows in order, by kind, with the words that answer."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpResponse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.access.audience import Audience
from sofra.desk.excerpts import wanted
from sofra.desk.hits import KINDS, Hit, hits
from sofra.library.queries.wording import TABLES
from sofra.record.refs import Ref
from sofra.record.search import MOST_ROWS, Asked, Found, find, find_nearly, understood
from sofra.shared.pages import page, public_door
from sofra.shared.requests import ReaderRequest
from sofra.shared.showing import Choice

ROWS_PER_PAGE = 20
MOST_LETTERS_SHOWN = 120


@dataclass(frozen=True)
class Answer:
    """What was found for a question: all rows, those of the chosen kind, and whether words are missing."""

    every: Found
    chosen: Found
    is_near: bool = False


@public_door
def search(request: ReaderRequest) -> HttpResponse:
    """Find any row by its words."""
    text = " ".join(request.GET.get("q", "").replace("\x00", " ").split())
    kind = request.GET.get("kind", "")
    kind = kind if kind in KINDS else ""
    asked = understood(text)
    answer = _answer(asked, request.reader, kind)
    shown = _page(answer.chosen.refs, request.GET.get("page", ""))
    context = {
        "title": _title(asked, text, answer),
        "text": text,
        "kind": kind,
        "asked": asked,
        "is_near": answer.is_near,
        "kinds": _kinds(answer, text, kind),
        "page": shown,
        "hits": _hits(shown, asked, request.reader),
        "search_text": text,
    }
    return page(request, "desk/search.html", context)


def _answer(asked: Asked, reader: Audience, kind: str) -> Answer:
    every = find(asked, reader)
    near = find_nearly(asked, reader) if asked and not every.refs else Found()
    found, ask = (near, find_nearly) if near.refs else (every, find)
    if not kind:
        return Answer(found, found, bool(near.refs))
    if found.is_more:
        return Answer(found, ask(asked, reader, table=kind), bool(near.refs))
    chosen = tuple(ref for ref in found.refs if ref.table == kind)
    return Answer(found, Found(chosen), bool(near.refs))


def _page(refs: tuple[Ref, ...], number: str) -> Page[Ref]:
    return Paginator(refs, ROWS_PER_PAGE).get_page(number)


def _hits(shown: Page[Ref], asked: Asked, reader: Audience) -> list[Hit]:
    return hits(list(shown.object_list), wanted(asked.words), reader) if asked else []


def _title(asked: Asked, text: str, answer: Answer) -> str:
    if not text:
        return _("Search")
    many = len(answer.chosen.refs)
    said = {"text": _short(text), "n": many}
    if not asked:
        return _("“%(text)s” holds no word to look for") % said
    if answer.is_near:
        return _("No row has all the words of “%(text)s”") % said
    if answer.chosen.is_more:
        return _("More than %(n)d rows for “%(text)s”") % {**said, "n": MOST_ROWS}
    if not answer.chosen.refs:
        return _("Nothing on record for “%(text)s”") % said
    return ngettext("%(n)d row for “%(text)s”", "%(n)d rows for “%(text)s”", many) % said


def _short(text: str) -> str:
    return text if len(text) <= MOST_LETTERS_SHOWN else f"{text[:MOST_LETTERS_SHOWN].rstrip()}…"


def _kinds(answer: Answer, text: str, kind: str) -> list[Choice]:
    """The kinds of rows that were found, each a link; not counted where there are very many rows."""
    counts = Counter(ref.table for ref in answer.every.refs)
    names = [name for name in KINDS if answer.every.is_more or counts[name] or name == kind]
    if len(names) < 2 and not kind:  # noqa: PLR2004 -- nothing to choose between
        return []
    every = None if answer.every.is_more else len(answer.every.refs)
    choices = [Choice(_("All kinds"), _address(text), every, not kind)]
    for name in names:
        count = None if answer.every.is_more else counts[name]
        choices.append(Choice(str(TABLES[name]), _address(text, kind=name), count, name == kind))
    return choices


def _address(text: str, **more: Any) -> str:
    return f"?{urlencode({'q': text, **more})}"
