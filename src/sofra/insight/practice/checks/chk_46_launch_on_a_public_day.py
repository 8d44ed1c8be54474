"""Whether a launch falls near a day when the world is watching."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sofra.events.models import Event, Participation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.network_record.moments import day_of
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.shared.partial_dates import Answer, PartialDate

NEXT = gettext_lazy("Tie the next launch to 8 March, to 31 October or to the 16 Days of Activism.")
MISSING = ("events.kind=launch", "events.start")
HOOKS = (((3, 8), (3, 8)), ((10, 31), (10, 31)), ((11, 25), (12, 10)))
MOST_DAYS = 366
HELD = frozenset({Event.Status.HELD, Event.Status.UNDER_WAY})
Role = Participation.Role
SHOWING = frozenset({Role.ORGANISER, Role.CO_ORGANISER, Role.PRESENTER, Role.SPEAKER, Role.HOST})


@check("chk-46", next_step=NEXT)
def launch_on_a_public_day(network: NetworkRecord, limit: int) -> Seen:
    """A launch near a public date. Source: text 004, chapter 1, approach 5 awareness-raising.

    Public dates are 8 March, 31 October and 25 November to 10 December. Looked at are the network's launches
    and those at which it presented or spoke. A date that is told too loosely leaves it open.
    """
    launches = _launches(network)
    near = {row.key: _is_near(day_of(row), limit) for row in launches}
    far = [row for row in launches if near[row.key] == Answer.NO]
    if far:
        sentence = ngettext(
            "%(n)d of %(all)d launch was more than %(limit)d days from a public date: %(what)s.",
            "%(n)d of %(all)d launches were more than %(limit)d days from a public date: %(what)s.",
            len(launches),
        )
        saw = told(sentence, n=len(far), all=len(launches), limit=limit, what=names(far))
        return attention(saw, rows=far, of=launches, value=len(far), unit="events")
    if launches and all(answer == Answer.YES for answer in near.values()):
        saw = told(_("Launched close to a public date: %(what)s."), what=names(launches))
        return fine(saw, rows=launches, of=launches, value=0, unit="events")
    if not launches:
        return unknown(_("No launch is on record."), missing=MISSING)
    saw = told(_("The day of the launch is not stated closely enough: %(what)s."), what=names(launches))
    return unknown(saw, missing=["events.start"], rows=launches, of=launches)


def _launches(network: NetworkRecord) -> list[Event]:
    parts = network.book.where(Participation, "organisation_id", network.own_keys)
    shown = network.book.some(Event, (one.event_id for one in parts if one.role in SHOWING))
    held = network.begun((row for row in shown if row.status in HELD), day_of)
    rows = {row.key: row for row in (*network.events, *held)}
    return [row for _key, row in sorted(rows.items()) if row.kind == Event.Kind.LAUNCH]


@lru_cache(maxsize=4096)
def _is_near(moment: PartialDate, limit: int) -> Answer:
    """Whether each day that a date can mean is near a public date, or none is."""
    if moment.earliest is None or moment.latest is None:
        return Answer.MAYBE
    length = (moment.latest - moment.earliest).days
    if length > MOST_DAYS:
        return Answer.MAYBE
    days = (moment.earliest + timedelta(days=day) for day in range(length + 1))
    answers = {_distance(day) <= limit for day in days}
    return Answer.MAYBE if len(answers) > 1 else Answer.YES if answers == {True} else Answer.NO


def _distance(day: date) -> int:
    """How many days to the nearest public date."""
    return min(max((first - day).days, (day - last).days, 0) for first, last in _public_dates(day.year))


def _public_dates(year: int) -> Iterator[tuple[date, date]]:
    """The public dates of a year, of the one before and of the one after."""
    for one in range(max(year - 1, date.min.year), min(year + 1, date.max.year) + 1):
        yield from ((date(one, *first), date(one, *last)) for first, last in HOOKS)
