"""Whether two partners do the same thing."""

from collections import defaultdict
from itertools import combinations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Place, Tie
from sofra.events.models import Event, Participation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.shared.partial_dates import Answer, both

NEXT = gettext_lazy("Tell the organisers of each other, and see whether the next one can be held together.")
ORGANISING = (Participation.Role.ORGANISER, Participation.Role.CO_ORGANISER)
WHOLE = ("events", "participation")
MISSING = ("events.topic", "events.place_id", "events.start", "participation.role")
DECLARED = tuple(f"declarations.table={table}" for table in (*WHOLE, "ties"))
TOWNS = (Place.Kind.MUNICIPALITY, Place.Kind.CITY)


@check("chk-43", next_step=NEXT)
def overlap(network: NetworkRecord, _limit: int) -> Seen:
    """Events of one topic, town and quarter, without a tie. Source: text 004, case study 8, what was done.

    Looked at are the events of the network and those that its members organised. Topics are the same where
    their words are.
    """
    events = _events(network)
    by_topic: dict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_topic[event.topic.strip().casefold()].append(event)
    untold = by_topic.pop("", [])
    pairs = [pair for same in by_topic.values() for pair in combinations(same, 2)]
    found = {pair: _is_overlap(network, *pair) for pair in pairs}
    double = [pair for pair, answer in found.items() if answer == Answer.YES]
    if double:
        rows = list({one.key: one for pair in double for one in pair}.values())
        saw = told(
            _("Same topic, town and quarter, and no tie of the organisers: %(what)s."), what=names(rows)
        )
        return attention(saw, rows=rows, of=events, value=len(rows), unit="events")
    is_open = untold or Answer.MAYBE in found.values() or len(events) < 2  # noqa: PLR2004 -- two to compare
    if not is_open and network.is_whole(*WHOLE, since=network.beginning):
        saw = told(_("None of %(n)d events has topic, town and quarter of another."), n=len(events))
        return fine(saw, rows=events, value=0, unit="events")
    if not events:
        return unknown(_("No event is on record."), missing=[*MISSING, *DECLARED])
    sentence = _(
        "Too little is told to compare topic, town, time and organisers of events (on record: %(n)d)."
    )
    saw = told(sentence, n=len(events))
    return unknown(saw, missing=[*MISSING, *DECLARED], of=events)


def _events(network: NetworkRecord) -> list[Event]:
    taken = network.book.where(Participation, "organisation_id", network.around)
    rows = network.book.some(Event, (row.event_id for row in taken if row.role in ORGANISING))
    held = [row for row in rows if row.status in (Event.Status.HELD, Event.Status.UNDER_WAY)]
    begun = network.begun(held, lambda row: row.start or row.end)
    return list({row.key: row for row in (*network.events, *begun)}.values())


def _is_overlap(network: NetworkRecord, one: Event, other: Event) -> Answer:
    met = both(_same_town(network, one, other), _same_quarter(one, other))
    return both(met, _is_unlinked(network, one, other)) if met != Answer.NO else met


def _same_town(network: NetworkRecord, one: Event, other: Event) -> Answer:
    here, there = network.book.get(Place, one.place_id), network.book.get(Place, other.place_id)
    if here and there and here.kind in TOWNS and there.kind in TOWNS:
        return Answer.YES if here == there else Answer.NO
    land, other_land = (network.book.country_of(event.place_id) for event in (one, other))
    return Answer.NO if land and other_land and land != other_land else Answer.MAYBE


def _same_quarter(one: Event, other: Event) -> Answer:
    (first, last), (begin, end) = _quarters(one), _quarters(other)
    if first is None or last is None or begin is None or end is None:
        return Answer.MAYBE
    if first == last == begin == end:
        return Answer.YES
    return Answer.NO if last < begin or end < first else Answer.MAYBE


def _quarters(event: Event) -> tuple[int | None, int | None]:
    """The first and the last quarter in which an event may have been; numbered through the years."""
    last = event.end or event.start
    days = (event.start.earliest, None if event.is_recurring and not event.end else last.latest)
    first, second = (None if day is None else day.year * 4 + (day.month - 1) // 3 for day in days)
    return first, second


def _is_unlinked(network: NetworkRecord, one: Event, other: Event) -> Answer:
    """No organiser of the one is an organiser of the other or has a tie with one."""
    these, those = (_organisers(network, event) for event in (one, other))
    if not these or not those:
        return Answer.MAYBE
    tied = network.book.where(Tie, "from_org_id", these | those)
    is_tied = any(
        {tie.from_org_id, tie.to_org_id} & these and {tie.from_org_id, tie.to_org_id} & those for tie in tied
    )
    if these & those or is_tied:
        return Answer.NO
    is_known = (these | those) & network.around and network.is_whole("ties", since=network.beginning)
    return Answer.YES if is_known else Answer.MAYBE


def _organisers(network: NetworkRecord, event: Event) -> frozenset[str]:
    bodies: list[Organisation] = network.took_part(event, *ORGANISING)
    return frozenset(body.key for body in bodies)
