"""One step of measuring import and export, in a process of its own: `make`, `bare`, `import` or `export`.

    python -m bench.record_steps STEP PATH [SCALE]

Prints the figures as JSON. The environment names the data folder and the database, as for the product.
"""

from __future__ import annotations

# ruff: noqa: E402 -- Django must know its settings before models are imported
import csv
import json
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sofra.config.settings")

import django

django.setup()

from django.core.management import call_command
from django.db import connection

from bench.made_up_record import write_record
from sofra.exchange.actions import import_record
from sofra.exchange.exporting import export_record

TICKS = os.sysconf("SC_CLK_TCK")
BLOCK_BYTES = 2**20
SEED = 1325
Figures = dict[str, float]


def make(folder: Path) -> Figures:
    """Write the made-up record."""
    return {"rows": write_record(folder, float(sys.argv[3]), random.Random(SEED))}


def import_whole(package: Path) -> Figures:
    """Import a package into an empty record."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE")
            cursor.execute("CREATE SCHEMA public")
    call_command("migrate", verbosity=0)
    with cpu() as figures:
        report = import_record(package, by=None)
    if report.is_refused:
        raise SystemExit("\n".join(report.lines()[:20]))
    return figures


def export_whole(folder: Path) -> Figures:
    """Export what is public."""
    with cpu() as figures:
        export_record(folder)
    return figures


def bare(package: Path) -> Figures:
    """The same rows in and out, without anything that makes a record of them."""
    files = sorted(package.glob("*.csv"))
    if connection.vendor == "postgresql":
        return bare_postgresql(files)
    with tempfile.TemporaryDirectory() as folder:
        run = with_command if shutil.which("sqlite3") else with_module
        database = Path(folder) / "bare.sqlite3"
        return {"load": run(database, files, is_load=True), "dump": run(database, files, is_load=False)}


STEPS: dict[str, Callable[[Path], Figures]] = {
    "make": make,
    "bare": bare,
    "import": import_whole,
    "export": export_whole,
}


def bare_postgresql(files: list[Path]) -> Figures:
    """COPY in and out."""
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA IF EXISTS bare CASCADE")
        cursor.execute("CREATE SCHEMA bare")
        for file in files:
            columns = ", ".join(f'"{name}" text' for name in header_of(file))
            cursor.execute(f'CREATE TABLE bare."{file.stem}" ({columns})')
        with cpu() as load:
            for file in files:
                with (
                    cursor.copy(f'COPY bare."{file.stem}" FROM STDIN (FORMAT csv, HEADER)') as copy,
                    file.open("rb") as opened,
                ):
                    while block := opened.read(BLOCK_BYTES):
                        copy.write(block)
        with cpu() as dump, Path(os.devnull).open("wb") as out:
            for file in files:
                with cursor.copy(f'COPY bare."{file.stem}" TO STDOUT (FORMAT csv, HEADER)') as copy:
                    out.writelines(copy)
        cursor.execute("DROP SCHEMA bare CASCADE")
    return {"load": load["cpu"], "dump": dump["cpu"]}


def with_command(database: Path, files: list[Path], *, is_load: bool) -> float:
    """Let the sqlite3 command do it."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    words = [f".import {file} {file.stem}" if is_load else f"SELECT * FROM {file.stem};" for file in files]
    script = "\n".join([".mode csv", ".headers on", *words, ""])
    subprocess.run(["sqlite3", database], input=script, text=True, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def with_module(database: Path, files: list[Path], *, is_load: bool) -> float:
    """Let Python's module do it."""
    start = time.process_time()
    rows = sqlite3.connect(database)
    with rows, Path(os.devnull).open("w", encoding="utf-8") as out:
        for file in files:
            if is_load:
                load_with_module(rows, file)
            else:
                csv.writer(out).writerows(rows.execute(f"SELECT * FROM {file.stem}"))
    rows.close()
    return time.process_time() - start


def load_with_module(rows: sqlite3.Connection, file: Path) -> None:
    """Load one file into a table of its own."""
    header = header_of(file)
    columns = ", ".join(f'"{name}"' for name in header)
    rows.execute(f"CREATE TABLE {file.stem} ({columns})")
    with file.open(encoding="utf-8", newline="") as opened:
        cells = csv.reader(opened)
        next(cells)
        rows.executemany(f"INSERT INTO {file.stem} VALUES ({', '.join('?' * len(header))})", cells)


def header_of(file: Path) -> list[str]:
    """The names of a file's columns."""
    with file.open(encoding="utf-8", newline="") as opened:
        return next(csv.reader(opened))


# --- Processor time --------------------------------------------------------------------------


@contextmanager
def cpu() -> Iterator[Figures]:
    """Processor time of this process and of the database server, and the most memory of this process."""
    connection.ensure_connection()
    server = server_process()
    figures: Figures = {}
    at_server, here = server_seconds(server), time.process_time()
    yield figures
    here = time.process_time() - here
    at_server = server_seconds(server) - at_server
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures |= {"cpu": here + at_server, "here": here, "server": at_server, "peak_mb": peak}


def server_process() -> int:
    """The process that is the parent of all processes of the PostgreSQL server, or nought for SQLite."""
    if connection.vendor != "postgresql":
        return 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(told_of(cursor.fetchone()[0])[1])


def told_of(process: int | str) -> list[str]:
    """What the kernel tells of a process, from its state on."""
    return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(") ")[2].split()


def server_seconds(server: int) -> float:
    """Processor time of all processes that the server has and had."""
    if not server:
        return 0
    ticks = sum(map(int, told_of(server)[11:15]))
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            told = told_of(folder.name)
        except OSError:
            continue
        if int(told[1]) == server:
            ticks += sum(map(int, told[11:13]))
    return ticks / TICKS


if __name__ == "__main__":
    print(json.dumps(STEPS[sys.argv[1]](Path(sys.argv[2]))))
