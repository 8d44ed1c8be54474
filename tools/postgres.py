"""A throw-away PostgreSQL cluster for the tests: made, used and gone, on a socket of its own."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.telling import Stopped, tell

DEBIAN = Path("/usr/lib/postgresql")
# Speed instead of safety: nothing in this cluster outlives the run.
QUICK = "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=60"


def server_programs() -> Path | None:
    """The folder of initdb and pg_ctl, or None if this machine has no PostgreSQL server."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    versions = [folder for folder in DEBIAN.glob("*/bin") if (folder / "initdb").exists()]
    return max(versions, key=lambda folder: float(folder.parent.name), default=None)


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """Start a cluster; gives the address of its database."""
    folder = Path(tempfile.mkdtemp(prefix="sofra-pg-"))
    as_whom = _not_as_root(folder)
    try:
        tell("Starting a throw-away PostgreSQL")
        _make(programs, folder, as_whom)
        options = f"-k {folder} -c listen_addresses='' {QUICK}"
        log = str(folder / "log")
        _call(as_whom, programs / "pg_ctl", "-D", folder / "rows", "-w", "-l", log, "-o", options, "start")
        yield f"postgresql://sofra@/sofra?host={folder}"
    finally:
        _stop(programs, folder, as_whom)
        shutil.rmtree(folder, ignore_errors=True)


def _make(programs: Path, folder: Path, as_whom: list[str]) -> None:
    words = ("-U", "sofra", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
    _call(as_whom, programs / "initdb", "-D", folder / "rows", *words)


def _not_as_root(folder: Path) -> list[str]:
    """PostgreSQL refuses root: hand the folder to another account and run as it."""
    if os.geteuid() != 0:
        return []
    account = _account()
    os.chown(folder, account.pw_uid, account.pw_gid)
    if shutil.which("setpriv"):
        return ["setpriv", f"--reuid={account.pw_uid}", f"--regid={account.pw_gid}", "--clear-groups"]
    return ["runuser", "-u", account.pw_name, "--"]


def _account() -> pwd.struct_passwd:
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    raise Stopped("PostgreSQL refuses to run as root: run the tests as another user.")


def _call(as_whom: list[str], *words: str | Path) -> None:
    done = subprocess.run(
        [*as_whom, *map(str, words)],
        cwd="/",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Stopped(f"{done.stdout}\nThe throw-away PostgreSQL did not start; the lines above say why.")


def _stop(programs: Path, folder: Path, as_whom: list[str]) -> None:
    if (folder / "rows" / "postmaster.pid").exists():
        _call(as_whom, programs / "pg_ctl", "-D", folder / "rows", "-w", "-m", "immediate", "stop")
