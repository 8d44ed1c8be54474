"""Doors of this room: networks and their tables, agreements, partnerships, projects."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from sofra.networks.listings import AGREEMENTS_LIST, NETWORKS_LIST, PARTNERSHIPS_LIST, PROJECTS_LIST
from sofra.networks.models import Agreement, Network, Partnership, Project
from sofra.networks.queries.network import network_told
from sofra.networks.queries.papers import facts_of as facts_of_paper
from sofra.networks.queries.papers import papers
from sofra.networks.queries.work import alliances, terms_of_alliance, terms_of_work, works
from sofra.record.around import Around, around
from sofra.record.list_pages import drawn_for
from sofra.record.listing import show_list
from sofra.record.refs import Label, Ref
from sofra.shared.pages import page, public_door
from sofra.shared.panels import panels_for
from sofra.shared.partial_dates import NotADateError, PartialDate, parse
from sofra.shared.requests import ReaderRequest
from sofra.shared.showing import Crumb


@public_door
def networks(request: ReaderRequest) -> HttpResponse:
    """List the networks."""
    return show_list(request, NETWORKS_LIST)


@public_door
def network(request: ReaderRequest, key: str) -> HttpResponse:
    """Show one network at its table, on the date that the reader chooses."""
    row = get_object_or_404(Network.objects.visible_to(request.reader), key=key)
    on, is_unclear = _time(request)
    told = network_told(row, request.reader, on)
    context = {
        **told,
        "network": row,
        "title": row.name,
        "lead": row.purpose,
        "crumbs": _crumbs(told["beside"].country),
        "asked": request.GET.get("on", ""),
        "is_unclear": is_unclear,
        "names": _names(told["around"]),
        "panels": panels_for("networks", row, request.reader, request.GET),
    }
    if "on" not in request.GET:
        context["draw_once"] = drawn_for(request, f"network:{key}")
    return page(request, "networks/network.html", context)


@public_door
def agreements(request: ReaderRequest) -> HttpResponse:
    """List the agreements."""
    return show_list(request, AGREEMENTS_LIST)


@public_door
def agreement(request: ReaderRequest, key: str) -> HttpResponse:
    """Show one agreement with its parties, and who does the work without having signed."""
    row = get_object_or_404(Agreement.objects.visible_to(request.reader), key=key)
    paper = papers([row], request.reader)[0]
    context = {
        "paper": paper,
        "title": row.title,
        "lead": row.purpose,
        "facts": facts_of_paper(paper),
        "citations": paper.citations,
        "crumbs": [*_crumbs(None), Crumb(_("Agreements"), reverse("networks:agreements"))],
        **_around("agreements", row, request),
    }
    return page(request, "networks/agreement.html", context)


@public_door
def partnerships(request: ReaderRequest) -> HttpResponse:
    """List the partnerships."""
    return show_list(request, PARTNERSHIPS_LIST)


@public_door
def partnership(request: ReaderRequest, key: str) -> HttpResponse:
    """Show one partnership: aim, reason, expectations, limits, and what came of it."""
    row = get_object_or_404(Partnership.objects.visible_to(request.reader), key=key)
    alliance = alliances([row], request.reader)[0]
    context = {
        "alliance": alliance,
        "title": row.name,
        "lead": row.aim,
        "terms": terms_of_alliance(alliance),
        "citations": alliance.citations,
        "crumbs": [*_crumbs(None), Crumb(_("Partnerships"), reverse("networks:partnerships"))],
        **_around("partnerships", row, request),
    }
    return page(request, "networks/partnership.html", context)


@public_door
def projects(request: ReaderRequest) -> HttpResponse:
    """List the projects."""
    return show_list(request, PROJECTS_LIST)


@public_door
def project(request: ReaderRequest, key: str) -> HttpResponse:
    """Show one project: who leads, shares and supports it, and what belongs to it."""
    row = get_object_or_404(Project.objects.visible_to(request.reader), key=key)
    mine = {"project": row.key}
    work = works([row], request.reader)[0]
    context = {
        "work": work,
        "papers": papers(
            Agreement.objects.visible_to(request.reader).filter(**mine).in_order(), request.reader
        ),
        "alliances": alliances(
            Partnership.objects.visible_to(request.reader).filter(**mine).in_order(), request.reader
        ),
        "title": row.name,
        "lead": row.purpose,
        "terms": terms_of_work(work),
        "citations": work.citations,
        "crumbs": [*_crumbs(None), Crumb(_("Projects"), reverse("networks:projects"))],
        **_around("projects", row, request),
    }
    return page(request, "networks/project.html", context)


def _time(request: ReaderRequest) -> tuple[PartialDate | None, bool]:
    """The time that the address asks for, and whether it could not be read."""
    asked = request.GET.get("on", "").strip()
    try:
        return (parse(asked) if asked else None), False
    except NotADateError:
        return None, True


def _crumbs(country: Label | None) -> list[Crumb]:
    start = Crumb(_("Networks"), reverse("networks:networks"))
    if not country:
        return [start]
    return [start, Crumb(country.name, f"{reverse('networks:networks')}?country={country.ref.key}")]


def _around(table: str, row: Any, request: ReaderRequest) -> dict[str, Any]:
    """Other names, figures, steps and the panels of other rooms."""
    found = around(Ref(table, row.key), request.reader)
    return {
        "around": found,
        "names": _names(found),
        "panels": panels_for(table, row, request.reader, request.GET),
    }


def _names(found: Around) -> list[str]:
    return [line.name for line in found.names if not line.is_spelling]
