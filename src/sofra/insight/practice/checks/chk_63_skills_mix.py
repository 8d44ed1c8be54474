"""Whether office skills are taught along with rights."""

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from sofra.actors.models import Organisation
from sofra.events.models import Event, Participation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.each import Sentences, each
from sofra.insight.practice.finding import Seen
from sofra.insight.practice.registry import check
from sofra.insight.practice.trainings import TRAINED, trainings

NEXT = gettext_lazy("Ask the newer groups which office skill they miss most, and teach that one next.")
OFFICE = re.compile(
    r"\b(financ\w*|account\w*|budget\w*|report(s|ing)?|english|languages?|computers?|proposals?|office"
    r"|administrat\w*|fund-?raising|book-?keeping)\b",
    re.IGNORECASE,
)
MISSING = ("organisations.established_or_emerging", "events.topic", "participation.role=trainee")
TABLES = ("events", "participation")
EMERGING = "emerging"


@check("chk-63", next_step=NEXT)
def skills_mix(network: NetworkRecord, _limit: int) -> Seen:
    """Emerging groups learn finance and office work too. Source: text 004, case study 3, lessons.

    Looked at are the network itself and its members, where they are marked as emerging, and the topics of the
    network's trainings in which these were trained.
    """
    say = Sentences(
        none=_("No body in the network is marked as emerging."),
        lacking=ngettext_lazy(
            "No training of the network with office skills among its topics is told for %(n)d of %(all)d "
            "emerging body: %(what)s.",
            "No training of the network with office skills among its topics is told for %(n)d of %(all)d "
            "emerging bodies: %(what)s.",
            "all",
        ),
        having=ngettext_lazy(
            "Office skills were among the topics of a training for %(n)d of %(all)d emerging body: %(what)s.",
            "Office skills were among the topics of a training for %(n)d of %(all)d emerging bodies: "
            "%(what)s.",
            "all",
        ),
        open=gettext_lazy("Emerging bodies with a training in office skills on record: %(n)d of %(all)d."),
    )
    return each(
        _emerging(network),
        lambda body: [event for event in _courses(network, body) if OFFICE.search(event.topic)],
        lambda body: (
            all(event.topic for event in _courses(network, body))
            and network.is_whole(*TABLES, since=network.beginning)
        ),
        say,
        missing=[*MISSING, *(f"declarations.table={table}" for table in TABLES)],
        unit="organisations",
    )


def _emerging(network: NetworkRecord) -> list[Organisation]:
    bodies = network.book.some(Organisation, sorted(network.around))
    return [one for one in bodies if one.established_or_emerging == EMERGING and not one.is_collective]


def _courses(network: NetworkRecord, body: Organisation) -> Sequence[Event]:
    rows = network.book.by(Participation, "organisation_id")[body.key]
    keys = {row.event_id for row in rows if row.role in TRAINED}
    return [event for event in trainings(network) if event.key in keys]
