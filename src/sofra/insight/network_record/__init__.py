"""What a network's record is, at a date: the rows that tell of it, and which of them surely.

`Book` holds all rows that one reader may see, as plain rows in memory; `NetworkRecord` picks those of one
network at one date. Both ask the database nothing: only `read_book` does, once.
"""

from sofra.insight.network_record.book import Book, Refs
from sofra.insight.network_record.holders import Holder, Seats
from sofra.insight.network_record.moments import day_of, day_of_plan
from sofra.insight.network_record.reading import last_day, own_day, own_times, read_book
from sofra.insight.network_record.record_at import NetworkRecord

__all__ = [
    "Book",
    "Holder",
    "NetworkRecord",
    "Refs",
    "Seats",
    "day_of",
    "day_of_plan",
    "last_day",
    "own_day",
    "own_times",
    "read_book",
]
