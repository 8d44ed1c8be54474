"""What this room shows on the pages of organisations, people and places."""

from __future__ import annotations

from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from sofra.access.audience import Audience
from sofra.actors.models import Organisation, Person, Place
from sofra.networks.models import Agreement, AgreementParty, Network, Partner, Partnership, Project
from sofra.networks.queries.held import held_by, tables_of_place
from sofra.networks.queries.papers import papers
from sofra.networks.queries.seats import read_table
from sofra.networks.queries.wording import finding
from sofra.networks.queries.work import alliances, works
from sofra.shared.panels import Panel, register_panel


def own_table(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """The network that this organisation is, with the finding of its table."""
    network = Network.objects.visible_to(reader).filter(organisation=row.key).first()
    if network is None:
        return None
    return {
        "network": network,
        "url": reverse("networks:network", args=[network.key]),
        "finding": finding(read_table(network, reader)),
    }


def seats_of_organisation(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """The seats and offices that an organisation holds."""
    held = held_by(reader, organisation=row.key)
    return {"held": held} if held else None


def seats_of_person(row: Person, reader: Audience) -> dict[str, Any] | None:
    """The seats and offices that a person holds."""
    held = held_by(reader, person=row.key)
    return {"held": held} if held else None


def papers_of(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """The agreements that an organisation stands in, or whose work it does."""
    stands = AgreementParty.objects.visible_to(reader).filter(organisation=row.key).values("agreement")
    found = papers(Agreement.objects.visible_to(reader).filter(key__in=stands).in_order(), reader)
    return {"papers": found} if found else None


def partnerships_of(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """The partnerships that an organisation is in."""
    stands = Partner.objects.filter(target=row.key).values("row")
    found = alliances(Partnership.objects.visible_to(reader).filter(key__in=stands).in_order(), reader)
    return {"alliances": found} if found else None


def projects_of(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """The projects that an organisation leads, shares or supports."""
    through = Q(leads__target=row.key) | Q(partners__target=row.key) | Q(supporters__target=row.key)
    found = works(Project.objects.visible_to(reader).filter(through).distinct().in_order(), reader)
    return {"parts": [(work, work.parts_of(row.key)) for work in found]} if found else None


def networks_of_place(row: Place, reader: Audience) -> dict[str, Any] | None:
    """The networks of a place, and those where persons from there sit."""
    own, beyond = tables_of_place(row.key, reader)
    return {"own": own, "beyond": beyond} if own or beyond else None


def register() -> None:
    """Add the panels of this room."""
    for table, name, title, template, query, order in (
        ("organisations", "table", _("Its table"), "table", own_table, 10),
        ("organisations", "seats", _("Seats and offices"), "seats", seats_of_organisation, 20),
        ("people", "seats", _("Seats and offices"), "seats", seats_of_person, 20),
        ("organisations", "agreements", _("Agreements"), "papers", papers_of, 22),
        ("organisations", "partnerships", _("Partnerships"), "alliances", partnerships_of, 24),
        ("organisations", "projects", _("Projects"), "projects", projects_of, 26),
        ("places", "networks", _("Networks"), "networks", networks_of_place, 20),
    ):
        register_panel(Panel(table, name, title, f"networks/panel_{template}.html", query, order))
