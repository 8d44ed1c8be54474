"""Makes a data folder ready: the folder, its secret key, its database up to date, its style sheets."""

from __future__ import annotations

import os
import secrets
from hashlib import blake2s
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor

from sofra.config.checks import refuse_unsafe_settings
from sofra.config.environment import Environment

OWNER_ONLY_FOLDER, OWNER_ONLY_FILE = 0o700, 0o600
KEY_BYTES = 48  # 64 characters


def make_data_folder(environment: Environment) -> None:
    """Create the folder and its secret key, both for their owner alone, unless they are there."""
    environment.data.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    try:
        handle = os.open(environment.secret_key_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY_FILE)
    except FileExistsError:
        return
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(secrets.token_urlsafe(KEY_BYTES) + "\n")


def bring_up_to_date() -> None:
    """Refuse unsafe settings, then apply the migrations that are missing, and what search lacks."""
    from sofra.record.search_renewal import renew_search_if_old  # noqa: PLC0415 -- Django is set up only now

    refuse_unsafe_settings()
    if is_behind():
        call_command("migrate", interactive=False, verbosity=0)
    renew_search_if_old()


def is_behind() -> bool:
    """Whether the database lacks migrations that this version brings."""
    executor = MigrationExecutor(connections["default"])
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def empty_database(environment: Environment) -> None:
    """Throw away the SQLite database of this data folder and begin a new one."""
    if environment.database:
        raise SystemExit("A PostgreSQL database is not thrown away from here: drop and create it yourself.")
    connections.close_all()
    for end in ("", "-wal", "-shm", "-journal"):
        Path(f"{environment.sqlite_file}{end}").unlink(missing_ok=True)
    bring_up_to_date()


def collect_static() -> None:
    """Lay the style sheets and scripts out for serving, if they changed since the last time."""
    folder = Path(str(settings.STATIC_ROOT))
    stamp, wanted = folder / ".collected", _fingerprint()
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    folder.mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(wanted, encoding="utf-8")


def _fingerprint() -> str:
    digest = blake2s()
    for finder in finders.get_finders():
        for name, storage in finder.list([]):
            state = Path(storage.path(name)).stat()
            digest.update(f"{name} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()
