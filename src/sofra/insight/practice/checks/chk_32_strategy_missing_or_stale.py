"""Whether there is a strategy, looked at again not long ago."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import months_before, newest, perhaps_since
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.lately import last_day, months_since, surely_between
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.plans.models import Plan
from sofra.shared.partial_dates import PartialDate

NEXT = gettext_lazy("Set one day with the members: what worked, what did not, and what comes next.")
MISSING = ("plans.kind=strategy", "plans.adopted", "events.kind=strategic_meeting", "events.start")


@check("chk-32", next_step=NEXT)
def strategy_missing_or_stale(network: NetworkRecord, limit: int) -> Seen:
    """A strategy, looked at again within the limit. Source: text 004, case study 1, lessons.

    What counts is a strategy that the network leads or adopted, and its strategic meetings, those of its
    sub-networks too. A joint action plan is no strategy.
    """
    since = months_before(network.on, limit)
    of: list[Plan | Event] = [*_strategies(network), *_meetings(network)]
    fresh = [row for row in of if surely_between([_moment(row)], since, network.on)]
    last = newest([_moment(row) for row in fresh or of])
    value = months_since(last, network.on) if last else None
    if fresh:
        saw = told(
            _("Strategies and strategic meetings of the last %(limit)d months: %(what)s."),
            limit=limit,
            what=names(fresh),
        )
        return fine(saw, rows=fresh, of=of, value=value)
    if any(perhaps_since([_moment(row)], since) for row in of):
        return _open(of)
    return lacking(
        network,
        missing=MISSING,
        whole=["plans", "events"],
        since=since,
        saw=_say_old(of),
        not_told=_("%(old)s Not all may be on record.") % {"old": _say_old(of)},
        rows=of,
        value=value,
    )


def _open(of: Sequence[Plan | Event]) -> Seen:
    said = told(_("On record, but when last is not exactly stated: %(what)s."), what=names(of))
    return unknown(said, missing=MISSING, rows=of)


def _strategies(network: NetworkRecord) -> list[Plan]:
    return [plan for plan in network.plans if plan.kind == Plan.Kind.STRATEGY]


def _meetings(network: NetworkRecord) -> list[Event]:
    return [event for event in network.events if event.kind == Event.Kind.STRATEGIC_MEETING]


def _moment(row: Plan | Event) -> PartialDate:
    """When it was made or held; a strategy with nothing but its years was made before they were over."""
    if isinstance(row, Event):
        return last_day(row)
    made: PartialDate = row.adopted or row.drafted
    return made or PartialDate(row.period.text, None, row.period.latest)


def _say_old(of: Sequence[Plan | Event]) -> str:
    if not of:
        return _("There is no strategy or strategic meeting on record.")
    return told(_("The strategies and strategic meetings on record are older: %(what)s."), what=names(of))
