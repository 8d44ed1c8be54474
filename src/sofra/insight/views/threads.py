"""Doors of this room: what became of all needs."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.access.audience import Audience
from sofra.insight.drawing import lay_track, weave
from sofra.insight.queries import ACROSS, FACETS, MARKS, READINGS, WORDS, Picture, address, picture
from sofra.insight.words import ENDS, STATES
from sofra.record.citing import cite
from sofra.record.list_pages import ROWS_PER_PAGE, drawn_for
from sofra.record.revision import kept
from sofra.shared.pages import page, public_door
from sofra.shared.requests import ReaderRequest
from sofra.shared.showing import Choice, Crumb
from sofra.voices.models import Need

Listed = tuple[str, str, tuple[str, ...]]
"""A need of the list: its key, how it ends, what it reached."""

MET = ("this_point", "in_part")
ASKED_FOR = (*(facet.name for facet in FACETS), *MARKS, READINGS, ACROSS)


@public_door
def threads(request: ReaderRequest) -> HttpResponse:
    """Show how many needs got how far, and by what ways, with the list behind each number."""
    reader, query = request.reader, _allowed(request.GET)
    shown = kept(f"threads:{query.urlencode()}", reader, lambda: _drawn(picture(reader, query), query))
    listed = Paginator(shown["listed"], ROWS_PER_PAGE).get_page(request.GET.get("page"))
    context = {
        **shown,
        "page": listed,
        "rows": _rows(list(listed.object_list), reader),
        "draw_once": drawn_for(request, f"threads:{query.urlencode()}"),
    }
    return page(request, "insight/threads.html", context, part="needs")


def _allowed(query: QueryDict) -> QueryDict:
    """Only what the page knows of the address, in one order."""
    allowed = QueryDict(mutable=True)
    for name in ASKED_FOR:
        if value := query.get(name):
            allowed[name] = value[:100]
    return allowed


def _drawn(found: Picture, query: QueryDict) -> dict[str, Any]:
    return {
        "title": ngettext("What became of %(n)d need", "What became of %(n)d needs", found.total)
        % {"n": found.total},
        "lead": _lead(found),
        "crumbs": [Crumb(_("Threads"))],
        "filters": found.filters,
        "cut": found.cut,
        "cuts": found.cuts,
        "loom": weave(found.stands, query) if found.stands else None,
        "grids": [
            (_("How they end"), _("The best of its ways, each worth its weakest link."), found.by_end),
            (_("By what way"), _("Ways run side by side; none is a loss of another."), found.by_passage),
            (
                _("How far they lead"),
                _("Answered or not; a need is counted in each line it reaches."),
                found.by_reach,
            ),
        ],
        "bases": [
            Choice(_("What the texts state"), address(query, **{READINGS: ""}), None, found.is_stated_only),
            Choice(
                _("With our readings too"), address(query, **{READINGS: "1"}), None, not found.is_stated_only
            ),
        ],
        "behind": _behind(query),
        "url_without_all": address(query, **{name: "" for name in ASKED_FOR if name != READINGS}),
        "url_all_needs": address(query, **dict.fromkeys(MARKS, "")) + "#needs",
        "listed": [(stand.key, stand.end, tuple(sorted(stand.reached))) for stand in found.listed],
    }


def _lead(found: Picture) -> str:
    if not found.total:
        return _("No need on record fits. Where a need comes in, its way is followed here.")
    told = _(
        "%(this)d answered on this very point, %(part)d in part, %(along)d carried along; "
        "of %(none)d nothing further is told."
    ) % {
        "this": found.ends["this_point"],
        "part": found.ends["in_part"],
        "along": found.ends["carries_along"],
        "none": found.ends["nothing_told"],
    }
    met = sum(stand.passage == "answered_unasked" and stand.end in MET for stand in found.stands)
    return f"{told} {_met_without_asking(met)}" if met else told


def _met_without_asking(many: int) -> str:
    return ngettext(
        "By another count, %(n)d of the answered was met without asking, which is no loss.",
        "By another count, %(n)d of the answered were met without asking, which is no loss.",
        many,
    ) % {"n": many}


def _behind(query: QueryDict) -> str:
    """In words, which number the list stands behind."""
    return ", ".join(str(WORDS[mark].get(str(query[mark]), "")) for mark in MARKS if query.get(mark))


def _rows(listed: list[Listed], reader: Audience) -> list[dict[str, Any]]:
    """The needs of one page of the list, in the order given."""
    needs = {
        need.key: need for need in Need.objects.visible_to(reader).filter(key__in=[one[0] for one in listed])
    }
    cite(needs.values(), reader)
    return [
        {"need": needs[key], "track": lay_track(reached), "state": STATES[end], "end": ENDS[end]}
        for key, end, reached in listed
        if key in needs
    ]
