"""CPU and queries of each page, and the weight of a first visit.

    SOFRA_DATA=FOLDER python -m bench.bench_pages

The folder must hold a record (see `sofra import`). Each page is asked for in the same process, first
with nothing kept (first), then again and again (median).
Units: milliseconds of processor time, number of SQL statements, kB after gzip, number of requests.
"""

from __future__ import annotations

# ruff: noqa: E402 -- Django must know its settings before models are imported
import argparse
import gzip
import json
import os
import re
import statistics
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sofra.config.settings")
os.environ.setdefault("SOFRA_MODE", "local")

import django

django.setup()

from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.test import Client

from sofra.config.installation import bring_up_to_date, collect_static
from sofra.record.refs import url_of
from sofra.record.tables import all_tables

LISTS = (
    "/",
    "/organisations/",
    "/organisations/?sector=civil_society",
    "/people/",
    "/places/",
    "/ties/",
    "/networks/",
    "/events/",
    "/calendar/",
    "/needs/",
    "/practice/",
    "/networks/grp-sgcg/practice/",
    "/portrait/",
    "/networks/grp-sgcg/portrait/",
    "/threads/",
    "/threads/?readings=1&voice=women",
    "/recommendations/",
    "/commitments/",
    "/agreements/",
    "/partnerships/",
    "/projects/",
    "/plans/",
    "/learning/",
    "/texts/",
    "/library/",
    "/library/outputs/",
    "/library/results/",
    "/resolutions/",
    "/lessons/",
    "/challenges/",
    "/glossary/",
    "/search/?q=women",
    "/search/?q=zene+zenama",
    "/account/login/",
)
ASSET = re.compile(r'(?:href|src)="(/static/[^"]+)"')
ROUNDS = 15


@dataclass(frozen=True)
class Figures:
    """What one page takes."""

    page: str
    status: int
    first_ms: float
    median_ms: float
    first_queries: int
    queries: int
    first_visit_kb: float
    requests: int


def pages() -> list[str]:
    """The lists, and of each kind of row with a page the one that most others point at."""
    own = (url_of(table, _busiest(table.name)) for table in all_tables().values() if table.page)
    return [*LISTS, *(url for url in own if not url.endswith("//"))]


def _busiest(name: str) -> str:
    """The public row of a table with the most links, ties or sources around it."""
    model = all_tables()[name].model
    public = model.objects.filter(visibility="public")
    wanted = {"organisations": "org-unwomen", "networks": "grp-sgcg", "needs": "need-039"}.get(name)
    if wanted and public.filter(key=wanted).exists():
        return wanted
    return public.order_by("key").values_list("key", flat=True).first() or ""


def _forget_all() -> None:
    for cache in caches.all():
        cache.clear()


def measure(client: Client, url: str) -> Figures:
    """Ask for one page, first with nothing kept, then as often as it takes."""
    _forget_all()
    client.get("/healthz")
    started = time.process_time()
    answer = client.get(url)
    first_ms = (time.process_time() - started) * 1000
    warm = _queries(client, url)
    _forget_all()
    first = _queries(client, url)
    taken = []
    for _round in range(ROUNDS):
        started = time.process_time()
        client.get(url)
        taken.append((time.process_time() - started) * 1000)
    kilobytes, requests = _weight(answer.content)
    return Figures(
        url,
        answer.status_code,
        round(first_ms, 1),
        round(statistics.median(taken), 1),
        first,
        warm,
        kilobytes,
        requests,
    )


def _queries(client: Client, url: str) -> int:
    """How many SQL statements one answer takes."""
    seen: list[str] = []

    def count(execute: Any, sql: str, params: Any, many: Any, context: Any) -> Any:
        seen.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(count):
        client.get(url)
    return len(seen)


def _weight(body: bytes) -> tuple[float, int]:
    """The page with its sheets, scripts and icons, after gzip; and how many requests that takes."""
    root = Path(settings.STATIC_ROOT)
    assets = sorted(set(ASSET.findall(body.decode())))
    files = [root / asset.removeprefix(settings.STATIC_URL) for asset in assets]
    weight = len(gzip.compress(body)) + sum(
        len(gzip.compress(file.read_bytes())) for file in files if file.is_file()
    )
    return round(weight / 1024, 1), 1 + len(assets)


def main() -> None:
    """Print the figures of every page."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true")
    args = parser.parse_args()
    bring_up_to_date()
    collect_static()
    client = Client(headers={"host": "127.0.0.1"})
    client.get("/")
    found = [measure(client, url) for url in pages()]
    if args.json:
        print(json.dumps([asdict(figures) for figures in found]))
        return
    print(f"{'page':44}{'':6}{'first':>8}{'median':>8}{'sql 1st':>8}{'sql':>5}{'kB':>7}{'req':>5}")
    for one in found:
        print(
            f"{one.page[:43]:44}{one.status:<6}{one.first_ms:8}{one.median_ms:8}{one.first_queries:8}{one.queries:5}"
            f"{one.first_visit_kb:7}{one.requests:5}"
        )


if __name__ == "__main__":
    main()
