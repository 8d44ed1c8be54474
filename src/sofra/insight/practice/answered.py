"""What came of a recommendation or a promise, as far as the record tells."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from sofra.advocacy.models import Commitment, Recommendation, State
from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.network_record.book import TABLES
from sofra.insight.network_record.moments import day_of, day_of_plan
from sofra.insight.practice.arithmetic import months_before
from sofra.plans.models import Plan
from sofra.record.models import Link
from sofra.shared.partial_dates import NOT_STATED, Answer, PartialDate

Asked = TypeVar("Asked", Recommendation, Commitment)

NOT_REALISED = "not_realised"


@dataclass
class Followed(Generic[Asked]):
    """Rows by what came of them.

    `lost`: the source says that it did not come about. `late`: surely older than the limit and nothing is
    told. `open`: nothing or not enough is told, and its date or its state leaves open whether it is late.
    """

    met: list[Asked] = field(default_factory=list)
    young: list[Asked] = field(default_factory=list)
    lost: list[Asked] = field(default_factory=list)
    late: list[Asked] = field(default_factory=list)
    open: list[Asked] = field(default_factory=list)


def state_of(network: NetworkRecord, row: Recommendation | Commitment) -> str:
    """The product's word for the state of a row; blank where the state is not on record."""
    state = network.book.get(State, row.state_id)
    return state.state if state else ""


def onward(network: NetworkRecord, row: Recommendation | Commitment) -> list[Link]:
    """The links that lead on from a row to what was there by that day, surely or perhaps."""
    links = network.book.links_from[TABLES[type(row)], row.key]
    return [one for one in links if _day_of_end(network, one).is_by(network.on) != Answer.NO]


def _day_of_end(network: NetworkRecord, link: Link) -> PartialDate:
    """When the row was to which a link leads."""
    end = network.book.named(link.to_table, link.to_key)
    if isinstance(end, Event):
        return day_of(end)
    day: PartialDate = day_of_plan(end) if isinstance(end, Plan) else getattr(end, "date", NOT_STATED)
    return day


def follow(
    network: NetworkRecord,
    rows: Iterable[Asked],
    months: int,
    *,
    is_met: Callable[[Asked], bool],
    is_touched: Callable[[Asked], bool],
    day: Callable[[Asked], PartialDate],
) -> Followed[Asked]:
    """Sort rows by what came of them. `is_touched` tells of something that bears on it and is not all."""
    found: Followed[Asked] = Followed()
    line = months_before(network.on, months)
    for row in rows:
        moment = day(row)
        if state_of(network, row) == NOT_REALISED:
            found.lost.append(row)
        elif is_met(row):
            found.met.append(row)
        elif moment.earliest and moment.earliest >= line:
            found.young.append(row)
        elif moment.latest and moment.latest < line and not is_touched(row):
            found.late.append(row)
        else:
            found.open.append(row)
    return found
