"""Processor time of searches over a large made-up index, on the database of the environment.

    python -m bench.bench_search --rows 300000 [--json]

It makes a database of its own in a temporary folder; with SOFRA_DATABASE_URL it fills that database,
which must be empty. The seed is fixed. Units: milliseconds of processor time for one search, in this
process and in the server's (PostgreSQL), mean of the repeats; the first, unmeasured search of each kind
warms the database.
"""

from __future__ import annotations

# ruff: noqa: E402 -- Django must know its settings before models are imported
import argparse
import json
import os
import random
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import accumulate, islice
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sofra.config.settings")
os.environ.setdefault("SOFRA_MODE", "local")
os.environ.setdefault("SOFRA_DATA", tempfile.mkdtemp(prefix="sofra-bench-"))

import django

django.setup()

from django.core.management import call_command
from django.db import connection, transaction

from sofra.access.audience import STRANGER, Audience
from sofra.access.models import PUBLIC, Circle
from sofra.exchange.loading import set_aside
from sofra.record.models import SearchEntry
from sofra.record.search import Found, find, find_nearly, understood
from sofra.record.search_index import LongWord, filled_at_once, write_entries
from sofra.record.search_said import Said
from sofra.record.tables import Table, all_tables
from sofra.shared.folding import words_of

SEED, REPEATS, AT_ONCE = 1325, 20, 5000
SHARE_PUBLIC, SHARE_COMMON = 0.9, 0.7
SHARES = {"organisations": 10, "events": 4, "needs": 3, "outputs": 3, "results": 5, "facts": 5}
SYLLABLES = words_of("ba ko ri ne tu sa mi lo ve zi do pra ste gor len vic mar sul tan hel")
COMMON = ("women", "security", "peace", "network", "gender", "police", "training", "secure", "securing")
CIRCLES = tuple(f"set:made-up-{number}" for number in range(20))
MEMBER = Audience(frozenset({PUBLIC, *CIRCLES}))

SEARCHES = {
    "a word of every row": "women",
    "a word of every row, typed half": "wom",
    "two very common words": "women security",
    "a very common opening": "organisation",
    "a very common word, typed half": "secur",
    "the same, half and rarer": "securi",
    "many common words": "women security peace network gender police training",
    "a rare word": "bakoritu",
    "a rare and a common word": "women bakoritu",
    "a half-typed rare word": "bakor",
    "common words never together": "organisation onlyfact",
    "nothing": "nowhere",
}


@dataclass(frozen=True)
class Figure:
    """What one kind of search takes."""

    search: str
    reader: str
    table: str
    rows: int
    milliseconds: float
    statements: int


def made_up_rows(rows: int, chance: random.Random) -> Iterator[tuple[Table, Iterator[Said]]]:
    """Rows of several tables as the writer of the index takes them, with many rare and a few common words."""
    vocabulary = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(40_000)]
    weights = list(accumulate(1 / (place + 10) for place in range(len(vocabulary))))

    def words(most: int) -> list[str]:
        return chance.choices(vocabulary, cum_weights=weights, k=chance.randint(most // 5, most))

    def row(name: str, number: int) -> Said:
        title = [chance.choice(COMMON) if chance.random() < SHARE_COMMON else "other", *words(7)]
        title = ["organisation", *title] if name == "organisations" else title
        text = [*words(25), "women", chance.choice(COMMON), "onlyfact" if name == "facts" else "other"]
        circle = PUBLIC if chance.random() < SHARE_PUBLIC else chance.choice(CIRCLES)
        return Said(f"{name}-{number}", circle, " ".join(title), [], [" ".join(text)])

    for name, share in SHARES.items():
        many = rows * share // sum(SHARES.values())
        yield all_tables()[name], (row(name, number) for number in range(many))


def fill(rows: int) -> float:
    """Fill the index; gives the processor seconds it took, those of making up the rows among them."""
    call_command("migrate", verbosity=0)
    for key in CIRCLES:
        Circle.objects.get_or_create(key=key, defaults={"kind": "set"})
    clock = Clock()
    start = clock.seconds()
    made_up = made_up_rows(rows, random.Random(SEED))
    with transaction.atomic(), set_aside([SearchEntry._meta.db_table]), filled_at_once():
        known: set[LongWord] = set()
        for table, made in made_up:
            while some := list(islice(made, AT_ONCE)):
                write_entries(table, some, known)
    seconds = clock.seconds() - start
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    return seconds


class Clock:
    """Processor time of this process and of the database server's process that works for it."""

    def __init__(self) -> None:
        self.server = 0
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_backend_pid()")
                self.server = cursor.fetchone()[0]

    def seconds(self) -> float:
        """Processor seconds so far."""
        here = time.process_time()
        if not self.server:
            return here
        fields = Path(f"/proc/{self.server}/stat").read_text().rsplit(")", 1)[1].split()
        return here + (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Counter:
    """Counts statements."""

    many = 0

    def __call__(self, execute, *rest):
        """Let one pass."""
        self.many += 1
        return execute(*rest)


def answer(text: str, reader: Audience, table: str) -> Found:
    """What the page of a search asks for: rows with all words, else rows with some of them."""
    asked = understood(text)
    found = find(asked, reader, table=table)
    return found if found.refs else find_nearly(asked, reader, table=table)


def measure(clock: Clock) -> Iterator[Figure]:
    """Each kind of search, for a stranger, for a member of many circles, and in one table only."""
    for search, text in SEARCHES.items():
        for reader, audience, table in (
            ("stranger", STRANGER, ""),
            ("member", MEMBER, ""),
            ("stranger", STRANGER, "results"),
        ):
            with connection.execute_wrapper(counter := Counter()):
                found = answer(text, audience, table)
            start = clock.seconds()
            for _ in range(REPEATS):
                answer(text, audience, table)
            spent = (clock.seconds() - start) / REPEATS * 1000
            rows = len(found.refs) + found.is_more
            yield Figure(search, reader, table, rows, round(spent, 1), counter.many)


def main() -> None:
    """Fill, measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=300_000)
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args()
    seconds = fill(asked.rows)
    figures = list(measure(Clock()))
    if asked.json:
        told = {"database": connection.vendor, "rows": asked.rows, "fill_seconds": round(seconds, 1)}
        print(json.dumps({**told, "searches": [asdict(figure) for figure in figures]}, indent=1))
        return
    print(f"{connection.vendor}: {asked.rows} entries filled in {seconds:.1f} processor seconds")
    for one in figures:
        who = f"{one.reader}{', ' + one.table if one.table else ''}"
        took = f"{one.milliseconds:7.1f} ms {one.statements:2} statements"
        print(f"{one.search:34} {who:18} {one.rows:5} rows {took}")


if __name__ == "__main__":
    main()
