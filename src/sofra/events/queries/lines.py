"""Events as lines of a dated list: in panels, in the calendar, and in the list of events."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db.models import Count, F, QuerySet
from django.db.models.functions import Coalesce

from sofra.access.audience import Audience
from sofra.events.models import Event
from sofra.events.wording import STATES, day_mark, say_counts, say_status, say_when
from sofra.record.citing import cite
from sofra.record.refs import Label, Ref, labels, url_of
from sofra.shared.showing import Dated, SourceLine

FIRST_DAY = Coalesce("start_earliest", "start_latest", "end_earliest", "end_latest")
NEWEST_FIRST = (FIRST_DAY.desc(nulls_last=True), F("folded"))
OLDEST_FIRST = (FIRST_DAY.asc(nulls_last=True), F("folded"))


def places_of(events: Iterable[Event], reader: Audience) -> dict[Ref, Label]:
    """The names of the places of events, as far as this reader may see them."""
    return labels({Ref("places", event.place_id) for event in events if event.place_id}, reader)


def line_of(event: Event, text: str = "", citations: Sequence[SourceLine] = ()) -> Dated:
    """An event as a line of a dated list. Only what is not told as held is marked."""
    is_held = event.status == Event.Status.HELD
    return Dated(
        when=say_when(event),
        what=event.name,
        url=url_of("events", event.key),
        text=text,
        status="" if is_held else STATES[Event.Status(event.status)],
        status_label="" if is_held else say_status(event),
        citations=citations,
        mark=day_mark(event),
    )


def kind_and_place(event: Event, places: Mapping[Ref, Label]) -> str:
    """What sort of event it was, and where: "Training, Hill"."""
    place = places.get(Ref("places", event.place_id or ""))
    kind = str(event.get_kind_display())
    return f"{kind}, {place.name}" if place else kind


def lines_of(events: Sequence[Event], reader: Audience) -> list[Dated]:
    """Events with their kind, place and sources, in the order given."""
    cite(events, reader)
    places = places_of(events, reader)
    return [
        line_of(event, kind_and_place(event, places), event.citations)  # type: ignore[attr-defined]
        for event in events
    ]


def beside_events(rows: Sequence[Event], reader: Audience) -> dict[str, Any]:
    """Give the events of one page of the list their day, place, network and state in words."""
    refs = {Ref("places", row.place_id or "") for row in rows}
    found = labels(refs | {Ref("networks", row.network_id or "") for row in rows}, reader)
    for row in rows:
        given: Any = row
        given.when = say_when(row)
        given.date_mark = day_mark(row)
        given.place_label = found.get(Ref("places", row.place_id or ""))
        given.network_label = found.get(Ref("networks", row.network_id or ""))
        given.state = STATES[Event.Status(row.status)]
        given.state_in_words = say_status(row)
    return {}


def sums_of_events(rows: QuerySet[Event], reader: Audience) -> dict[str, Any]:
    """How many of the events that fit were held, and how many are only planned or announced."""
    counted = Counter(dict(rows.values_list("status").annotate(many=Count("pk", distinct=True))))
    return {"counts_in_words": say_counts(counted)}
