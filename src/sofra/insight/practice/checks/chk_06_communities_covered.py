"""Whether each community of the area is represented."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.looking import communities, open_seats
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told
from sofra.shared.partial_dates import Answer

NEXT = gettext_lazy("Ask a group of the community that is missing what would bring it to the table.")
WHOLE = ("memberships", "participation", "needs")
MISSING = ("organisations.community", "networks.country_id", "participation", "needs.community")


@check("chk-06", next_step=NEXT, for_seats=True)
def communities_covered(network: NetworkRecord, _limit: int) -> Seen:
    """Communities of the area that have no part. Source: text 004, chapter 1, spread of different actors.

    Communities of the area are those that groups there are told to belong to, as far as these are on record.
    """
    area, inside = _of_the_area(network), _inside(network)
    heard = _named(inside) | {name for need in network.needs for name in communities(need.community)}
    absent = sorted(_named(area) - heard)
    of = [*area, *inside, *network.needs]
    if absent:
        is_known = network.is_whole("memberships") and network.is_whole(*WHOLE, since=network.beginning)
        if is_known and not open_seats(network) and not _not_stated(inside):
            rows = [one for one in area if communities(one.community) & set(absent)]
            saw = _("Without a seat, a part in an event or a need: %(who)s.")
            return attention(told(saw, who=", ".join(absent)), rows=rows, of=of)
        saw = told(
            _("Communities of the area with a seat, a part in an event or a need: %(n)d of %(all)d."),
            n=len(_named(area)) - len(absent),
            all=len(_named(area)),
        )
        return unknown(saw, missing=[*MISSING, *_declared(WHOLE)], of=of)
    if area and network.is_whole("organisations") and not _not_stated(area):
        saw = told(_("Represented: %(who)s."), who=", ".join(sorted(_named(area))))
        return fine(saw, rows=inside, of=of)
    saw = _("Which communities live in the area is not fully on record.")
    return unknown(saw, missing=[*MISSING, *_declared(["organisations"])], of=of)


def _of_the_area(network: NetworkRecord) -> list[Organisation]:
    """Groups of civil society in the country of the network."""
    places = network.book.within(network.country)
    there = filter(_is_civil, network.book.where(Organisation, "country_id", places))
    return [one for one in there if one.since.is_by(network.on) != Answer.NO]


def _inside(network: NetworkRecord) -> list[Organisation]:
    """Groups with a seat in it or a part in one of its events, it itself, and networks inside it."""
    taken = [body for event in network.events for body in network.took_part(event)]
    own = [one for one in network.book.some(Organisation, sorted(network.own_keys)) if one.community]
    found = {one.key: one for one in (*network.members, *taken, *own) if _is_civil(one)}
    return [found[key] for key in sorted(found)]


def _is_civil(body: Organisation) -> bool:
    return body.sector == Organisation.Sector.CIVIL_SOCIETY


def _named(bodies: Iterable[Organisation]) -> set[str]:
    return {name for body in bodies for name in communities(body.community)}


def _not_stated(bodies: Iterable[Organisation]) -> bool:
    return any(not body.community for body in bodies)


def _declared(tables: Iterable[str]) -> list[str]:
    return [f"declarations.table={table}" for table in tables]
