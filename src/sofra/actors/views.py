"""Doors of this room: the directory, people in office, places and ties."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from sofra.actors.listings import DIRECTORY, GAZETTEER, PERSONS, WEB
from sofra.actors.models import Organisation, Person, Place
from sofra.actors.queries.organisations import organisation_page
from sofra.actors.queries.people import person_page
from sofra.actors.queries.places import place_page
from sofra.actors.queries.ties import say_ties, ties_seen
from sofra.record.list_pages import drawn_for
from sofra.record.listing import show_list
from sofra.record.revision import kept
from sofra.shared.pages import page, public_door
from sofra.shared.panels import panels_for
from sofra.shared.requests import ReaderRequest
from sofra.shared.showing import Crumb


@public_door
def organisations(request: ReaderRequest) -> HttpResponse:
    """The directory."""
    return show_list(request, DIRECTORY)


@public_door
def organisation(request: ReaderRequest, key: str) -> HttpResponse:
    """One organisation: who it is, its ties and people, and what other rooms tell of it."""
    row = get_object_or_404(Organisation.objects.visible_to(request.reader), key=key)
    shown = kept(f"organisation:{key}", request.reader, lambda: organisation_page(row, request.reader))
    context = {
        "organisation": row,
        "shown": shown,
        "title": shown.title,
        "lead": shown.lead,
        "names": shown.names,
        "facts": shown.facts,
        "citations": shown.citations,
        "finding": say_ties(shown.ties),
        "draw_once": drawn_for(request, f"organisation:{key}"),
        "crumbs": [Crumb(_("Directory"), reverse("actors:organisations"))],
        "panels": panels_for("organisations", row, request.reader, request.GET),
    }
    return page(request, "actors/organisation.html", context)


@public_door
def people(request: ReaderRequest) -> HttpResponse:
    """People in office, and those whom a text names as its makers."""
    return show_list(request, PERSONS)


@public_door
def person(request: ReaderRequest, key: str) -> HttpResponse:
    """One person: offices held, and credits apart from them."""
    row = get_object_or_404(Person.objects.visible_to(request.reader), key=key)
    shown = person_page(row, request.reader)
    context = {
        "person": row,
        "shown": shown,
        "title": shown.title,
        "lead": shown.lead,
        "citations": shown.citations,
        "crumbs": [Crumb(_("People in office"), reverse("actors:people"))],
        "panels": panels_for("people", row, request.reader, request.GET),
    }
    return page(request, "actors/person.html", context)


@public_door
def places(request: ReaderRequest) -> HttpResponse:
    """Places."""
    return show_list(request, GAZETTEER)


@public_door
def place(request: ReaderRequest, key: str) -> HttpResponse:
    """One place: its parts, who is there, and what other rooms tell of it."""
    row = get_object_or_404(Place.objects.visible_to(request.reader), key=key)
    shown = place_page(row, request.reader)
    context = {
        "place": row,
        "shown": shown,
        "title": shown.title,
        "lead": shown.lead,
        "facts": shown.facts,
        "citations": shown.citations,
        "crumbs": [Crumb(_("Places"), reverse("actors:places"))],
        "panels": panels_for("places", row, request.reader, request.GET),
    }
    return page(request, "actors/place.html", context)


@public_door
def ties(request: ReaderRequest) -> HttpResponse:
    """Ties between organisations, whose ends this reader may all see."""
    return show_list(request, WEB, ties_seen(request.reader))
