"""What this room shows on the pages of organisations, networks, events, projects, plans and others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext_lazy as _

from sofra.access.audience import Audience
from sofra.actors.models import Organisation
from sofra.library.models import Chapter, ChapterNetwork, ChapterOrganisation, ChapterPlace
from sofra.library.queries.lacking import declared_of, lacking_of
from sofra.library.queries.outputs import outputs_from, outputs_of_body
from sofra.library.queries.results import results_of_body
from sofra.library.queries.texts import parts_about
from sofra.networks.models import Network
from sofra.record.models import RecordRow
from sofra.shared.panels import Panel, register_panel

Query = Callable[[Any, Audience], dict[str, Any] | None]
ORIGINS = ("events", "projects", "plans", "agreements")
TOLD_IN: dict[str, Any] = {
    "organisations": ChapterOrganisation,
    "networks": ChapterNetwork,
    "places": ChapterPlace,
}


def outputs_of_organisation(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """The outputs that an organisation produced."""
    lines = outputs_of_body(row.key, reader)
    return {"lines": lines} if lines else None


def outputs_of_network(row: Network, reader: Audience) -> dict[str, Any] | None:
    """The outputs that result from a network, and those that it produced as a body that acts."""
    lines = outputs_from("networks", row.key, reader)
    known = {line.row.key for line in lines}
    body = Organisation.objects.visible_to(reader).filter(key=row.organisation_id or "").first()
    own = outputs_of_body(body.key, reader) if body else []
    lines += [line for line in own if line.row.key not in known]
    return {"lines": lines} if lines else None


def outputs_from_table(table: str) -> Query:
    """How the outputs that result from a row of this table are found."""

    def query(row: RecordRow, reader: Audience) -> dict[str, Any] | None:
        lines = outputs_from(table, row.key, reader)
        return {"lines": lines} if lines else None

    return query


def results_of_organisation(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """The results that a source claims for an organisation."""
    rows = results_of_body(row.key, reader)
    return {"rows": rows} if rows else None


def told_in(table: str) -> Query:
    """How the parts of the texts that are mainly about a row of this table are found."""

    def query(row: RecordRow, reader: Audience) -> dict[str, Any] | None:
        about = Chapter.objects.filter(key__in=TOLD_IN[table].objects.filter(target=row.key).values("row"))
        parts = parts_about(about.values_list("key", flat=True), reader)
        return {"parts": parts} if parts else None

    return query


def lacking_in_network(row: Network, reader: Audience) -> dict[str, Any] | None:
    """What a source says that a network lacks, and which part of its record is declared complete."""
    lacking, declared = lacking_of(row.key, reader), declared_of(row.key, reader)
    return {"lacking": lacking, "declared": declared} if lacking or declared else None


def register() -> None:
    """Add the panels of this room."""
    outputs, results, told = (
        "library/panel_outputs.html",
        "library/panel_results.html",
        "library/panel_told.html",
    )
    panels = [
        Panel("organisations", "outputs", _("Outputs"), outputs, outputs_of_organisation, 70),
        Panel("networks", "outputs", _("Outputs"), outputs, outputs_of_network, 70),
        *(Panel(table, "outputs", _("Outputs"), outputs, outputs_from_table(table), 70) for table in ORIGINS),
        Panel("organisations", "results", _("Results claimed"), results, results_of_organisation, 72),
        Panel(
            "networks", "lacking", _("What sources say"), "library/panel_lacking.html", lacking_in_network, 60
        ),
        *(Panel(table, "told", _("Told in"), told, told_in(table), 90) for table in TOLD_IN),
    ]
    for panel in panels:
        register_panel(panel)
