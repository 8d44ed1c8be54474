"""Whether members meet and talk."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.events.models import Event, Participation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import Share, Side, months_before, newest, perhaps_since
from sofra.insight.practice.finding import Seen, attention, fine, lacking, unknown
from sofra.insight.practice.lately import last_day, months_since, surely_between
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told

NEXT = gettext_lazy("Set the dates of the next two meetings now, and ask each member for one item.")
HALF = 50
AWAY = (Participation.Role.INVITED, Participation.Role.TARGET, Participation.Role.RELATED_BODY)
MISSING = ("events.start", "events.network_id", "participation", "declarations.table=participation")


@check("chk-18", next_step=NEXT)
def silence_between_meetings(network: NetworkRecord, limit: int) -> Seen:
    """A meeting within the limit, with half of the members. Source: text 004, case study 1, what was done.

    Any event of the network itself, or of a network inside it, counts as meeting. The half is the second part
    of the threshold in words; how many were there counts over all events of that time.
    """
    since = months_before(network.on, limit)
    own = [event for event in network.events if event.network_id in network.network_keys]
    fresh = [event for event in own if surely_between([last_day(event)], since, network.on)]
    if fresh:
        return _shared(network, fresh)
    last = newest([last_day(event) for event in own])
    if any(perhaps_since([last_day(event)], since) for event in own):
        saw = _("When the network last met is not stated exactly enough.")
        return unknown(saw, missing=MISSING, of=own)
    return lacking(
        network,
        missing=MISSING,
        whole=["events"],
        since=since,
        saw=told(_("The network did not meet in the last %(limit)d months."), limit=limit),
        not_told=told(
            _("No meeting in the last %(limit)d months is on record; there may have been one."), limit=limit
        ),
        of=own,
        value=months_since(last, network.on) if last else None,
    )


def _shared(network: NetworkRecord, fresh: list[Event]) -> Seen:
    """Met lately: the share of the seats that are told to have had a part."""
    there = _took_part(network, fresh)
    since = min(event.start.earliest or network.beginning for event in fresh)
    whole = max(network.seats.number, len(network.bodies))
    is_known = network.seats.stated is not None or network.is_whole("memberships")
    is_listed = network.is_whole("memberships") and network.is_whole("participation", since=since)
    absent = [one for one in network.members if one not in there]
    not_listed = whole - len(there) - (len(absent) if is_listed else 0)
    share = Share(len(there), whole, not_listed)
    side = share.against(HALF) if is_known else Side.OPEN
    said = _("The network met lately. Told to have had a part: %(n)d of %(all)d seats.")
    saw = told(said, n=len(there), all=whole)
    last = newest([last_day(event) for event in fresh])
    about: dict[str, Any] = {"rows": [*fresh, *there], "of": [*fresh, *network.members]}
    about["value"] = months_since(last, network.on) if last else None
    if side == Side.OPEN:
        return unknown(saw, missing=[*MISSING, "networks.seats"], **about)
    return fine(saw, **about) if side == Side.REACHED else attention(saw, **about)


def _took_part(network: NetworkRecord, events: list[Event]) -> list[Organisation]:
    rows = network.book.where(Participation, "event_id", (event.key for event in events))
    keys = {row.organisation_id for row in rows if row.role not in AWAY}
    return [one for one in network.members if one.key in keys]
