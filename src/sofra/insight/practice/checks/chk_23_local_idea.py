"""Whether the idea and the lead are local."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.events.models import Event, Participation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.bodies import is_local
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.networks.models import Project
from sofra.shared.partial_dates import Answer

NEXT = gettext_lazy("Let a local member put the next idea on the table, and lead what comes of it.")
MISSING = ("projects.lead_orgs", "participation.role=initiator", "organisations.level")


@check("chk-23", next_step=NEXT)
def local_idea(network: NetworkRecord, _limit: int) -> Seen:
    """Projects led, and events begun, by local bodies. Source: text 004, case study 10, lessons.

    One local body among those who lead or had the idea is enough. Local is the network's own body, and any
    of level local, sub-national or central in its country that is neither international nor a donor.
    """
    of: list[Project | Event] = [*network.projects, *(row for row in network.events if _behind(network, row))]
    bodies = {row.key: _behind(network, row) for row in of}
    answers = {row.key: _answer(network, bodies[row.key]) for row in of}
    outside = [row for row in of if answers[row.key] == Answer.NO]
    if outside:
        whose = {one.key: one for row in outside for one in bodies[row.key]}
        sentence = _("%(what)s: led or begun by %(who)s, and by no local body.")
        saw = told(sentence, what=names(outside), who=names(whose.values()))
        return attention(saw, rows=[*outside, *whose.values()], of=of)
    if of and all(answer == Answer.YES for answer in answers.values()):
        whose = {one.key: one for found in bodies.values() for one in found}
        sentence = _("Led or begun by the network itself or a local body: %(what)s (%(who)s).")
        return fine(told(sentence, what=names(of), who=names(whose.values())), rows=of, of=of)
    saw = _("Who leads the network's projects, or had the idea, is not on record.")
    if any(answers[row.key] == Answer.YES for row in of):
        saw = _("Local bodies lead some of what the network does; who leads the rest is not fully on record.")
    return unknown(saw, missing=MISSING, of=of)


def _behind(network: NetworkRecord, row: Project | Event) -> list[Organisation]:
    """Who leads a project, or who had the idea of an event."""
    if isinstance(row, Event):
        return network.took_part(row, Participation.Role.INITIATOR)
    return network.book.some(Organisation, network.book.listed(row, "lead_orgs"))


def _answer(network: NetworkRecord, bodies: list[Organisation]) -> Answer:
    """Whether one of them is local; maybe where nobody is named."""
    found = {is_local(network, one) for one in bodies} or {Answer.MAYBE}
    return next((one for one in (Answer.YES, Answer.MAYBE) if one in found), Answer.NO)
