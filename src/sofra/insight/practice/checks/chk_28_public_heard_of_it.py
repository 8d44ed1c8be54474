"""Whether the public hears of what is done."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.events.models import Event, Participation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import Share, Side
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.products import is_there
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told
from sofra.library.models import Output
from sofra.record.models import RecordRow

NEXT = gettext_lazy("Ask a journalist you know to come to one event, and offer a speaker people know.")
MEDIA = frozenset({Output.Kind.MEDIA, Output.Kind.FILM, Output.Kind.VIDEO, Output.Kind.WEBSITE})
MISSING = ("outputs.kind=media", "outputs.resulting_from_id", "declarations.table=events")


@check("chk-28", next_step=NEXT)
def public_heard_of_it(network: NetworkRecord, limit: int) -> Seen:
    """The share of events with media. Source: text 004, chapter 1, approach 5 awareness-raising, lessons.

    An event has media if a broadcaster took part, or a broadcast, film, video or site came out of it.
    """
    events = network.events
    found = {row.key: _media(network, row) for row in events}
    heard = [row for row in events if found[row.key]]
    is_told = network.is_whole("outputs", "participation", since=network.beginning)
    share = Share(len(heard), len(events), 0 if is_told else len(events) - len(heard))
    sentence = _("Events told to have reached the public through media: %(n)d of %(all)d.")
    saw = told(sentence, n=len(heard), all=len(events))
    rows = [*heard, *(row for one in found.values() for row in one)]
    about: dict[str, Any] = {"rows": rows or events, "of": events, "value": round(share.least, 1)}
    if not events:
        return unknown(_("No event of the network is on record."), missing=["events", *MISSING])
    side = share.against(limit) if network.is_whole("events", since=network.beginning) else Side.OPEN
    if side == Side.REACHED:
        return fine(saw, **about)
    if side == Side.BELOW:
        return attention(saw, **about)
    missing = [*MISSING, "declarations.table=outputs", "declarations.table=participation"]
    return unknown(saw, missing=missing, **about)


def _media(network: NetworkRecord, event: Event) -> list[RecordRow]:
    """What carried an event to the public."""
    book = network.book
    linked = [one.to_key for one in book.links_from["events", event.key] if one.to_table == "outputs"]
    came = [
        row
        for row in book.by(Output, "resulting_from_key")[event.key]
        if row.resulting_from_table == "events"
    ]
    outputs = network.begun([*came, *book.some(Output, linked)], lambda row: row.date)
    made = [row for row in outputs if row.kind in MEDIA and is_there(row)]
    return [*made, *network.took_part(event, Participation.Role.BROADCASTER)]
