"""Whether the work answers a need that someone voiced."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.network_record.book import TABLES
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.looking import heard_on
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.library.models import Output
from sofra.networks.models import Agreement, Project
from sofra.record.models import Link
from sofra.voices.models import Need

NEXT = gettext_lazy("Ask those whom it is for which need comes first, and link the work to it.")
MISSING = ("needs.event_id", "links", "events.project_id")
WHOLE = ("needs", "links")


@check("chk-65", next_step=NEXT)
def activity_without_a_need(network: NetworkRecord, _limit: int) -> Seen:
    """A need for each project or event. Source: text 004, chapter 1, approach 7 identifying needs.

    A need is linked to what meets it, or to a recommendation that the work or its agreement took up, or it
    came up at one of the events. What only an author observed nobody voiced. An event of a project stands
    under its project.
    """
    projects = network.projects
    under = {one.key for one in projects}
    work: list[Project | Event] = [*projects, *(one for one in network.events if one.project_id not in under)]
    if not work:
        return unknown(_("No project or event is on record."), missing=["projects", "events", *MISSING])
    needs = {one.key: _needs_of(network, one) for one in work}
    heard = [one for one in work if any(need.voice != Need.Voice.AUTHOR for need in needs[one.key])]
    lone = [one for one in work if not needs[one.key]]
    rows = list({need.key: need for found in needs.values() for need in found}.values())
    if len(heard) == len(work):
        saw = told(_("A need that somebody voiced came up at, or is linked to: %(what)s."), what=names(work))
        return fine(saw, rows=rows, of=[*work, *rows])
    sentence = _("Projects and events with a voiced need linked to them: %(n)d of %(all)d.")
    saw = told(sentence, n=len(heard), all=len(work))
    if not lone:
        return unknown(saw, missing=["needs.voiced_by", *MISSING], rows=rows, of=[*work, *rows])
    saw = told(_("%(saw)s No need is linked to: %(what)s."), saw=saw, what=names(lone))
    return lacking(
        network,
        missing=MISSING,
        whole=WHOLE,
        since=network.beginning,
        saw=saw,
        not_told=saw,
        rows=lone,
        of=[*work, *rows],
    )


def _needs_of(network: NetworkRecord, work: Project | Event) -> list[Need]:
    """Needs that came up at it, or are linked to it, to its events or to what came of these, by that day."""
    book = network.book
    events = [work] if isinstance(work, Event) else book.by(Event, "project_id")[work.key]
    begun = [one.key for one in network.begun(events, lambda one: one.start or one.end)]
    origins = {(TABLES[type(work)], work.key), *(("events", key) for key in begun)}
    made = book.where(Output, "resulting_from_key", (key for _table, key in origins))
    made = [one for one in made if (one.resulting_from_table, one.resulting_from_key) in origins]
    outputs = network.begun(made, lambda one: one.date)
    signed = network.begun(book.by(Agreement, "project_id")[work.key], lambda one: one.date)
    ends = origins | {("outputs", one.key) for one in outputs} | {("agreements", one.key) for one in signed}
    ends |= {
        ("recommendations", link.from_key)
        for end in ends
        for link in book.links_to[end]
        if link.from_table == "recommendations" and link.kind == Link.Kind.TAKEN_UP_IN
    }
    linked = [
        link.from_key for end in sorted(ends) for link in book.links_to[end] if link.from_table == "needs"
    ]
    voiced = [need.key for need in book.where(Need, "event_id", begun)]
    return network.begun(book.some(Need, [*linked, *voiced]), lambda need: heard_on(network, need))
