"""Whether the network has looked at its mandate and make-up lately."""

import re
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import months_before, newest, perhaps_since
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.lately import last_day, months_since, surely_between
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.networks.models import Agreement
from sofra.shared.partial_dates import PartialDate
from sofra.shared.saying_dates import say_date

NEXT = gettext_lazy(
    "Put one question on the next agenda: are the right ones here, and for the right purpose?"
)
MADE = frozenset({Agreement.State.SIGNED, Agreement.State.AGREED})
MEETINGS = frozenset(
    {
        Event.Kind.MEETING,
        Event.Kind.STRATEGIC_MEETING,
        Event.Kind.WORKING_MEETING,
        Event.Kind.WORKSHOP,
        Event.Kind.ROUNDTABLE,
    }
)
NAMED = re.compile(r"\b(mandate|membership|make-up|structure|terms of reference)\b", re.IGNORECASE)
MISSING = ("events.topic", "events.outcome", "agreements.date", "networks.established")


@check("chk-15", next_step=NEXT)
def mandate_review_overdue(network: NetworkRecord, limit: int) -> Seen:
    """A look at mandate and make-up within the limit. Source: text 004, case study 8, what was done.

    What counts: a meeting with mandate, membership or structure among its topics or outcomes, and rules
    of the network. A network younger than the limit needs none yet. Any other meeting or agreement may have
    been one: that only keeps the check from saying that there was none.
    """
    since = months_before(network.on, limit)
    rules = [row for row in _papers(network) if row.kind == Agreement.Kind.INTERNAL_RULES]
    rows: list[Event | Agreement] = [*_reviews(network), *rules]
    fresh = [row for row in rows if surely_between([_moment(row)], since, network.on)]
    if fresh:
        last = newest([_moment(row) for row in fresh])
        saw = told(
            _("Mandate or make-up were looked at in the last %(limit)d months: %(what)s."),
            limit=limit,
            what=names(fresh),
        )
        return fine(saw, rows=fresh, of=rows, value=months_since(last, network.on) if last else None)
    founded = network.network.established
    if surely_between([founded], since, network.on):
        saw = told(
            _("The network was set up in the last %(limit)d months: %(when)s."),
            limit=limit,
            when=say_date(founded),
        )
        return fine(
            saw, rows=[network.network], of=[network.network], value=months_since(founded, network.on)
        )
    return _not_seen(network, since, limit)


def _not_seen(network: NetworkRecord, since: date, limit: int) -> Seen:
    """Surely none only if no meeting, and no paper, can have been one."""
    maybe: list[Event | Agreement] = [*_meetings(network), *_papers(network)]
    open_ones = [row for row in maybe if perhaps_since([_moment(row)], since)]
    sentence = _("No look at mandate or make-up in the last %(limit)d months is on record; there may be one.")
    not_told = told(sentence, limit=limit)
    if open_ones or perhaps_since([network.network.established], since):
        return unknown(not_told, missing=MISSING, of=[*maybe, network.network])
    return lacking(
        network,
        missing=MISSING,
        whole=["events", "agreements"],
        since=since,
        saw=told(
            _("In the last %(limit)d months no meeting, agreement or rules looked at mandate or make-up."),
            limit=limit,
        ),
        not_told=not_told,
        of=[*maybe, network.network],
    )


def _meetings(network: NetworkRecord) -> list[Event]:
    return [event for event in network.events if event.kind in MEETINGS]


def _reviews(network: NetworkRecord) -> list[Event]:
    return [event for event in _meetings(network) if NAMED.search(f"{event.topic} {event.outcome}")]


def _papers(network: NetworkRecord) -> list[Agreement]:
    """What the network itself agreed on."""
    keys = network.network_keys
    return [row for row in network.agreements if row.state in MADE and row.network_id in keys]


def _moment(row: Event | Agreement) -> PartialDate:
    when: PartialDate = last_day(row) if isinstance(row, Event) else row.date
    return when
