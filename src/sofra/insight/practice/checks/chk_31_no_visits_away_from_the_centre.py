"""Whether anyone goes and sees."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import months_before, newest, perhaps_since, surely_since
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.looking import Where, last_of, months_between, where
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.shared.saying_dates import say_date

NEXT = gettext_lazy(
    "Plan one visit to a group far from the capital; a day on the spot tells more than a form."
)
MISSING = ("events.kind", "events.start", "events.place_id", "places.is_capital")
HAPPENED = (Event.Status.HELD, Event.Status.UNDER_WAY)


@check("chk-31", next_step=NEXT)
def no_visits_away_from_the_centre(network: NetworkRecord, limit: int) -> Seen:
    """Months since the last visit far away. Source: text 004, chapter 1, spread of different actors.

    Visits of the network, and all visits to its country. A visit whose town is not told may have been away.
    """
    visits = _visits(network)
    away = [row for row in visits if where(network, row.place_id) == Where.AWAY]
    perhaps = [row for row in visits if where(network, row.place_id) == Where.OPEN]
    cutoff = months_before(network.on, limit)
    last = newest(last_of(row) for row in away)
    age = months_between(last.latest, network.on) if last and last.latest else None
    about: dict[str, Any] = {"of": visits, "value": None if age is None else max(age, 0), "unit": "months"}
    recent = [row for row in away if surely_since([last_of(row)], cutoff)]
    if recent:
        return fine(
            told(_("Visits away from the capital: %(what)s."), what=names(recent)), rows=recent, **about
        )
    saw = _say(last)
    if perhaps_since([last_of(row) for row in (*away, *perhaps)], cutoff):
        return unknown(saw, missing=MISSING, rows=[*away, *perhaps], **about)
    tables = ["events"]
    return lacking(
        network, missing=MISSING, whole=tables, since=cutoff, saw=saw, not_told=saw, rows=away, **about
    )


def _visits(network: NetworkRecord) -> list[Event]:
    there = network.book.where(Event, "place_id", network.book.within(network.country))
    held = [row for row in there if row.kind == Event.Kind.VISIT and row.status in HAPPENED]
    begun = network.begun(held, lambda row: row.start or row.end)
    found = {row.key: row for row in (*network.events, *begun) if row.kind == Event.Kind.VISIT}
    return [found[key] for key in sorted(found)]


def _say(last: Any) -> str:
    if last:
        return told(_("The last visit away from the capital on record: %(when)s."), when=say_date(last))
    return _("No dated visit away from the capital is on record.")
