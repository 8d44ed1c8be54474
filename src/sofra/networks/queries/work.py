"""Partnerships and projects with those who are in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from sofra.access.audience import Audience
from sofra.networks.models import (
    FormOfSupport,
    Partner,
    Partnership,
    Project,
    ProjectLead,
    ProjectPartner,
    ProjectSupporter,
)
from sofra.record.citing import cite
from sofra.record.models import Listed
from sofra.record.refs import Label, Ref, crumbs_of, labels
from sofra.shared.saying_dates import say_span
from sofra.shared.showing import Crumb, Fact, SourceLine

Keys = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class Alliance:
    """A partnership as a page shows it."""

    row: Partnership
    partners: list[Crumb]
    forms: list[str]
    network: Crumb | None
    project: Crumb | None
    citations: Sequence[SourceLine] = ()


@dataclass(frozen=True, slots=True)
class Work:
    """A project as a page shows it."""

    row: Project
    leads: list[Crumb]
    partners: list[Crumb]
    supporters: list[Crumb]
    country: Crumb | None
    keys: tuple[list[str], list[str], list[str]]
    citations: Sequence[SourceLine] = ()

    def parts_of(self, organisation: str) -> list[str]:
        """What an organisation does in it; it may do several things."""
        words = (_("leads it"), _("shares the work"), _("supports it"))
        return [word for word, keys in zip(words, self.keys, strict=True) if organisation in keys]


def alliances(rows: Iterable[Partnership], reader: Audience) -> list[Alliance]:
    """Partnerships with their partners, in the order given. A constant number of queries."""
    rows = list(rows)
    cite(rows, reader)
    partners = _targets(Partner, rows)
    forms: Keys = defaultdict(list)
    for one in FormOfSupport.objects.filter(row__in=[row.key for row in rows]).order_by("row", "position"):
        forms[one.row_id].append(one.get_word_display())
    found = labels(
        [
            *_organisations(partners),
            *(Ref("networks", row.network_id or "") for row in rows),
            *(Ref("projects", row.project_id or "") for row in rows),
        ],
        reader,
    )
    return [
        Alliance(
            row,
            crumbs_of(found, "organisations", partners[row.key]),
            forms[row.key],
            _one(found, "networks", row.network_id),
            _one(found, "projects", row.project_id),
            row.citations,  # type: ignore[attr-defined]  # given by cite()
        )
        for row in rows
    ]


def works(rows: Iterable[Project], reader: Audience) -> list[Work]:
    """Projects with those who lead, share and support them. A constant number of queries."""
    rows = list(rows)
    cite(rows, reader)
    leads, partners = _targets(ProjectLead, rows), _targets(ProjectPartner, rows)
    supporters = _targets(ProjectSupporter, rows)
    refs = [*_organisations(leads), *_organisations(partners), *_organisations(supporters)]
    found = labels([*refs, *(Ref("places", row.country_id or "") for row in rows)], reader)
    return [
        Work(
            row,
            crumbs_of(found, "organisations", leads[row.key]),
            crumbs_of(found, "organisations", partners[row.key]),
            crumbs_of(found, "organisations", supporters[row.key]),
            _one(found, "places", row.country_id),
            (leads[row.key], partners[row.key], supporters[row.key]),
            row.citations,  # type: ignore[attr-defined]  # given by cite()
        )
        for row in rows
    ]


def terms_of_alliance(alliance: Alliance) -> list[Fact]:
    """What is told of a partnership, and what is not."""
    row = alliance.row
    time = say_span(row.start, row.end)
    return [
        Fact(_("Partners"), alliance.partners),
        Fact(_("Why this partner"), row.why_chosen),
        Fact(_("Form of support"), alliance.forms),
        Fact(_("What each side expects"), row.expectations_of_each),
        Fact(_("Limits"), row.limits),
        Fact(_("What came of working together"), row.result_of_the_partnership_itself),
        Fact(_("When"), time, note=_("our reading") if time and row.date_basis == "inferred" else ""),
        *([Fact(_("Network"), alliance.network)] if alliance.network else []),
        *([Fact(_("Project"), alliance.project)] if alliance.project else []),
    ]


def terms_of_work(work: Work) -> list[Fact]:
    """What is told of a project, and what is not. Money only where a text speaks of it."""
    row = work.row
    return [
        Fact(_("Led by"), work.leads),
        Fact(_("Partners"), work.partners),
        Fact(_("Said to support it"), work.supporters),
        Fact(
            _("Money"),
            _("A text speaks of money or a paid post; no amount is kept here")
            if row.money_stated
            else _("No text speaks of money"),
        ),
        Fact(_("When"), say_span(row.start, row.end)),
        Fact(_("Where"), work.country or ""),
        Fact(_("Parts"), row.components),
    ]


def _targets(model: type[Listed], rows: Iterable[Any]) -> Keys:
    """The keys that a list column holds, by the key of its row, in order."""
    keys: Keys = defaultdict(list)
    held: Any = model._default_manager
    listed = held.filter(row__in=[row.key for row in rows]).order_by("row", "position")
    for row, target in listed.values_list("row_id", "target_id"):
        keys[row].append(target)
    return keys


def _organisations(keys: Keys) -> list[Ref]:
    return [Ref("organisations", key) for some in keys.values() for key in some]


def _one(found: dict[Ref, Label], table: str, key: str | None) -> Crumb | None:
    return next(iter(crumbs_of(found, table, [key])), None)
