"""What it takes to hold every check against every network.

    SOFRA_DATA=FOLDER python -m bench.bench_practice [--json]
    SOFRA_DATA=FOLDER python -m bench.bench_practice --make PACKAGE

The folder must hold a record with the library's checks (see `sofra import`); `--make` writes the made-up
country as a package instead. Units: seconds of processor time of this process, numbers of rows, statements.
"""

from __future__ import annotations

# ruff: noqa: E402 -- Django must know its settings before models are imported
import argparse
import json
import os
import time
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sofra.config.settings")
os.environ.setdefault("SOFRA_MODE", "local")

import django

django.setup()

from django.core.cache import caches
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver

from bench.made_up_country import write_country
from sofra.access.audience import STRANGER
from sofra.insight.network_record import read_book
from sofra.insight.practice import all_checks
from sofra.insight.practice.standing import practice_of_all


def measure() -> dict[str, Any]:
    """Read the record, then judge every network, then ask again for what is kept."""
    checks = len(all_checks())
    get_resolver().url_patterns  # noqa: B018 -- loads the doors, which a server has long done
    start = time.process_time()
    book = read_book(STRANGER)
    reading = time.process_time() - start
    start = time.process_time()
    with CaptureQueriesContext(connection) as asked:
        every = practice_of_all(STRANGER)
    whole = time.process_time() - start
    start = time.process_time()
    practice_of_all(STRANGER)
    return {
        "rows": sum(len(rows) for rows in book.rows.values()),
        "networks": len(every),
        "checks": checks,
        "reading_cpu_s": round(reading, 3),
        "all_cpu_s": round(whole, 3),
        "statements": len(asked),
        "again_cpu_s": round(time.process_time() - start, 4),
    }


def main() -> None:
    """Measure and print, or write the made-up country."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true", help="for another program")
    parser.add_argument("--make", metavar="PACKAGE", help="write the made-up country there, and stop")
    args = parser.parse_args()
    if args.make:
        print(json.dumps({"rows": write_country(Path(args.make))}))
        return
    for cache in caches.all():
        cache.clear()
    found = measure()
    print(json.dumps(found) if args.json else "\n".join(f"{name:16}{value}" for name, value in found.items()))


if __name__ == "__main__":
    main()
