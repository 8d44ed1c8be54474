"""Whether someone keeps the network going."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Person
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, fine, lacking
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told
from sofra.networks.models import Office

NEXT = gettext_lazy("Agree who calls the meetings, sets the agenda and passes on the news, and until when.")
KEEPING = frozenset({Office.Kind.COORDINATOR, Office.Kind.SECRETARIAT})


@check("chk-17", next_step=NEXT)
def no_coordinator(network: NetworkRecord, _limit: int) -> Seen:
    """A coordinator or a secretariat. Source: text 004, case study 10, lessons.

    A chair alone does not count. Collective holders do: an office can be shared.
    """
    keeping = [row for row in network.offices if row.office in KEEPING]
    if keeping:
        who = ", ".join(dict.fromkeys(_holder(network, row) for row in keeping))
        saw = told(_("Coordinator or secretariat: %(who)s."), who=who)
        return fine(saw, rows=keeping, of=network.offices)
    return lacking(
        network,
        missing=["offices.office=coordinator", "offices.office=secretariat"],
        whole=["offices"],
        saw=_("Among the offices, declared complete, there is no coordinator and no secretariat."),
        not_told=_("No coordinator and no secretariat are on record. There may be one all the same."),
        of=network.offices,
    )


def _holder(network: NetworkRecord, row: Office) -> str:
    holder = network.book.get(Organisation, row.organisation_id) or network.book.get(Person, row.person_id)
    return str(holder or row.persons_described)
