"""The findings on networks as they are kept: worked out once for each audience, day and revision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sofra.access.audience import Audience
from sofra.insight.models import Threshold
from sofra.insight.network_record import Book, NetworkRecord, last_day, own_times, read_book
from sofra.insight.practice.finding import Finding, Status
from sofra.insight.practice.registry import Limits
from sofra.insight.practice.run import findings_of
from sofra.insight.rules import may_read_names
from sofra.networks.models import Network
from sofra.record.revision import kept
from sofra.shared.partial_dates import PartialDate


@dataclass(frozen=True)
class Practice:
    """What every check finds on one network at one day, the last of the time asked for."""

    network: str
    time: PartialDate
    findings: tuple[Finding, ...]

    @property
    def on(self) -> date:
        """The day that the record is judged as of."""
        return last_day(self.time)

    @cached_property
    def counts(self) -> Counter[Status]:
        """How many findings say so. Never a score: unknown is most often the largest."""
        return Counter(finding.status for finding in self.findings)


def practice_of(network: Network, time: PartialDate, reader: Audience) -> Practice:
    """What every check finds on one network at the end of a time, for one reader; kept."""
    has_seat = bool(may_read_names(reader, network))
    name = f"practice:{network.key}:{time}:{has_seat}"
    return kept(name, reader, lambda: _practice(read_book(reader), network, time, reader))


def practice_of_all(reader: Audience) -> tuple[Practice, ...]:
    """The same for every network that this reader may see, each at its own day; the record is read once."""
    return kept("practice:all", reader, lambda: _of_all(reader))


def _of_all(reader: Audience) -> tuple[Practice, ...]:
    networks = list(Network.objects.visible_to(reader).by_name())
    book, times = read_book(reader), own_times(networks, reader)
    return tuple(_practice(book, network, times[network.key], reader) for network in networks)


def _practice(book: Book, network: Network, time: PartialDate, reader: Audience) -> Practice:
    record, limits = NetworkRecord(book, network, last_day(time)), thresholds_of(network.key)
    found = findings_of(record, limits, has_seat=bool(may_read_names(reader, network)))
    return Practice(network.key, time, tuple(found))


def thresholds_of(key: str, *, lock: bool = False) -> Limits:
    """The lines that a network drew itself, by the key of the check."""
    rows = Threshold.objects.filter(network=key)
    rows = rows.select_for_update() if lock else rows
    drawn: Mapping[str, int] = dict(rows.values_list("check_definition_id", "value"))
    return drawn
