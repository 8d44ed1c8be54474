"""Whether awareness work and training speak of local concerns."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.advocacy.models import Recommendation
from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.looking import heard_on
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.record.models import RecordRow
from sofra.voices.models import Need

NEXT = gettext_lazy("Open the next training with what women there said they need, and link the two.")
MISSING = ("needs.event_id", "needs.place_id", "links.from_id")
TEACHING = frozenset(
    {
        Event.Kind.CAMPAIGN,
        Event.Kind.LAUNCH,
        Event.Kind.PUBLIC_DEBATE,
        Event.Kind.SEMINAR,
        Event.Kind.TRAINING,
        Event.Kind.TRAINING_OF_TRAINERS,
        Event.Kind.WORKSHOP,
    }
)


@check("chk-45", next_step=NEXT)
def local_life(network: NetworkRecord, _limit: int) -> Seen:
    """A local need with each event that teaches. Source: text 004, chapter 1, approach 5 awareness-raising.

    A need belongs to an event if it was voiced there, or a link joins it to the event or to what was
    recommended there. It is local if women of a country said it, or its place is smaller than one.
    """
    events = [row for row in network.events if row.kind in TEACHING]
    if not events:
        saw = _("No awareness work or training of the network is on record.")
        return unknown(saw, missing=["events.kind", *MISSING])
    needs = {row.key: _needs(network, row) for row in events}
    bare = [row for row in events if not needs[row.key]]
    if not bare:
        found = {need.key: need for one in needs.values() for need in one}
        saw = _("Each training and campaign on record has a local need with it.")
        return fine(saw, rows=[*events, *found.values()], of=events, value=0, unit="events")
    sentence = _("Trainings and campaigns without a local need on record: %(n)d of %(all)d (%(what)s).")
    saw = told(sentence, n=len(bare), all=len(events), what=names(bare))
    return lacking(
        network,
        missing=MISSING,
        whole=["needs", "links"],
        since=network.beginning,
        saw=saw,
        not_told=saw,
        rows=bare,
        of=events,
        value=len(bare),
        unit="events",
    )


def _needs(network: NetworkRecord, event: Event) -> list[RecordRow]:
    """The needs that belong to an event."""
    book, ref = network.book, ("events", event.key)
    ends = [ref, *(("recommendations", row.key) for row in book.by(Recommendation, "event_id")[event.key])]
    keys = [
        *(one.from_key for end in ends for one in book.links_to[end] if one.from_table == "needs"),
        *(one.to_key for one in book.links_from[ref] if one.to_table == "needs"),
    ]
    voiced = book.by(Need, "event_id")[event.key]
    linked = network.begun(book.some(Need, keys), lambda need: heard_on(network, need))
    found = {row.key: row for row in (*voiced, *linked)}
    return [row for row in found.values() if _is_local(network, row)]


def _is_local(network: NetworkRecord, need: Need) -> bool:
    """Said by women of a country, or of a place smaller than it."""
    country = network.book.country_of(need.place_id)
    return country is not None and (need.voice == Need.Voice.WOMEN or country.key != need.place_id)
