"""The findings on networks as they are kept: worked out once for each audience, day and revision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from sofra.access.audience import Audience
from sofra.insight.models import Threshold
from sofra.insight.network_record import Book, NetworkRecord, own_days, read_book
from sofra.insight.practice.finding import Finding, Status
from sofra.insight.practice.registry import Limits
from sofra.insight.practice.run import findings_of
from sofra.insight.rules import may_read_names
from sofra.networks.models import Network
from sofra.record.revision import kept


@dataclass(frozen=True)
class Practice:
    """What every check finds on one network at one day."""

    network: str
    on: date
    findings: tuple[Finding, ...]

    @cached_property
    def counts(self) -> Counter[Status]:
        """How many findings say so. Never a score: unknown is most often the largest."""
        return Counter(finding.status for finding in self.findings)


def practice_of(network: Network, on: date, reader: Audience) -> Practice:
    """What every check finds on one network at one day, for one reader; kept."""
    has_seat = bool(may_read_names(reader, network))
    name = f"practice:{network.key}:{on.isoformat()}:{has_seat}"
    return kept(name, reader, lambda: _practice(read_book(reader), network, on, reader))


def practice_of_all(reader: Audience) -> tuple[Practice, ...]:
    """The same for every network that this reader may see, each at its own day; the record is read once."""
    return kept("practice:all", reader, lambda: _of_all(reader))


def _of_all(reader: Audience) -> tuple[Practice, ...]:
    networks = list(Network.objects.visible_to(reader).by_name())
    book, days = read_book(reader), own_days(networks, reader)
    return tuple(_practice(book, network, days[network.key], reader) for network in networks)


def _practice(book: Book, network: Network, on: date, reader: Audience) -> Practice:
    record, limits = NetworkRecord(book, network, on), thresholds_of(network.key)
    found = findings_of(record, limits, has_seat=bool(may_read_names(reader, network)))
    return Practice(network.key, on, tuple(found))


def thresholds_of(key: str, *, lock: bool = False) -> Limits:
    """The lines that a network drew itself, by the key of the check."""
    rows = Threshold.objects.filter(network=key)
    rows = rows.select_for_update() if lock else rows
    drawn: Mapping[str, int] = dict(rows.values_list("check_definition_id", "value"))
    return drawn
