"""Whether ties and events join communities."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Tie
from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import months_before, perhaps_since, surely_since
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.looking import communities, ends, last_of
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told
from sofra.shared.partial_dates import Answer

NEXT = gettext_lazy("Plan one thing that two communities both need, and hold it together.")
MISSING = ("organisations.community", "ties.from", "events.start", "participation")
WHOLE = ("ties", "events", "participation")


@check("chk-38", next_step=NEXT, for_seats=True)
def few_bridges_between_communities(network: NetworkRecord, limit: int) -> Seen:
    """A tie or event of two communities. Source: text 004, chapter 1, approach 2 diverse actors, lessons.

    A body without a community on record counts as open if it is of civil society, else it is of none.
    """
    cutoff = months_before(network.on, limit)
    moments = {tie: tie.since for tie in network.ties} | {one: last_of(one) for one in network.events}
    joins = {row: _joins(network, row) for row in moments}
    bridges = [row for row, answer in joins.items() if answer == Answer.YES]
    recent = [row for row in bridges if surely_since([moments[row]], cutoff)]
    perhaps = [
        row for row, answer in joins.items() if answer != Answer.NO and perhaps_since([moments[row]], cutoff)
    ]
    saw = told(
        _("Ties and events that join two communities: %(n)d, in the last %(months)d months: %(new)d."),
        n=len(bridges),
        months=limit,
        new=len(recent),
    )
    of = list(moments)
    if recent:
        return fine(saw, rows=recent, of=of)
    if perhaps or len(_communities(network)) < 2:  # noqa: PLR2004 -- a bridge has two ends
        declared = [f"declarations.table={table}" for table in WHOLE]
        return unknown(saw, missing=[*MISSING, *declared], rows=bridges, of=of)
    about: dict[str, Any] = {"rows": bridges, "of": of}
    return lacking(network, missing=MISSING, whole=WHOLE, since=cutoff, saw=saw, not_told=saw, **about)


def _joins(network: NetworkRecord, row: Tie | Event) -> Answer:
    """Whether bodies of two communities stand in it."""
    if isinstance(row, Tie):
        bodies = ends(network, [row])
        sides = [communities(one.community) for one in bodies]
        if len(sides) > 1 and all(sides):
            return Answer.YES if sides[0] != sides[1] else Answer.NO
    else:
        bodies = network.took_part(row)
        if len(_named(bodies)) > 1:
            return Answer.YES
    return Answer.MAYBE if any(_is_not_stated(one) for one in bodies) else Answer.NO


def _is_not_stated(body: Organisation) -> bool:
    return not body.community and body.sector == Organisation.Sector.CIVIL_SOCIETY


def _named(bodies: Iterable[Organisation]) -> set[str]:
    return {name for body in bodies for name in communities(body.community)}


def _communities(network: NetworkRecord) -> set[str]:
    """The communities on record in the area and around the network."""
    places = network.book.within(network.country)
    bodies = network.book.where(Organisation, "country_id", places)
    there = [one for one in bodies if one.community]
    return _named([*there, *network.members, *ends(network, network.ties)])
