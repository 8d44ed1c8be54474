"""Doors of this room: the needs, and each need's own page."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.record.citing import cite
from sofra.record.listing import By, Listing, show_list
from sofra.record.refs import names_in
from sofra.shared.pages import page, public_door
from sofra.shared.panels import panels_for
from sofra.shared.requests import ReaderRequest
from sofra.shared.showing import Crumb
from sofra.voices.models import PILLARS, Need
from sofra.voices.queries import facts_of, where_voiced
from sofra.voices.record import NEEDS

LIST = Listing(
    table=NEEDS,
    title=gettext_lazy("Needs"),
    lead=gettext_lazy(
        "What was said to be missing, and by whom. “You said” is kept for women and their organisations."
    ),
    template="voices/needs.html",
    empty=gettext_lazy("No need on record that fits."),
    filters=(
        By("voice", gettext_lazy("Voice"), "voice", dict(Need.Voice.choices)),
        By("kind", gettext_lazy("Kind"), "kind", dict(Need.Kind.choices)),
        By("pillar", gettext_lazy("Pillar, sorted by us"), "pillar", dict(PILLARS)),
        By("place", gettext_lazy("Place"), "place_id", names_in("places")),
        By("event", gettext_lazy("Came up at"), "event_id", names_in("events")),
    ),
    orders={
        "key": (gettext_lazy("As recorded"), ("key",)),
        "need": (gettext_lazy("By its words"), ("folded",)),
    },
    extra=where_voiced,
)


@public_door
def needs(request: ReaderRequest) -> HttpResponse:
    """List the needs."""
    return show_list(request, LIST)


@public_door
def need(request: ReaderRequest, key: str) -> HttpResponse:
    """Tell one need, and where it got to."""
    row = get_object_or_404(Need.objects.visible_to(request.reader), key=key)
    cite([row], request.reader)
    context = {
        "need": row,
        "title": row.need,
        "facts": facts_of(row, request.reader),
        "citations": row.citations,  # type: ignore[attr-defined]  # given by cite()
        "crumbs": [Crumb(_("Needs"), reverse("voices:needs"))],
        "panels": panels_for("needs", row, request.reader, request.GET),
    }
    return page(request, "voices/need.html", context)
