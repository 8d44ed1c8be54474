"""Whether there is time for trust."""

from datetime import timedelta
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.looking import communities, months_between
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.library.models import Output
from sofra.networks.models import Project

Kind = Output.Kind
A_DAY = timedelta(days=1)
NEXT = gettext_lazy("Plan bridges and new offices for years, and say early who carries on after the project.")
MISSING = ("projects.start", "projects.end", "outputs.resulting_from_id")
INSTITUTION = frozenset({Kind.STRUCTURE, Kind.POSITION, Kind.INTERNAL_RULE, Kind.LAW, Kind.POLICY})


@check("chk-51", next_step=NEXT)
def too_short_for_its_aim(network: NetworkRecord, limit: int) -> Seen:
    """How long bridges and institutions were worked at. Source: text 004, case study 4, lessons.

    A project builds a bridge if those who do it are of two communities, and an institution if a structure,
    post, rule, law or policy came of it. One that follows an earlier project of its lead is not short.
    """
    aimed = [one for one in network.projects if _builds(network, one)]
    short = [one for one in aimed if _most(one) is not None and (_most(one) or 0) < limit]
    alone = [one for one in short if not _follows(network, one)]
    enough = [one for one in aimed if (_least(one) or 0) >= limit and _least(one) is not None]
    about: dict[str, Any] = {"of": network.projects}
    if alone:
        about["value"] = max(_most(one) or 0 for one in alone)
        saw = told(_("Shorter than %(limit)d months: %(what)s."), limit=limit, what=names(alone))
        return attention(saw, rows=alone, unit="months", **about)
    if aimed and len(enough) == len(aimed):
        saw = told(_("%(limit)d months or more: %(what)s."), limit=limit, what=names(enough))
        return fine(saw, rows=enough, value=min(_least(one) or 0 for one in enough), unit="months", **about)
    if not aimed:
        saw = _("No project that builds bridges or institutions is on record.")
        return unknown(saw, missing=MISSING, **about)
    sentence = _("Projects that build bridges or institutions: %(all)d, told to last long enough: %(n)d.")
    return unknown(told(sentence, all=len(aimed), n=len(enough)), missing=MISSING, rows=enough, **about)


def _builds(network: NetworkRecord, project: Project) -> bool:
    book = network.book
    made = network.begun(book.by(Output, "resulting_from_key")[project.key], lambda row: row.date)
    keys = [*book.listed(project, "lead_orgs"), *book.listed(project, "partner_orgs")]
    named = {name for one in book.some(Organisation, keys) for name in communities(one.community)}
    return len(named) > 1 or any(row.kind in INSTITUTION for row in made)


def _most(project: Project) -> int | None:
    """The most whole months that it can have lasted, the last day too; none where its end is not told."""
    first, last = project.start.earliest, project.end.latest
    return months_between(first, last + A_DAY) if first and last else None


def _least(project: Project) -> int | None:
    """The least whole months that it lasted."""
    first, last = project.start.latest, project.end.earliest
    return months_between(first, last + A_DAY) if first and last else None


def _follows(network: NetworkRecord, project: Project) -> bool:
    """The same lead had a project that surely or perhaps began before."""
    leads = network.book.listed(project, "lead_orgs")
    others = [one for one in network.book.listing(Project, "lead_orgs", leads) if one.key != project.key]
    start = project.start.earliest
    return any(not one.start.earliest or (start and one.start.earliest < start) for one in others)
