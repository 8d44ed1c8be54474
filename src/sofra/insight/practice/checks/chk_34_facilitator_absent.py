"""Whether the facilitator is there when it counts."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Tie
from sofra.events.models import Event, Participation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import Share, Side
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told

NEXT = gettext_lazy("Look at the calendar with the facilitator: which meetings matter most to the members?")
NOT_SEEN_THERE = frozenset(
    {
        Participation.Role.INVITED,
        Participation.Role.TARGET,
        Participation.Role.FUNDER,
        Participation.Role.SUPPORTER,
        Participation.Role.RELATED_BODY,
    }
)
MISSING = (
    "ties.kind=facilitates",
    "participation.organisation_id",
    "declarations.table=events",
    "declarations.table=participation",
)


@check("chk-34", next_step=NEXT)
def facilitator_absent(network: NetworkRecord, limit: int) -> Seen:
    """The facilitator's share of the network's events. Source: text 004, case study 9, lessons.

    A facilitator is who has a tie of that kind to the network. To support, to pay or to be invited does not
    show that somebody was there.
    """
    who = _facilitators(network)
    events = [event for event in network.events if event.network_id in network.network_keys]
    if not who or not events:
        nobody = _("No facilitator of the network is on record.")
        saw = nobody if not who else _("No event of the network itself is on record.")
        return unknown(saw, missing=[*MISSING, "events.network_id"], of=events)
    there = [event for event in events if _is_there(network, event, who)]
    is_listed = network.is_whole("participation", since=network.beginning)
    share = Share(len(there), len(events), 0 if is_listed else len(events) - len(there))
    sentence = _(
        "Events of the network that %(who)s is told to have organised or taken part in: %(n)d of %(all)d."
    )
    saw = told(sentence, who=names(who), n=len(there), all=len(events))
    about: dict[str, Any] = {
        "rows": there,
        "of": events,
    }
    side = share.against(limit) if network.is_whole("events", since=network.beginning) else Side.OPEN
    if side == Side.OPEN:
        return unknown(saw, missing=MISSING, **about)
    about["value"] = round(share.least, 1)
    if side == Side.REACHED:
        return fine(saw, **about)
    return attention(saw, **{**about, "rows": events})


def _facilitators(network: NetworkRecord) -> list[Organisation]:
    ties = [tie for tie in network.ties if tie.kind == Tie.Kind.FACILITATES]
    return network.book.some(
        Organisation, (tie.from_org_id for tie in ties if tie.to_org_id in network.own_keys)
    )


def _is_there(network: NetworkRecord, event: Event, who: list[Organisation]) -> bool:
    keys = {one.key for one in who}
    rows = network.book.by(Participation, "event_id")[event.key]
    return any(row.organisation_id in keys and row.role not in NOT_SEEN_THERE for row in rows)
