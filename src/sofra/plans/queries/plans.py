"""Plans with those who lead and adopted them, and the plans of the same kind around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.access.audience import Audience
from sofra.plans.models import Plan
from sofra.plans.queries.adoption import in_time
from sofra.record.citing import cite
from sofra.record.readings import date_mark
from sofra.record.refs import Label, Ref, crumbs_of, labels
from sofra.shared.saying_dates import say_date, say_period
from sofra.shared.showing import Crumb, Fact, SourceLine


@dataclass(frozen=True, slots=True)
class Shown:
    """A plan as a page shows it. Whoever is hidden from the reader is left out."""

    row: Plan
    country: list[Crumb]
    lead: list[Crumb]
    adopted_by: list[Crumb]
    citations: Sequence[SourceLine] = ()

    @property
    def is_adopted(self) -> bool:
        """A text tells when, or by whom, it was adopted."""
        return bool(self.row.adopted or self.adopted_by)

    @property
    def adoption(self) -> str:
        """One sentence on its adoption."""
        if not self.is_adopted:
            return _("Whether it was adopted is not stated.")
        when = say_date(self.row.adopted) if self.row.adopted else _("day not stated")
        if not self.adopted_by:
            return _("Adopted: %(when)s; by whom is not stated.") % {"when": when}
        who = ", ".join(one.label for one in self.adopted_by)
        return _("Adopted: %(when)s, by %(who)s.") % {"when": when, "who": who}

    @property
    def date_mark(self) -> str:
        """Says so where the day of its adoption is our reading, or, of a plan without one, its drafting."""
        return date_mark(self.row.process_notes)

    @property
    def word_beside(self) -> str:
        """The record's word for a plan that is counted as adopted, where that word is another one."""
        status = self.row.status
        return "" if not self.is_adopted or "adopted" in status.casefold() else status

    @property
    def lead_sentence(self) -> str:
        """Its adoption; a gender equality plan says that it is no plan on resolution 1325."""
        if self.row.kind != Plan.Kind.GENDER_EQUALITY_PLAN:
            return self.adoption
        return f"{_('A gender equality plan, not a plan on resolution 1325.')} {self.adoption}"

    @property
    def _undated(self) -> str:
        return _("day not stated") if self.is_adopted else ""

    @property
    def facts(self) -> list[Fact]:
        """Kind, country, drafting, adoption, the years it covers, who leads it."""
        row = self.row
        return [
            Fact(_("Kind"), row.get_kind_display()),
            Fact(_("Country or territory"), self.country),
            Fact(_("Drafted"), row.drafted, note="" if row.adopted else self.date_mark),
            Fact(_("Adopted"), row.adopted or self._undated, note=self.date_mark if row.adopted else ""),
            *([Fact(_("Adopted by"), self.adopted_by)] if self.is_adopted else []),
            Fact(_("Years covered"), say_period(row.period) if row.period else ""),
            Fact(_("Led by"), self.lead),
        ]


def shown(rows: Iterable[Plan], reader: Audience) -> list[Shown]:
    """Plans in the order given. A constant number of queries."""
    rows = list(rows)
    cite([row for row in rows if not hasattr(row, "citations")], reader)
    found = labels({ref for row in rows for ref in _refs(row)}, reader)
    return [_shown(row, found) for row in rows]


def _refs(row: Plan) -> list[Ref]:
    named = (
        ("places", row.country_id),
        ("organisations", row.lead_org_id),
        ("organisations", row.adopted_by_org_id),
    )
    return [Ref(table, key) for table, key in named if key]


def _shown(row: Plan, found: Mapping[Ref, Label]) -> Shown:
    return Shown(
        row=row,
        country=crumbs_of(found, "places", [row.country_id]),
        lead=crumbs_of(found, "organisations", [row.lead_org_id]),
        adopted_by=crumbs_of(found, "organisations", [row.adopted_by_org_id]),
        citations=row.citations,  # type: ignore[attr-defined]  # given by cite()
    )


def beside_plans(rows: Sequence[Plan], reader: Audience) -> dict[str, Any]:
    """Give the plans of one page of the list what they name, and how many of their kind there are."""
    alike = _alike(rows, reader)
    for row, plan in zip(rows, shown(rows, reader), strict=True):
        given: Any = row
        given.shown = plan
        given.alike = alike[row.kind, row.country_id] if plan.country and row.may_have_generations else 1
    return {}


def _alike(rows: Sequence[Plan], reader: Audience) -> Counter[tuple[str, str | None]]:
    """How many plans of each kind each country has, for the countries of these plans."""
    there = Plan.objects.visible_to(reader).filter(country__in={row.country_id for row in rows})
    return Counter(there.values_list("kind", "country"))


def generations(plan: Shown, reader: Audience) -> list[Shown]:
    """The plans of the same kind in the same country, itself among them; none if it is the only one."""
    if not plan.country or not plan.row.may_have_generations:
        return []
    alike = Plan.objects.visible_to(reader).filter(country=plan.row.country_id, kind=plan.row.kind)
    found = shown(in_time(alike), reader)
    return found if len(found) > 1 else []


def sums_of_plans(rows: QuerySet[Any], reader: Audience) -> dict[str, Any]:
    """The finding over a list of plans, marked by `as_told_to`."""
    return {"finding": say_adopted(rows.count(), rows.filter(adoption="adopted").count())}


def say_adopted(many: int, adopted: int) -> str:
    """Of how many plans an adoption is told."""
    if not many:
        return ""
    if not adopted:
        return ngettext(
            "%(many)d plan; whether it was adopted is not stated.",
            "%(many)d plans; whether they were adopted is not stated.",
            many,
        ) % {"many": many}
    if adopted == many:
        return ngettext("%(n)d plan, told to be adopted.", "%(n)d plans, told to be adopted.", many) % {
            "n": many
        }
    return ngettext(
        "Of %(many)d plans, %(adopted)d is told to be adopted; for the others it is not stated.",
        "Of %(many)d plans, %(adopted)d are told to be adopted; for the others it is not stated.",
        adopted,
    ) % {"many": many, "adopted": adopted}
