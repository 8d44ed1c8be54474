"""The lists of this room: networks, agreements, partnerships, projects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from sofra.access.audience import Audience
from sofra.networks.models import Agreement, FormOfSupport, Network, Partnership, Project
from sofra.networks.queries.papers import papers
from sofra.networks.queries.seats import read_tables
from sofra.networks.queries.wording import active
from sofra.networks.queries.work import alliances, works
from sofra.networks.record import AGREEMENTS, NETWORKS, PARTNERSHIPS, PROJECTS
from sofra.record.listing import By, Listing, earliest_first
from sofra.record.refs import Ref, crumbs_of, labels, names_in
from sofra.record.times import ByTime
from sofra.shared.showing import Crumb

MONEY = {"True": _("spoken of"), "False": _("not spoken of")}


def _trail() -> list[Crumb]:
    return [Crumb(gettext("Networks"), reverse("networks:networks"))]


def _beside_networks(rows: Sequence[Network], reader: Audience) -> dict[str, Any]:
    tables = read_tables(rows, reader)
    refs = [Ref("places", row.country_id or "") for row in rows]
    found = labels([*refs, *(Ref("networks", row.parent_id or "") for row in rows)], reader)
    for row in rows:
        given: Any = row
        given.at_the_table = active(tables[row.key])
        given.country_shown = crumbs_of(found, "places", [row.country_id])
        given.parent_shown = crumbs_of(found, "networks", [row.parent_id])
    return {}


def _beside_agreements(rows: Sequence[Agreement], reader: Audience) -> dict[str, Any]:
    for row, paper in zip(rows, papers(rows, reader), strict=True):
        row.paper = paper  # type: ignore[attr-defined]  # for the template
    return {"crumbs": _trail()}


def _beside_partnerships(rows: Sequence[Partnership], reader: Audience) -> dict[str, Any]:
    for row, alliance in zip(rows, alliances(rows, reader), strict=True):
        row.alliance = alliance  # type: ignore[attr-defined]  # for the template
    return {"crumbs": _trail()}


def _beside_projects(rows: Sequence[Project], reader: Audience) -> dict[str, Any]:
    for row, work in zip(rows, works(rows, reader), strict=True):
        row.work = work  # type: ignore[attr-defined]  # for the template
    return {"crumbs": _trail()}


NETWORKS_LIST = Listing(
    table=NETWORKS,
    title=_("Networks"),
    lead=_("Networks, coalitions, boards, working groups and lobbies, each with its table."),
    template="networks/networks.html",
    empty=_("No network on record that fits."),
    filters=(
        By("kind", _("Kind"), "kind", dict(Network.Kind.choices)),
        By("country", _("Country"), "country_id", names_in("places")),
        By("state", _("State"), "state", dict(Network.State.choices)),
    ),
    orders={
        "name": (_("By name"), ("folded",)),
        "founded": (_("By founding"), (earliest_first("established"),)),
    },
    extra=_beside_networks,
)

AGREEMENTS_LIST = Listing(
    table=AGREEMENTS,
    title=_("Agreements"),
    lead=_(
        "Memoranda, contracts, deeds and rules: who stands in them, and who does the work "
        "without having been made a party."
    ),
    template="networks/agreements.html",
    empty=_("No agreement on record that fits."),
    filters=(
        By("kind", _("Kind"), "kind", dict(Agreement.Kind.choices)),
        By("state", _("State"), "state", dict(Agreement.State.choices)),
        By(
            "party",
            _("Who stands in it"),
            "parties__organisation_id",
            names_in("organisations"),
            over="parties",
        ),
        By("network", _("Network"), "network_id", names_in("networks")),
    ),
    time=ByTime("time", _("Dated"), "date"),
    orders={"date": (_("By date"), (earliest_first("date"),)), "title": (_("By title"), ("folded",))},
    extra=_beside_agreements,
)

PARTNERSHIPS_LIST = Listing(
    table=PARTNERSHIPS,
    title=_("Partnerships"),
    lead=_(
        "What each is for, why this partner was chosen, what each side expects, "
        "and what came of working together as such."
    ),
    template="networks/partnerships.html",
    empty=_("No partnership on record that fits."),
    filters=(
        By("partner", _("Partner"), "partners__target_id", names_in("organisations")),
        By("form", _("Form of support"), "forms_of_support__word", dict(FormOfSupport.Form.choices)),
        By("network", _("Network"), "network_id", names_in("networks")),
        By("project", _("Project"), "project_id", names_in("projects")),
    ),
    orders={"name": (_("By name"), ("folded",)), "start": (_("By start"), (earliest_first("start"),))},
    extra=_beside_partnerships,
)

PROJECTS_LIST = Listing(
    table=PROJECTS,
    title=_("Projects"),
    lead=_(
        "Named or described pieces of joint work. Support is not the same as money: "
        "money is told only where a text speaks of it."
    ),
    template="networks/projects.html",
    empty=_("No project on record that fits."),
    filters=(
        By("country", _("Country"), "country_id", names_in("places")),
        By("lead", _("Led by"), "leads__target_id", names_in("organisations")),
        By("money", _("Money"), "money_stated", MONEY),
    ),
    orders={"name": (_("By name"), ("folded",)), "start": (_("By start"), (earliest_first("start"),))},
    extra=_beside_projects,
)
