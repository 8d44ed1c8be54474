"""Turns one value into safe HTML, the same way on every page: a date, a link, a list, "not stated"."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from django.utils.functional import Promise
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from sofra.shared.partial_dates import PartialDate
from sofra.shared.saying_dates import machine_date, say_date, say_period, say_span
from sofra.shared.showing import Cited, Crumb


def not_stated_html(words: str = "") -> SafeString:
    """Say in italics that the sources do not tell. Empty never means no."""
    return format_html('<span class="not">{}</span>', words or _("not stated"))


def date_html(value: PartialDate | None, missing: str = "") -> SafeString:
    """Say a partial date; exact ones and whole months and years also for machines."""
    if not value:
        return not_stated_html(missing)
    machine = machine_date(value)
    if not machine:
        return format_html("{}", say_date(value))
    return format_html('<time datetime="{}">{}</time>', machine, say_date(value))


def period_html(value: PartialDate | None) -> SafeString:
    """Say the time that a plan or mandate covers."""
    return format_html("{}", say_period(value)) if value else not_stated_html()


def span_html(start: PartialDate, end: PartialDate) -> SafeString:
    """Say from when to when."""
    return format_html("{}", say_span(start, end)) if start or end else not_stated_html()


def value_html(value: Any) -> SafeString:
    """Show any value a fact may have: text, number, yes or no, date, link or a list of them."""
    if isinstance(value, bool):
        return format_html("{}", _("Yes") if value else _("No"))
    if value is None or isinstance(value, PartialDate):
        return date_html(value)
    if isinstance(value, Crumb):
        return link_html(value.label, value.url)
    if isinstance(value, str | int | Promise):
        return format_html("{}", value) if str(value) else not_stated_html()
    return _list_html(value) if isinstance(value, Iterable) else conditional_escape(value)


def link_html(label: str, url: str = "") -> SafeString:
    """A link, or only its words where there is no page to go to."""
    return format_html('<a href="{}">{}</a>', url, label) if url else format_html("{}", label)


def sources_html(
    citations: Iterable[Cited], *, key: str = "", note: str = "", label: str = "", is_open: bool = False
) -> SafeString:
    """Where a fact is told, folded: text, place, title, and the row it stands in."""
    cited = tuple(citations)
    if not cited and not note:
        return SafeString("")
    return _sources_html(cited, str(key), str(note), str(label), get_language(), is_open=is_open)


@lru_cache(maxsize=16_384)
def _sources_html(
    citations: tuple[Cited, ...], key: str, note: str, label: str, language: str | None, *, is_open: bool
) -> SafeString:
    """The same for the same sources and language: a page draws many, and most pages draw some of the same."""
    word = label or ngettext("Source", "Sources", len(citations))
    lines = [_cited_html(cited) for cited in citations]
    lines += [format_html("<li>{}</li>", note)] if note else []
    lines += [format_html('<li class="quiet">{} {}</li>', _("Row"), key)] if key else []
    return format_html(
        '<details class="src"{}><summary>{}</summary><ul>{}</ul></details>',
        SafeString(" open" if is_open else ""),
        word,
        SafeString("".join(lines)),
    )


def _cited_html(cited: Cited) -> SafeString:
    place = format_html("<b>{}</b>, {}" if cited.place else "<b>{}</b>", cited.number, cited.place)
    if cited.url:
        place = format_html('<a href="{}">{}</a>', cited.url, place)
    if not cited.title:
        return format_html("<li>{}</li>", place)
    return format_html("<li>{} · <cite>{}</cite></li>", place, cited.title)


def _list_html(values: Iterable[Any]) -> SafeString:
    shown = [(value_html(value),) for value in values]
    return format_html_join("; ", "{}", shown) if shown else not_stated_html()
