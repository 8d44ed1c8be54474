"""What this room shows on the pages of organisations, networks and places."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sofra.access.audience import Audience
from sofra.actors.models import Organisation, Place
from sofra.networks.models import Network
from sofra.plans.models import Plan, PlanMeasure
from sofra.plans.queries.adoption import in_time
from sofra.plans.queries.measures import measures_of
from sofra.plans.queries.plans import shown
from sofra.shared.panels import Panel, register_panel


def of_organisation(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """The plans that an organisation leads or adopted, and the measures it answers for."""
    return _of(row.key, reader)


def of_network(row: Network, reader: Audience) -> dict[str, Any] | None:
    """The same for a network, through the organisation that it is."""
    own = Organisation.objects.visible_to(reader).filter(key=row.organisation_id or "").first()
    return _of(own.key, reader) if own else None


def of_place(row: Place, reader: Audience) -> dict[str, Any] | None:
    """The plans of a country or territory."""
    found = shown(in_time(Plan.objects.visible_to(reader).filter(country=row.key)), reader)
    return {"there": found} if found else None


def _of(organisation: str, reader: Audience) -> dict[str, Any] | None:
    touching = Q(lead_org=organisation) | Q(adopted_by_org=organisation)
    plans = shown(in_time(Plan.objects.visible_to(reader).filter(touching)), reader)
    rows = PlanMeasure.objects.visible_to(reader).filter(responsible_org=organisation).in_order()
    measures = [one for one in measures_of(rows, reader) if one.plan]
    if not plans and not measures:
        return None
    return {
        "led": [one for one in plans if one.row.lead_org_id == organisation],
        "adopted": [one for one in plans if one.row.adopted_by_org_id == organisation],
        "measures": measures,
    }


def register() -> None:
    """Add the panels of this room."""
    for table, query in (("organisations", of_organisation), ("networks", of_network), ("places", of_place)):
        register_panel(Panel(table, "plans", _("Plans"), "plans/panel_plans.html", query, 70))
