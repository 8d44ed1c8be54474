"""Whether the ground was studied first."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.looking import heard_on
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.library.models import Output
from sofra.networks.models import Project
from sofra.shared.partial_dates import Answer, PartialDate
from sofra.voices.models import Need

NEXT = gettext_lazy("Before the next project begins, ask on the spot what is needed and write it down.")
MISSING = ("projects.start", "outputs.date", "needs.event_id")
WHOLE = ("outputs", "needs", "events")
STUDIES = frozenset({Output.Kind.BASELINE_STUDY, Output.Kind.STUDY, Output.Kind.REPORT})


@check("chk-08", next_step=NEXT)
def no_baseline_before_start(network: NetworkRecord, _limit: int) -> Seen:
    """A study or need from before the start. Source: text 004, chapter 1, box on context and baselines.

    It counts if it is the network's, or of one that leads the project or is a partner in it.
    """
    projects = network.projects
    before = {one.key: _before(network, one) for one in projects}
    known = [one for one in projects if Answer.YES in before[one.key].values()]
    lone = [one for one in projects if set(before[one.key].values()) <= {Answer.NO} and one.start.latest]
    of = projects
    rows = [row for one in known for row, answer in before[one.key].items() if answer == Answer.YES]
    if projects and len(known) == len(projects):
        sentence = _("On record from before the start: %(what)s. Projects: %(work)s.")
        saw = told(sentence, what=names(rows), work=names(known))
        return fine(saw, rows=rows, of=[*of, *rows], value=0, unit="projects")
    if not projects:
        return unknown(_("No project is on record."), missing=["projects", *MISSING])
    sentence = _("Projects with a study or a need on record from before the start: %(n)d of %(all)d.")
    saw = told(sentence, n=len(known), all=len(projects))
    if not lone:
        return unknown(saw, missing=[*MISSING, *(f"declarations.table={table}" for table in WHOLE)], of=of)
    without = told(_("%(saw)s None on record for: %(what)s."), saw=saw, what=names(lone))
    return lacking(
        network,
        missing=MISSING,
        whole=WHOLE,
        since=network.beginning,
        saw=without,
        not_told=without,
        rows=lone,
        of=of,
        value=len(lone),
        unit="projects",
    )


def _before(network: NetworkRecord, project: Project) -> dict[Output | Need, Answer]:
    """Each study and need that could have come first, and whether it did."""
    book = network.book
    bodies = [*book.listed(project, "lead_orgs"), *book.listed(project, "partner_orgs")]
    outputs = [*network.outputs, *book.listing(Output, "produced_by_orgs", bodies)]
    needs = [
        *network.needs,
        *book.listing(Need, "voiced_by_orgs", bodies),
        *book.listing(Need, "concerns_orgs", bodies),
    ]
    own = {project.key, *(event.key for event in book.by(Event, "project_id")[project.key])}
    found: dict[Output | Need, Answer] = {}
    for row in outputs:
        if row.kind in STUDIES and row.resulting_from_key not in own:
            found[row] = _is_earlier(row.date, project.start)
    for need in needs:
        if need.event_id not in own:
            found[need] = _is_earlier(heard_on(network, need), project.start)
    return found


def _is_earlier(moment: PartialDate, start: PartialDate) -> Answer:
    """Whether it was there, surely or perhaps, when the project began."""
    if start.earliest and moment.latest and moment.latest < start.earliest:
        return Answer.YES
    is_later = start.latest and moment.earliest and moment.earliest > start.latest
    return Answer.NO if is_later else Answer.MAYBE
