"""The measures that a text names: who answers for each, what asked for it, what carries it out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.access.audience import Audience
from sofra.plans.models import PlanMeasure
from sofra.record.around import LinkLine, Links, links_of_many
from sofra.record.citing import cite
from sofra.record.models import Link
from sofra.record.refs import Label, Ref, crumbs_of, labels
from sofra.shared.showing import Crumb, SourceLine


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure as a page shows it. Whoever is hidden from the reader is left out."""

    row: PlanMeasure
    responsible: list[Crumb]
    links: Links
    plan: Label | None
    citations: Sequence[SourceLine] = ()

    @property
    def steps(self) -> list[LinkLine]:
        """What asked for it, and what carries it out."""
        return [*self.links.back, *self.links.onward]

    @property
    def is_carried_out(self) -> bool:
        """Something that carries it out, wholly or in part, stands on record."""
        return any(line.kind == Link.Kind.CARRIED_OUT_BY for line in self.links.onward)


def measures_of(rows: Iterable[PlanMeasure], reader: Audience) -> list[Measure]:
    """Measures in the order given. A constant number of queries."""
    rows = list(rows)
    cite(rows, reader)
    refs = {Ref("organisations", row.responsible_org_id) for row in rows if row.responsible_org_id}
    found = labels(refs | {Ref("plans", row.plan_id) for row in rows}, reader)
    links = links_of_many([Ref("plan_measures", row.key) for row in rows], reader)
    return [
        Measure(
            row=row,
            responsible=crumbs_of(found, "organisations", [row.responsible_org_id]),
            links=links[Ref("plan_measures", row.key)],
            plan=found.get(Ref("plans", row.plan_id)),
            citations=row.citations,  # type: ignore[attr-defined]  # given by cite()
        )
        for row in rows
    ]


def say_measures(measures: Sequence[Measure], *, is_adopted: bool) -> str:
    """How many measures are named, and what is known of them: in an adopted plan, what carries them out."""
    many = len(measures)
    if not is_adopted:
        return _say_named(many)
    named = ngettext("%(n)d measure is named", "%(n)d measures are named", many) % {"n": many}
    done = sum(one.is_carried_out for one in measures)
    if done:
        carried = ngettext(
            "for %(n)d something that carries it out stands on record",
            "for %(n)d something that carries it out stands on record",
            done,
        ) % {"n": done}
        return _("%(named)s; %(carried)s.") % {"named": named, "carried": carried}
    silent = ngettext(
        "no step that carries it out is on record, which does not mean that nothing did",
        "no step that carries them out is on record, which does not mean that nothing did",
        many,
    )
    return _("%(named)s; %(silent)s.") % {"named": named, "silent": silent}


def _say_named(many: int) -> str:
    """Of a plan whose adoption is not stated: named for it is not yet held by it, and not yet to be done."""
    return ngettext(
        "%(n)d measure is named for this plan. Whether the plan holds it is told only where the words "
        "beside it say so.",
        "%(n)d measures are named for this plan. Whether the plan holds them is told only where the words "
        "beside them say so.",
        many,
    ) % {"n": many}
