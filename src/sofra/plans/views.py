"""Doors of this room: plans, each with its measures."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from sofra.plans.listings import PLANS_LIST
from sofra.plans.models import Plan, PlanMeasure
from sofra.plans.queries.adoption import as_told_to
from sofra.plans.queries.elsewhere import named_elsewhere
from sofra.plans.queries.measures import measures_of, say_measures
from sofra.plans.queries.plans import generations, shown
from sofra.record.around import around
from sofra.record.listing import show_list
from sofra.record.refs import Ref
from sofra.shared.pages import page, public_door
from sofra.shared.panels import panels_for
from sofra.shared.requests import ReaderRequest
from sofra.shared.showing import Crumb


@public_door
def plans(request: ReaderRequest) -> HttpResponse:
    """List the plans."""
    return show_list(request, PLANS_LIST, as_told_to(request.reader))


@public_door
def plan(request: ReaderRequest, key: str) -> HttpResponse:
    """One plan: how far it got as the record sums it up, and the measures named for it."""
    row = get_object_or_404(Plan.objects.visible_to(request.reader), key=key)
    one = shown([row], request.reader)[0]
    measures = PlanMeasure.objects.visible_to(request.reader).filter(plan=key).in_order()
    told = measures_of(measures, request.reader)
    told_around = around(Ref("plans", key), request.reader)
    context = {
        "plan": one,
        "title": row.name,
        "lead": one.lead_sentence,
        "facts": one.facts,
        "citations": one.citations,
        "crumbs": [Crumb(_("Plans"), reverse("plans:plans"))],
        "measures": told,
        "finding": say_measures(told, is_adopted=one.is_adopted),
        "generations": generations(one, request.reader),
        "around": told_around,
        "elsewhere": named_elsewhere(one, told_around.links, request.reader),
        "panels": panels_for("plans", row, request.reader, request.GET),
    }
    return page(request, "plans/plan.html", context)


@public_door
def measure(request: ReaderRequest, key: str) -> HttpResponse:
    """Lead to a measure on the page of its plan."""
    row = get_object_or_404(PlanMeasure.objects.visible_to(request.reader), key=key)
    plan = get_object_or_404(Plan.objects.visible_to(request.reader), key=row.plan_id)
    return redirect(f"{reverse('plans:plan', args=[plan.key])}#{row.key}")
