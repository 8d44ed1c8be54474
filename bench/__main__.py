"""Measures everything and writes `docs/performance.md`.

    python3 dev.py bench [--quick]

Takes about a quarter of an hour on two cores; `--quick` takes a hundredth of the rows and writes nothing.
PostgreSQL is measured where its server programs are found.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg

from tools.postgres import cluster, server_programs

ROOT = Path(__file__).parent.parent
DOCUMENT = ROOT / "docs" / "performance.md"
SHIPPED = ROOT / "src" / "sofra" / "exchange" / "western_balkans"


def main() -> None:
    """Measure, and write or print the document."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--quick", action="store_true", help="small, and only printed")
    is_quick = parser.parse_args().quick
    quick = ("--quick",) if is_quick else ()
    scale, rows = (0.01, 3_000) if is_quick else (1.0, 300_000)
    record, pages = _record(scale), _pages(scale / 10)
    rest = (*_search(rows), *_practice(), *_threads(), *_engine(quick))
    text = "\n".join([*_head(), *record, *pages, *rest, ""])
    if is_quick:
        print(text)
        return
    DOCUMENT.write_text(text, encoding="utf-8")
    print(f"Written to {DOCUMENT.relative_to(ROOT)}.")


def _run(module: str, *words: str, **environment: str) -> str:
    """Run one measurement in a process of its own; the answer is what it printed."""
    print(f"measuring: {module} {' '.join(words)}", file=sys.stderr, flush=True)
    done = subprocess.run(
        [sys.executable, "-m", module, *words],
        cwd=ROOT,
        env={**os.environ, "SOFRA_MODE": "local", **environment},
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return done.stdout


def _head() -> Iterator[str]:
    yield "# Performance"
    yield ""
    yield "Measured, never asserted in tests. Processor time and ratios of one run; the machine's own speed"
    yield "drifts, so only ratios compare between runs."
    yield ""
    yield f"Machine: {os.cpu_count()} cores, {platform.machine()}, {platform.system()}, "
    yield f"Python {platform.python_version()}. To repeat: `python3 dev.py bench` (about a"
    yield "quarter of an hour)."
    yield ""


def _record(scale: float) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as name:
        figures = Path(name) / "figures.json"
        _run("bench.bench_record", "--scale", str(scale), "--json", str(figures))
        found = json.loads(figures.read_text(encoding="utf-8"))
    yield "## Import and export"
    yield ""
    yield f"A made-up record of {found['rows']:,.0f} rows: organisations, ten times as many"
    yield "ties, twice as many"
    yield "other rows, with constraints, citations, search and audit in place. The bare load is"
    yield "`.import` of SQLite"
    yield "and `COPY` of PostgreSQL into tables without types, keys or indexes; the plain dump"
    yield "is the way back."
    yield ""
    yield "| figure | aim | " + " | ".join(_databases(found)) + " |"
    yield "| --- | --- | " + " | ".join("---:" for _one in _databases(found)) + " |"
    for label, aim, key in (
        ("bare load, CPU s", "", "bare_load_cpu_s"),
        ("import, CPU s", "", "import_cpu_s"),
        ("import, times the bare load", "at most 25", "import_times_bare_load"),
        ("ten times the rows take so many times as long", "at most 11", "growth_for_ten_times_the_rows"),
        ("import, most memory, MB", "under 1,000", "import_peak_mb"),
        ("plain dump, CPU s", "", "plain_dump_cpu_s"),
        ("export, CPU s", "", "export_cpu_s"),
        ("export, times the plain dump", "at most 5", "export_times_plain_dump"),
        ("export, most memory, MB", "", "export_peak_mb"),
    ):
        told = [f"{found[name][key]:,}" for name in _databases(found)]
        yield f"| {label} | {aim} | " + " | ".join(told) + " |"
    yield ""


def _databases(found: dict[str, Any]) -> list[str]:
    return [name for name in ("sqlite", "postgresql") if name in found]


def _pages(scale: float) -> Iterator[str]:
    yield "## Pages"
    yield ""
    yield "CPU milliseconds in the server's process: *first* with nothing kept, *again* the median of 15. SQL"
    yield "statements likewise. Weight and requests of a first visit, compressed, with style"
    yield "sheets and scripts."
    yield "Aims: at most 25 ms, a constant number of statements, under 100 kB in at most 6 requests. SQLite."
    with tempfile.TemporaryDirectory(prefix="sofra-bench-") as name:
        shipped, large = Path(name) / "shipped", Path(name) / "large"
        _import(SHIPPED, shipped)
        made = _run("bench.record_steps", "make", str(Path(name) / "made"), str(scale), SOFRA_DATA=name)
        rows = json.loads(made.splitlines()[-1])
        _import(Path(name) / "made", large)
        _import(SHIPPED, large)
        for title, data in (
            ("The shipped record", shipped),
            (f"The shipped record among {rows['rows']:,.0f} made-up rows", large),
        ):
            yield ""
            yield f"### {title}"
            yield ""
            yield from _table_of_pages(json.loads(_run("bench.bench_pages", "--json", SOFRA_DATA=str(data))))
    yield ""


def _import(package: Path, data: Path) -> None:
    sofra = Path(sys.executable).with_name("sofra")
    environment = {**os.environ, "SOFRA_MODE": "local"}
    words = [str(sofra), "import", str(package), "--data", str(data)]
    subprocess.run(words, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)


def _table_of_pages(found: list[dict[str, Any]]) -> Iterator[str]:
    yield "| page | first, ms | again, ms | SQL first | SQL again | kB | requests |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    for one in sorted(found, key=lambda one: str(one["page"])):
        yield (
            f"| `{one['page']}` | {one['first_ms']} | {one['median_ms']} | {one['first_queries']} | "
            f"{one['queries']} | {one['first_visit_kb']} | {one['requests']} |"
        )


def _search(rows: int) -> Iterator[str]:
    yield "## Search"
    yield ""
    yield f"CPU milliseconds of one search over {rows:,} entries, of our process and the"
    yield "database server together."
    yield "Aim: at most 50."
    yield ""
    yield "| search | reader | SQLite | PostgreSQL |"
    yield "| --- | --- | ---: | ---: |"
    lite = json.loads(_run("bench.bench_search", "--rows", str(rows), "--json"))["searches"]
    server = _search_on_postgresql(rows)
    for index, one in enumerate(lite):
        reader = one["reader"] + (f", {one['table']} only" if one["table"] else "")
        other = server[index]["milliseconds"] if server else "not measured"
        yield f"| {one['search']} | {reader} | {one['milliseconds']} | {other} |"
    yield ""


def _search_on_postgresql(rows: int) -> list[dict[str, Any]]:
    if not (programs := server_programs()):
        return []
    with cluster(programs) as address:
        with psycopg.connect(address, dbname="postgres", autocommit=True) as server:
            server.execute("CREATE DATABASE sofra")
        told = _run("bench.bench_search", "--rows", str(rows), "--json", SOFRA_DATABASE_URL=address)
    return list(json.loads(told)["searches"])


def _practice() -> Iterator[str]:
    yield "## Practice"
    yield ""
    yield "CPU seconds to read the record and hold every check against every network, once for each revision"
    yield "and audience; *again* is what is kept. Aims: under 0.5 s for the shipped record, under 5 s for the"
    yield "made-up country of 3,000 organisations, 60 networks and 20,000 other rows (laid beside it)."
    yield ""
    yield "| record | rows | networks | checks | of it reading | all | statements | again |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
    with tempfile.TemporaryDirectory(prefix="sofra-bench-") as name:
        shipped, country, made = Path(name) / "shipped", Path(name) / "country", Path(name) / "made"
        _import(SHIPPED, shipped)
        _run("bench.bench_practice", "--make", str(made), SOFRA_DATA=str(shipped))
        _import(made, country)
        _import(SHIPPED, country)
        for title, data in (("shipped", shipped), ("made-up country and shipped", country)):
            one = json.loads(_run("bench.bench_practice", "--json", SOFRA_DATA=str(data)))
            told = ("rows", "networks", "checks", "reading_cpu_s", "all_cpu_s", "statements", "again_cpu_s")
            yield f"| {title} | " + " | ".join(f"{one[name]:,}" for name in told) + " |"
    yield ""


def _threads() -> Iterator[str]:
    yield "## Threads"
    yield ""
    yield "CPU milliseconds to follow all needs of a made-up record, by the number of its links."
    yield ""
    yield "```"
    yield from _run("bench.bench_threads").splitlines()
    yield "```"


def _engine(quick: tuple[str, ...]) -> Iterator[str]:
    yield "## Engine"
    yield ""
    yield from _run("bench.bench_engine", *quick, OMP_NUM_THREADS="1").splitlines()
    yield ""


if __name__ == "__main__":
    main()
