"""Doors of this room: what was asked, and what was promised."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from sofra.advocacy.listings import ASKED, PROMISED
from sofra.advocacy.models import Commitment, Recommendation
from sofra.advocacy.queries.asked import asks
from sofra.advocacy.queries.asked import facts_of as facts_of_ask
from sofra.advocacy.queries.promised import facts_of as facts_of_undertaking
from sofra.advocacy.queries.promised import undertakings, with_standing
from sofra.record.around import around
from sofra.record.listing import show_list
from sofra.record.refs import Ref
from sofra.shared.pages import page, public_door
from sofra.shared.panels import panels_for
from sofra.shared.requests import ReaderRequest
from sofra.shared.showing import Crumb


@public_door
def recommendations(request: ReaderRequest) -> HttpResponse:
    """The register of what was asked."""
    return show_list(request, ASKED)


@public_door
def recommendation(request: ReaderRequest, key: str) -> HttpResponse:
    """One recommendation: who asked whom, and what is told of it."""
    row = get_object_or_404(Recommendation.objects.visible_to(request.reader), key=key)
    ask = asks([row], request.reader)[0]
    told_around = around(Ref("recommendations", key), request.reader)
    context = {
        "ask": ask,
        "title": row.text,
        "lead": ask.lead(told_around.links),
        "facts": facts_of_ask(ask),
        "crumbs": [Crumb(_("Asked"), reverse("advocacy:recommendations"))],
        "around": told_around,
        "panels": panels_for("recommendations", row, request.reader, request.GET),
    }
    return page(request, "advocacy/recommendation.html", context)


@public_door
def commitments(request: ReaderRequest) -> HttpResponse:
    """The register of what was promised, with other kinds told apart."""
    rows = with_standing(Commitment.objects.visible_to(request.reader))
    return show_list(request, PROMISED, rows)


@public_door
def commitment(request: ReaderRequest, key: str) -> HttpResponse:
    """One commitment: its kind, by whom and to whom, and what is told of it."""
    row = get_object_or_404(Commitment.objects.visible_to(request.reader), key=key)
    undertaking = undertakings([row], request.reader)[0]
    told_around = around(Ref("commitments", key), request.reader)
    context = {
        "undertaking": undertaking,
        "title": row.text,
        "lead": undertaking.lead(told_around.links),
        "facts": facts_of_undertaking(undertaking),
        "crumbs": [Crumb(_("Promised"), reverse("advocacy:commitments"))],
        "around": told_around,
        "panels": panels_for("commitments", row, request.reader, request.GET),
    }
    return page(request, "advocacy/commitment.html", context)
