"""The parts that pages are made of: `{% load components %}`.

Each tag takes plain values or those of `sofra.shared.showing`, and shows nothing that it was not
given. How each looks and when to use it: docs/look.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sofra.shared import shown
from sofra.shared.drawn_seats import seats_svg
from sofra.shared.qr import qr_of
from sofra.shared.tongues import Tongue, tongues

if TYPE_CHECKING:
    from django.core.paginator import Page
    from django.forms import BaseForm
    from django.template.context import Context

    from sofra.shared.loom import Loom
    from sofra.shared.partial_dates import PartialDate
    from sofra.shared.path import Node, Track
    from sofra.shared.round_table import RoundTable
    from sofra.shared.seating import Drawing
    from sofra.shared.showing import Cited, Crumb, Dated, Fact, Figure, Filter

register = template.Library()

STATUS_STATES = ("attention", "fine", "part", "along", "unknown", "open", "over")


# --- one value ---------------------------------------------------------------------------------


@register.filter
def show(value: Any) -> SafeString:
    """Show any value: `{{ organisation.since|show }}`. Blank says "not stated"."""
    return shown.value_html(value)


@register.simple_tag
def partial_date(value: PartialDate | None, missing: str = "") -> SafeString:
    """Say when: `{% partial_date event.start %}`, `{% partial_date event.start _("no date") %}`."""
    return shown.date_html(value, missing)


@register.simple_tag
def period(value: PartialDate | None) -> SafeString:
    """Say the years that something covers: `{% period plan.period %}` gives "2017 to 2020"."""
    return shown.period_html(value)


@register.simple_tag
def span(start: PartialDate, end: PartialDate) -> SafeString:
    """Say from when to when: `{% span membership.from_date membership.to_date %}`."""
    return shown.span_html(start, end)


@register.simple_tag
def not_stated(words: str = "") -> SafeString:
    """Say that the sources do not tell: `{% not_stated %}` or `{% not_stated _("no date") %}`."""
    return shown.not_stated_html(words)


@register.simple_tag
def status(state: str, label: str) -> SafeString:
    """A shape and a word: `{% status "attention" _("No answer recorded") %}`.

    States: attention (waits or stops), open (promised, asked), fine (arrived, on this very point),
    part (in part), along (carried along), unknown (not on record), over (ended).
    """
    kept = state if state in STATUS_STATES else "unknown"
    return format_html('<span class="status" data-state="{}">{}</span>', kept, label)


@register.simple_tag
def sample_tag() -> SafeString:
    """Mark what is made up: `{% sample_tag %}`."""
    return format_html('<span class="tag">{}</span>', _("sample"))


@register.simple_tag(takes_context=True)
def sources(
    context: Context, citations: Iterable[Cited], key: str = "", note: str = "", label: str = ""
) -> SafeString:
    """Where a fact is told, one tap away: `{% sources need.citations key=need.key %}`."""
    return shown.sources_html(list(citations), key=key, note=note, label=label, is_open=is_for_print(context))


# --- head of a page and its sections -------------------------------------------------------------


@register.inclusion_tag("shared/parts/trail.html")
def trail(crumbs: Sequence[Crumb]) -> dict[str, Any]:
    """Where this page lies: `{% trail crumbs %}`."""
    return {"crumbs": crumbs}


@register.inclusion_tag("shared/parts/opening.html", takes_context=True)
def opening(
    context: Context,
    title: str,
    lead: str = "",
    facts: Sequence[Fact] = (),
    crumbs: Sequence[Crumb] = (),
    names: Sequence[str] = (),
    citations: Sequence[Cited] = (),
) -> dict[str, Any]:
    """Title, one sentence, three to five facts: `{% opening title=org.name lead=lead facts=facts %}`."""
    return {
        "request": context.get("request"),
        "title": title,
        "lead": lead,
        "facts": facts,
        "crumbs": crumbs,
        "names": names,
        "citations": citations,
    }


@register.inclusion_tag("shared/parts/facts.html")
def facts(facts: Sequence[Fact]) -> dict[str, Any]:
    """A line of facts: `{% facts facts %}`."""
    return {"facts": facts}


@register.inclusion_tag("shared/parts/terms.html", takes_context=True)
def terms(context: Context, facts: Sequence[Fact]) -> dict[str, Any]:
    """Names and values under each other, each with its sources: `{% terms facts %}`."""
    return {"facts": facts, "request": context.get("request")}


@register.inclusion_tag("shared/parts/figures.html")
def figures(figures: Sequence[Figure]) -> dict[str, Any]:
    """A few big numbers that link on: `{% figures figures %}`."""
    return {"figures": figures}


@register.simple_block_tag
def section(
    content: str,
    name: str,
    note: str = "",
    id: str = "",  # noqa: A002  the word page authors know from HTML
    more_url: str = "",
    more_label: str = "",
    *,
    wide: bool = False,
) -> SafeString:
    """A part of a page with its name in the margin: `{% section name=_("Events") %}…{% endsection %}`."""
    values = {"content": content, "name": name, "note": note, "id": id, "wide": wide}
    return render_to_string(
        "shared/parts/section.html", {**values, "more_url": more_url, "more_label": more_label}
    )


@register.simple_block_tag
def behind(content: str, label: str) -> SafeString:
    """Rows that stand behind a number, folded: `{% behind _("2 rows behind this") %}…{% endbehind %}`."""
    return format_html('<details class="behind"><summary>{}</summary><div>{}</div></details>', label, content)


# --- lists ---------------------------------------------------------------------------------------


@register.inclusion_tag("shared/parts/dated.html", takes_context=True)
def dated(context: Context, items: Iterable[Dated]) -> dict[str, Any]:
    """A list with its dates in a column: `{% dated events %}`."""
    return {"items": items, "request": context.get("request")}


@register.inclusion_tag("shared/parts/empty.html")
def empty(what: str, would: str = "") -> dict[str, Any]:
    """An empty place: what is not on record, and what would stand here."""
    return {"what": what, "would": would}


@register.inclusion_tag("shared/parts/filters.html")
def filters(filters: Sequence[Filter], url_without_all: str = "") -> dict[str, Any]:
    """Filters as links that can be shared: `{% filters filters url_without_all=request.path %}`."""
    return {"filters": filters, "any_chosen": any(one.chosen for one in filters), "clear": url_without_all}


@register.inclusion_tag("shared/parts/pages.html", takes_context=True)
def pages(context: Context, page: Page[Any]) -> dict[str, Any]:
    """Links to the pages of a long list; other parts of the address stay: `{% pages page %}`."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    links = [(number, _page_url(context, number)) for number in numbers]
    before = _page_url(context, page.number - 1) if page.has_previous() else ""
    after = _page_url(context, page.number + 1) if page.has_next() else ""
    return {"page": page, "links": links, "before": before, "after": after}


class _DrawnOnce(template.Node):
    """What stands between the two tags, drawn as often as the view's `draw_once` wants it."""

    def __init__(self, nodelist: template.NodeList) -> None:
        self.nodelist = nodelist

    def render(self, context: Context) -> SafeString:
        """As it was drawn before, if the view keeps it."""
        draw_once: Any = context.get("draw_once") or (lambda draw: draw())
        return SafeString(draw_once(lambda: self.nodelist.render(context)))


@register.tag
def drawn_once(parser: template.base.Parser, _token: template.base.Token) -> _DrawnOnce:
    """A part that is drawn only if it is not kept: `{% drawn_once %}...{% end_drawn_once %}`."""
    nodelist = parser.parse(("end_drawn_once",))
    parser.delete_first_token()
    return _DrawnOnce(nodelist)


@register.inclusion_tag("shared/parts/exports.html", takes_context=True)
def exports(context: Context, csv: str = "", xlsx: str = "") -> dict[str, Any]:
    """Take a list along: `{% exports %}` adds `format=csv`, `format=xlsx` and `print=1` to the address."""
    return {
        "csv": csv or address_with(context, page=None, format="csv"),
        "xlsx": xlsx or address_with(context, page=None, format="xlsx"),
        "print": address_with(context, print="1"),
        "is_for_print": is_for_print(context),
    }


# --- drawings ------------------------------------------------------------------------------------


@register.inclusion_tag("shared/round_table.html", takes_context=True)
def round_table(context: Context, table: RoundTable) -> dict[str, Any]:
    """A network's table with its seats, and the list of them beside it: `{% round_table table %}`."""
    return {"table": table, "request": context.get("request")}


@register.filter(name="seats_svg")
def seats_svg_filter(drawing: Drawing) -> SafeString:
    """The seats of a drawn table: `{{ drawing|seats_svg }}`."""
    return seats_svg(drawing)


@register.inclusion_tag("shared/loom.html")
def loom(loom: Loom) -> dict[str, Any]:
    """How far many needs got, each a thread: `{% loom loom %}`."""
    return {"loom": loom}


@register.inclusion_tag("shared/small_loom.html")
def small_loom(loom: Loom, title: str = "") -> dict[str, Any]:
    """The same, small, for looms side by side: `{% small_loom loom _("Protection") %}`."""
    return {"loom": loom, "title": title}


@register.inclusion_tag("shared/path.html", takes_context=True)
def path(context: Context, path: Sequence[Node]) -> dict[str, Any]:
    """The ways of one need, step by step, with each gap: `{% path path %}`."""
    return {"nodes": path, "request": context.get("request")}


@register.inclusion_tag("shared/parts/voices.html")
def voices(voices: Sequence[Fact]) -> dict[str, Any]:
    """You said, we asked, they promised, this changed: `{% voices facts %}`."""
    return {"voices": voices}


@register.simple_tag
def track(track: Track) -> SafeString:
    """The steps of one need in a table row, small: `{% track row.track %}`."""
    return format_html(
        '<svg class="track" viewBox="0 0 {} 14" role="img" aria-label="{}"><path d="M6 7h{}"/>'
        '<path class="off" d="{}"/><path class="on" d="{}"/></svg>',
        track.width,
        track.words,
        track.run,
        track.off,
        track.on,
    )


@register.inclusion_tag("shared/parts/qr.html")
def qr(text: str) -> dict[str, Any]:
    """A picture that a telephone reads: `{% qr totp_url %}`."""
    return {"qr": qr_of(text)}


@register.inclusion_tag("shared/parts/fields.html")
def fields(form: BaseForm) -> dict[str, Any]:
    """The fields of a form, each with its label, help and errors: `{% fields form %}`."""
    return {"form": form}


# --- what belongs to every page --------------------------------------------------------------------


@register.simple_tag(name="tongues")
def tongues_tag() -> list[Tongue]:
    """The languages of the pages: `{% tongues as languages %}`."""
    return tongues()


def is_for_print(context: Context) -> bool:
    """Whether the reader asked for the page as it goes on paper: sources open."""
    request = context.get("request")
    return bool(request is not None and request.GET.get("print"))


def address_with(context: Context, **changes: str | None) -> str:
    """This page's address with some parts changed, or taken out where None."""
    request = context.get("request")
    if request is None:
        return "?"
    query = request.GET.copy()
    for name, value in changes.items():
        query.pop(name, None)
        if value is not None:
            query[name] = value
    return f"{request.path}?{query.urlencode()}" if query else str(request.path)


def _page_url(context: Context, number: int | str) -> str:
    return address_with(context, page=str(number)) if isinstance(number, int) else ""
