"""Whether local groups have ties with the local offices."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Place, Tie
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.looking import CIRCLE, around_the_table, circle_is_whole, ends, open_seats
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told

NEXT = gettext_lazy("Bring a local group and the gender officer of its town to one table, and note the tie.")
MISSING = ("organisations.place_id", "organisations.level", "ties", *CIRCLE)
TOWNS = frozenset({Place.Kind.MUNICIPALITY, Place.Kind.CITY})
OFFICES = frozenset({Organisation.Kind.GENDER_MECHANISM, Organisation.Kind.MUNICIPALITY})


@check("chk-39", next_step=NEXT)
def municipal_layer_missing(network: NetworkRecord, _limit: int) -> Seen:
    """A tie of local group and local office. Source: text 004, chapter 1, identifying partners, lessons.

    Towns are those of local groups and offices around the network. One whose town is not told may be there.
    """
    local = [one for one in around_the_table(network, kinds=None) if one.level == Organisation.Level.LOCAL]
    towns = network.book.some(Place, sorted({key for one in local if (key := _town(network, one))}))
    ties = {town.key: _ties(network, town.key) for town in towns}
    joined = [town for town in towns if ties[town.key]]
    of, rows = [*towns, *network.ties], [tie for town in joined for tie in ties[town.key]]
    if towns and len(joined) == len(towns):
        saw = told(_("Local groups have ties with the local offices in: %(where)s."), where=names(towns))
        return fine(saw, rows=rows, of=of, value=0, unit="places")
    lone = [town for town in towns if town not in joined]
    saw = told(
        _("Towns with a tie of a local group and an office: %(n)d of %(all)d. None on record in: %(where)s."),
        n=len(joined),
        all=len(towns),
        where=names(lone),
    )
    sure = [
        town for town in lone if _is_at_the_table(network, town.key) and not _may_be_tied(network, town.key)
    ]
    if sure and circle_is_whole(network) and not open_seats(network):
        return attention(saw, rows=[*sure, *rows], of=of, value=len(sure), unit="places")
    if not towns:
        saw = _("No local group or office is on record with its town.")
    return unknown(saw, missing=MISSING, rows=rows, of=of)


def _town(network: NetworkRecord, body: Organisation) -> str:
    place = network.book.get(Place, body.place_id)
    return place.key if place and place.kind in TOWNS else ""


def _is_group(body: Organisation) -> bool:
    return body.sector == Organisation.Sector.CIVIL_SOCIETY and body.level in ("", Organisation.Level.LOCAL)


def _is_office(body: Organisation) -> bool:
    return body.kind in OFFICES and body.level in ("", Organisation.Level.LOCAL)


def _joins(bodies: Sequence[Organisation]) -> bool:
    return any(map(_is_group, bodies)) and any(map(_is_office, bodies))


def _ties(network: NetworkRecord, town: str) -> list[Tie]:
    """The ties of a group and an office that are both of that town."""
    found = [(tie, ends(network, [tie])) for tie in network.ties]
    return [tie for tie, two in found if _joins(two) and all(_town(network, one) == town for one in two)]


def _may_be_tied(network: NetworkRecord, town: str) -> bool:
    """A tie of a group and an office that may both be of that town."""
    both = (ends(network, [tie]) for tie in network.ties)
    return any(_joins(two) and all(_town(network, one) in ("", town) for one in two) for two in both)


def _is_at_the_table(network: NetworkRecord, town: str) -> bool:
    """A member sits there: of members all ties are looked at."""
    return any(_town(network, one) == town for one in network.members if _is_group(one) or _is_office(one))
