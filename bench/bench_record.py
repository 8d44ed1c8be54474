"""Import and export of a large made-up record, against the bare load and dump of the same rows.

    python -m bench.bench_record [--scale 1.0] [--only sqlite|postgresql] [--json FILE]

At scale 1 the record has 100,000 organisations, 1,000,000 ties and 200,000 other rows. Each figure comes
from a process of its own (see `bench.record_steps`); PostgreSQL runs in a throw-away cluster. The bare load
is `.import` of the sqlite3 command (or Python's module, if there is no such command) and COPY, into tables
without types, keys or indexes; the plain dump is the way back.
Units: seconds of processor time, of this process and of the database server together; MB of memory.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import psycopg

from tools.postgres import cluster, server_programs

ROOT = Path(__file__).parent.parent
Figures = dict[str, float]


def main() -> None:
    """Measure what was asked for and print the figures as JSON."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    parser.add_argument("--json", type=Path, help="write the figures to this file, too")
    asked = parser.parse_args()
    told = json.dumps(measure_all(asked.scale, asked.only), indent=2)
    print(told)
    if asked.json:
        asked.json.write_text(told + "\n", encoding="utf-8")


def measure_all(scale: float, only: str | None) -> dict[str, Any]:
    """Both databases, or one of them."""
    found: dict[str, Any] = {"scale": scale}
    with tempfile.TemporaryDirectory(prefix="sofra-bench-") as name:
        folder = Path(name)
        found["rows"] = step("make", folder / "whole", folder, "", scale)["rows"]
        step("make", folder / "tenth", folder, "", scale / 10)
        if only != "postgresql":
            found["sqlite"] = measure(folder, "")
        programs = server_programs()
        if only != "sqlite" and programs:
            with cluster(programs) as address:
                with psycopg.connect(address, dbname="postgres", autocommit=True) as server:
                    server.execute("CREATE DATABASE sofra")
                found["postgresql"] = measure(folder, address)
    return found


def measure(folder: Path, address: str) -> Figures:
    """One database: bare load and dump, import of a tenth and of the whole, export."""
    bare = step("bare", folder / "whole", folder, address)
    tenth = step("import", folder / "tenth", folder, address)
    whole = step("import", folder / "whole", folder, address)
    export = step("export", folder / "out", folder, address)
    found = {
        "bare_load_cpu_s": bare["load"],
        "import_cpu_s": whole["cpu"],
        "import_times_bare_load": whole["cpu"] / bare["load"],
        "tenth_import_cpu_s": tenth["cpu"],
        "growth_for_ten_times_the_rows": whole["cpu"] / tenth["cpu"],
        "import_peak_mb": whole["peak_mb"],
        "plain_dump_cpu_s": bare["dump"],
        "export_cpu_s": export["cpu"],
        "export_times_plain_dump": export["cpu"] / bare["dump"],
        "export_peak_mb": export["peak_mb"],
    }
    return {name: round(figure, 2) for name, figure in found.items()}


def step(name: str, path: Path, folder: Path, address: str, scale: float = 1.0) -> Figures:
    """Run one step in a process of its own, on a new data folder if it imports."""
    data = folder / "data"
    if name == "import":
        shutil.rmtree(data, ignore_errors=True)
    data.mkdir(exist_ok=True)
    env = {**os.environ, "SOFRA_DATA": str(data), "SOFRA_DATABASE_URL": address, "SOFRA_MODE": "local"}
    words = [sys.executable, "-m", "bench.record_steps", name, str(path), str(scale)]
    done = subprocess.run(words, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


if __name__ == "__main__":
    main()
