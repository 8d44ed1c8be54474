"""The start page: what is on record here, in figures that lead on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.standing import standing_of_all
from sofra.networks.models import Network
from sofra.record.refs import url_of
from sofra.record.revision import kept
from sofra.record.tables import all_tables
from sofra.shared.pages import page, public_door
from sofra.shared.requests import ReaderRequest
from sofra.shared.showing import Crumb, Figure

if TYPE_CHECKING:
    from sofra.access.audience import Audience

BODIES = "organisations"
COUNTED = (
    ("organisations", ngettext_lazy("organisation", "organisations", "n"), "actors:organisations"),
    ("networks", ngettext_lazy("network", "networks", "n"), "networks:networks"),
    ("events", ngettext_lazy("event", "events", "n"), "events:events"),
    ("needs", ngettext_lazy("need", "needs", "n"), "insight:threads"),
    ("recommendations", ngettext_lazy("recommendation", "recommendations", "n"), "advocacy:recommendations"),
    ("commitments", ngettext_lazy("commitment", "commitments", "n"), "advocacy:commitments"),
    ("plans", ngettext_lazy("plan", "plans", "n"), "plans:plans"),
    ("sources", ngettext_lazy("text", "texts", "n"), "library:texts"),
)


@dataclass(frozen=True)
class Way:
    """One way into the record: a question and the page that answers it."""

    question: str
    text: str
    url: str


def _url(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""


def figures(reader: Audience) -> list[Figure]:
    """How many rows of each kind this reader may see. Several bodies in one row are never counted as one."""
    tables = all_tables()
    found = []
    for name, words, url in COUNTED:
        rows = tables[name].model.objects.visible_to(reader)
        many = Organisation.objects.visible_to(reader).bodies().count() if name == BODIES else rows.count()
        found.append(Figure(many, words % {"n": many}, _url(url)))
    return [figure for figure in found if figure.number]


def _ways() -> list[Way]:
    return [
        Way(
            _("What became of what women said?"),
            _("Follow each need from who voiced it to what changed, or to where it stops."),
            _url("insight:threads"),
        ),
        Way(
            _("Who sits with whom?"),
            _("Open a network's table: its members, offices, agreements and events."),
            _url("networks:networks"),
        ),
        Way(
            _("Who is who?"),
            _("Look up an organisation: its seats, ties, and what it asked and promised."),
            _url("actors:organisations"),
        ),
        Way(
            _("What has a network yet to learn from others?"),
            _("Hold its record beside the lessons of such networks: a mirror, never a grade."),
            _url("insight:practice-of-networks"),
        ),
        Way(
            _("Where does this come from?"),
            _("Read the texts, their case studies and lessons, each with the rows that rest on it."),
            _url("library:texts"),
        ),
    ]


def _tables_to_open(reader: Audience) -> list[Crumb]:
    """The networks on record, in the order of their names."""
    networks = Network.objects.visible_to(reader).by_name()
    return [Crumb(network.name, url_of("networks", network.key)) for network in networks[:60]]


def finding(reader: Audience) -> str:
    """How far the needs got that this reader may see."""
    standing, read = (standing_of_all(reader, stated_only=stated_only) for stated_only in (True, False))
    counts = standing.counts
    if not standing.needs:
        return ""
    return _(
        "Of %(needs)d needs on record, the texts state an answer on this very point for %(this)d and in part "
        "for %(part)d. They tell nothing further of %(none)d; with our readings, of %(read)d."
    ) % {
        "needs": len(standing.needs),
        "this": counts["this_point"],
        "part": counts["in_part"],
        "none": counts["nothing_told"],
        "read": read.counts["nothing_told"],
    }


@public_door
def start(request: ReaderRequest) -> HttpResponse:
    """Say what this is, and what is here."""
    reader = request.reader
    context = {
        "title": _("Who sits at the table, what women asked for, and what came of it"),
        "lead": gettext_lazy(
            "Sofra keeps the table of networks for women, peace and security: who sits with whom, "
            "what women asked for, who promised what, and what came of it."
        ),
        "figures": kept("start:figures", reader, lambda: figures(reader)),
        "finding": kept("start:finding", reader, lambda: finding(reader)),
        "ways": [way for way in _ways() if way.url],
        "networks": kept("start:networks", reader, lambda: _tables_to_open(reader)),
    }
    return page(request, "desk/start.html", context)
