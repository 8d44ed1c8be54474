"""Whether agencies of one family work together."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Tie
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.looking import CIRCLE, WORKING, circle_is_whole, ends, open_seats, single
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told

NEXT = gettext_lazy("Ask the sister agencies at the table to plan one piece of work together.")
MISSING = ("organisations.parent_organisation_id", "ties", *CIRCLE)
AGENCIES = frozenset(
    {Organisation.Kind.UN_AGENCY, Organisation.Kind.INTERNATIONAL_ORG, Organisation.Kind.EU_MISSION}
)


@check("chk-48", next_step=NEXT)
def sister_agencies_not_linked(network: NetworkRecord, _limit: int) -> Seen:
    """A tie with a sister agency for each. Source: text 004, chapter 1, strategic partnerships.

    Sisters are members that belong to one parent. Offices of one agency are that agency.
    """
    agencies = [one for one in single(network, network.members) if one.kind in AGENCIES]
    sisters = [one for one in agencies if any(_are_sisters(network, one, other) for other in agencies)]
    ties = [tie for tie in network.ties if tie.kind in WORKING and _joins_sisters(network, tie)]
    tied = {_agency(network, body) for body in ends(network, ties)}
    lone = [one for one in sisters if _agency(network, one) not in tied]
    if sisters and not lone:
        saw = told(_("All sister agencies (%(n)d) work with another of their family."), n=len(sisters))
        return fine(saw, rows=ties, of=[*sisters, *ties], value=0, unit="organisations")
    if lone and circle_is_whole(network) and not open_seats(network):
        saw = told(
            _("Without a tie to a sister agency: %(n)d of %(all)d (%(who)s)."),
            n=len(lone),
            all=len(sisters),
            who=names(lone),
        )
        return attention(saw, rows=lone, of=[*sisters, *ties], value=len(lone), unit="organisations")
    if not sisters:
        saw = _("No two agencies of one family are on record as members.")
        return unknown(saw, missing=MISSING, of=agencies)
    sentence = _("Ties of sister agencies on record: for %(n)d of %(all)d of the agencies at the table.")
    saw = told(sentence, n=len(sisters) - len(lone), all=len(sisters))
    return unknown(saw, missing=MISSING, of=[*agencies, *ties])


def _line(network: NetworkRecord, body: Organisation) -> list[str]:
    """A body, its parent, the parent of that, and so on."""
    line, parent = [body.key], network.book.get(Organisation, body.parent_id)
    while parent and parent.key not in line:
        line.append(parent.key)
        parent = network.book.get(Organisation, parent.parent_id)
    return line


def _agency(network: NetworkRecord, body: Organisation) -> str:
    """The agency that an office belongs to: the one just below the head of the family."""
    line = _line(network, body)
    return line[-2] if len(line) > 1 else line[-1]


def _are_sisters(network: NetworkRecord, one: Organisation, other: Organisation) -> bool:
    lines = _line(network, one), _line(network, other)
    is_family = lines[0][-1] == lines[1][-1] and min(map(len, lines)) > 1
    return is_family and _agency(network, one) != _agency(network, other)


def _joins_sisters(network: NetworkRecord, tie: Tie) -> bool:
    bodies = ends(network, [tie])
    return len(bodies) > 1 and _are_sisters(network, *bodies)
