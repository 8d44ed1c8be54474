"""Doors of the mirror: a network's practice beside lessons learned, and where it draws its lines."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.access.audience import STRANGER
from sofra.access.verdicts import require
from sofra.insight.actions import set_thresholds
from sofra.insight.forms import ThresholdsForm
from sofra.insight.network_record import own_times
from sofra.insight.practice.finding import Status
from sofra.insight.practice.showing import STATUS_WORDS, across, groups, overview
from sofra.insight.practice.standing import Practice, practice_of, practice_of_all, thresholds_of
from sofra.insight.rules import may_set_threshold
from sofra.library.models import CheckDefinition
from sofra.networks.models import Network
from sofra.record.revision import kept
from sofra.shared.pages import page, public_door
from sofra.shared.partial_dates import NotADateError, PartialDate, parse
from sofra.shared.requests import ReaderRequest
from sofra.shared.showing import Crumb


@public_door
def practice_of_networks(request: ReaderRequest) -> HttpResponse:
    """Show what the mirror of each network says, by name, and where one lesson asks for attention."""
    reader = request.reader
    every = practice_of_all(reader)
    networks = Network.objects.visible_to(reader).in_bulk([one.network for one in every])
    urls = {one.network: reverse("insight:practice", args=[one.network]) for one in every}
    context = {
        "title": _("Practice"),
        "lead": _("What such networks have learned, held up to the record of each. A mirror, never a grade."),
        "crumbs": [Crumb(_("Networks"), reverse("networks:networks"))],
        "lines": overview(every, urls, networks),
        "across": across(every, urls, networks),
    }
    return page(request, "insight/practice_of_networks.html", context)


@public_door
def practice(request: ReaderRequest, key: str) -> HttpResponse:
    """Show where a network's practice departs from what such networks have learned, as of a day."""
    reader = request.reader
    network = get_object_or_404(Network.objects.visible_to(reader), key=key)
    asked = request.GET.get("on", "").strip()
    time, is_unclear = _time(asked, own_times([network], reader)[network.key])
    found = practice_of(network, time, reader)
    context = {
        "network": network,
        "title": _("Practice"),
        "lead": _lead(network, found.on),
        "crumbs": _crumbs(network),
        "tally": [(status, STATUS_WORDS[status], found.counts[status]) for status in Status],
        "asked": asked,
        "is_unclear": is_unclear,
        "body": _body(found, request),
        "may_draw": bool(may_set_threshold(reader, network)),
        "is_too_early": bool(network.established.earliest and found.on < network.established.earliest),
    }
    return page(request, "insight/practice.html", context)


def _body(found: Practice, request: ReaderRequest) -> str:
    """The findings as drawn, kept as they are: they are many and change only with the record."""
    reader, is_for_print = request.reader, bool(request.GET.get("print"))
    seats = any(finding.is_withheld for finding in found.findings)
    name = f"practice-page:{found.network}:{found.time}:{seats}:{is_for_print}"

    def draw() -> str:
        context = {"groups": groups(found, reader), "request": request}
        return render_to_string("insight/practice_findings.html", context)

    return mark_safe(kept(name, reader, draw))  # noqa: S308 -- drawn by a template


def thresholds(request: ReaderRequest, key: str) -> HttpResponse:
    """Let those who look after a network draw the lines of its mirror."""
    network = get_object_or_404(Network.objects.visible_to(request.reader), key=key)
    require(may_set_threshold(request.reader, network))
    library = CheckDefinition.objects.visible_to(STRANGER).in_order()
    definitions = [row for row in library if row.threshold_value.isdigit()]
    form = ThresholdsForm(definitions, request.POST or None, thresholds_of(network.key))
    if request.method == "POST" and form.is_valid():
        changed = set_thresholds(network, form.values, by=request.reader)
        told = ngettext("%(n)d line drawn anew.", "%(n)d lines drawn anew.", changed) % {"n": changed}
        messages.success(request, told if changed else _("Nothing was changed."))
        return HttpResponseRedirect(reverse("insight:practice", args=[network.key]))
    context = {
        "title": _("Where this network draws its lines"),
        "lead": _("Leave a field empty to keep to what is suggested."),
        "crumbs": [*_crumbs(network), Crumb(_("Practice"), reverse("insight:practice", args=[network.key]))],
        "form": form,
        "network": network,
    }
    return page(request, "insight/thresholds.html", context, status=422 if form.errors else 200)


def _time(asked: str, own: PartialDate) -> tuple[PartialDate, bool]:
    """The time that the address asks for, else the network's own; and whether it could not be read."""
    try:
        return (parse(asked) or own), False
    except NotADateError:
        return own, True


def _lead(network: Network, on: date) -> str:
    told = _(
        "What such networks have learned, held up to the record of %(network)s as of %(day)s. "
        "A mirror, never a grade: it sees only what was written down."
    )
    return told % {"network": network, "day": date_format(on, "j F Y")}


def _crumbs(network: Network) -> list[Crumb]:
    return [
        Crumb(_("Networks"), reverse("networks:networks")),
        Crumb(network.name, reverse("networks:network", args=[network.key])),
    ]
