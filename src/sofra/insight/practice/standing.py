"""The findings on a network as they are kept: worked out once for each audience, day and revision."""

from __future__ import annotations

from datetime import date

from sofra.access.audience import Audience
from sofra.insight.network_record import Book, NetworkRecord, read_book
from sofra.insight.practice.finding import Finding
from sofra.insight.practice.registry import Limits
from sofra.insight.practice.run import findings_of
from sofra.networks.models import Network
from sofra.record.revision import kept

NONE: Limits = {}


def practice_of(network: Network, on: date, reader: Audience) -> list[Finding]:
    """What every check finds on one network at one day, for one reader; kept."""
    name = f"practice:{network.key}:{on.isoformat()}:{reader.is_stranger}"
    return kept(name, reader, lambda: _findings(read_book(reader), network.key, on, reader, NONE))


def _findings(book: Book, key: str, on: date, reader: Audience, limits: Limits) -> list[Finding]:
    network = book.get(Network, key)
    if network is None:
        return []
    return findings_of(NetworkRecord(book, network, on), limits, has_seat=not reader.is_stranger)
