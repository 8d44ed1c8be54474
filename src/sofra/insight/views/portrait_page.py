"""The page of the portrait, of one network or of all together."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.http import HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from sofra.insight.network_record import last_day
from sofra.insight.portrait.findings import KINDS
from sofra.insight.portrait.showing import desk_in_words, desk_links, findings_shown, scope_in_words
from sofra.insight.portrait.standing import LAYERS, Portrait, day_of_portrait, portrait_of
from sofra.insight.rules import may_read_names
from sofra.insight.views.portrait_questions import questions
from sofra.networks.models import Network
from sofra.record.revision import kept
from sofra.shared.pages import page
from sofra.shared.partial_dates import NotADateError, parse
from sofra.shared.requests import ReaderRequest
from sofra.shared.showing import Choice, Crumb


def portrait_page(request: ReaderRequest, network: Network | None) -> HttpResponse:
    """Show how one network, or all together, are built, as of the day and in the layers asked for."""
    asked = request.GET.get("on", "").strip()[:40]
    on, is_unclear = _day(asked, day_of_portrait(network, request.reader))
    layers = request.GET.get("layers", "")
    layers = layers if layers in LAYERS else ""
    has_seat = bool(may_read_names(request.reader, network))
    context = {
        "network": network,
        "title": _("Portrait"),
        "lead": _lead(network),
        "crumbs": _crumbs(network),
        "asked": asked,
        "is_unclear": is_unclear,
        "layers": layers,
        "choices": _choices(request, layers),
        **_drawn(request, network, on, layers, has_seat=has_seat),
    }
    if has_seat:
        found = portrait_of(network, on, request.reader, layers)
        context["questions"] = questions(request, network, found, "" if is_unclear else asked)
    return page(request, "insight/portrait.html", context)


def _drawn(
    request: ReaderRequest, network: Network | None, on: date, layers: str, *, has_seat: bool
) -> dict[str, Any]:
    """Scope, desk and findings as drawn, kept as they are: the portrait behind them may be large."""
    reader, is_for_print = request.reader, bool(request.GET.get("print"))
    whole = request.GET.get("rows", "")
    whole = whole if whole in {kind.name for kind in KINDS} else ""
    key = network.key if network else ""
    name = f"portrait-page:{key}:{on.isoformat()}:{layers}:{has_seat}:{is_for_print}:{whole}"

    def draw() -> dict[str, Any]:
        found = portrait_of(network, on, reader, layers)
        return {
            "scope": scope_in_words(found.scope, is_of_all=network is None),
            "desk": desk_in_words(found.desk, has_seat=has_seat, ties=found.scope.ties),
            "texts": desk_links(found.desk),
            "body": mark_safe(_findings(found, request, whole)),  # noqa: S308 -- drawn by a template
        }

    return kept(name, reader, draw)


def _findings(found: Portrait, request: ReaderRequest, whole: str) -> str:
    shown = findings_shown(found, request.reader, whole=whole)
    told = {
        "told": [one for one in shown if one.finding.told.is_told],
        "silent": [one for one in shown if not one.finding.told.is_told],
        "withheld": found.withheld,
        "has_seat": found.has_seat,
        "date": found.scope.on.isoformat(),
        "layers": found.scope.layers,
        "request": request,
    }
    return render_to_string("insight/portrait_findings.html", told)


def _day(asked: str, own: date) -> tuple[date, bool]:
    """The day that the address asks for; of a year or a month the last counts. And whether it is unclear."""
    try:
        wanted = parse(asked)
    except NotADateError:
        return own, True
    return (last_day(wanted) if wanted else own), False


def _lead(network: Network | None) -> str:
    if network is None:
        return _("How all bodies on record are tied to one another, as far as it was written down.")
    told = _("How %(network)s is built, as far as it was written down. A mirror, never a grade.")
    return told % {"network": network}


def _choices(request: ReaderRequest, layers: str) -> list[Choice]:
    """The layers as links that keep the day."""
    words = {
        "": _("Ties and shared seats"),
        "ties": _("Direct ties only"),
        "seats": _("Shared seats only"),
    }
    found = []
    for name, label in words.items():
        query = request.GET.copy()
        for gone in ("layers", "rows"):
            query.pop(gone, None)
        if name:
            query["layers"] = name
        url = f"{request.path}?{query.urlencode()}" if query else request.path
        found.append(Choice(label, url, None, name == layers))
    return found


def _crumbs(network: Network | None) -> list[Crumb]:
    start = Crumb(_("Networks"), reverse("networks:networks"))
    if network is None:
        return [start]
    return [start, Crumb(network.name, reverse("networks:network", args=[network.key]))]
