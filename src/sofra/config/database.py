"""Where the rows are kept: SQLite in the data folder, or a PostgreSQL server named by one address."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

SQLITE_OPTIONS: dict[str, Any] = {
    # A write takes its lock at once: two writers wait for each other instead of failing half way.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    # FULL: what was acknowledged survives a power cut; NORMAL may lose the last commits.
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
}


@dataclass(frozen=True)
class DatabaseAddress:
    """One PostgreSQL database: host (or the folder of its socket), port, name, user and password."""

    name: str
    host: str = ""
    port: str = ""
    user: str = ""
    password: str = ""
    options: tuple[tuple[str, str], ...] = ()


def parse_database_url(text: str) -> DatabaseAddress:
    """Read `postgresql://user:password@host:port/name`; `?host=/folder` names a socket's folder."""
    parts = urlsplit(text)
    if parts.scheme not in ("postgres", "postgresql"):
        raise ValueError("write an address that begins with postgresql://")
    name = unquote(parts.path.lstrip("/"))
    if not name:
        raise ValueError("the address names no database: write postgresql://host/name")
    options = dict(parse_qsl(parts.query))
    return DatabaseAddress(
        name=name,
        host=options.pop("host", "") or unquote(parts.hostname or ""),
        port=options.pop("port", "") or str(parts.port or ""),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        options=tuple(sorted(options.items())),
    )


def sqlite_settings(file: Path) -> dict[str, Any]:
    """Django's settings of an SQLite database in that file."""
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": str(file), "OPTIONS": dict(SQLITE_OPTIONS)}


def postgresql_settings(address: DatabaseAddress) -> dict[str, Any]:
    """Django's settings of a PostgreSQL database at that address."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": address.name,
        "HOST": address.host,
        "PORT": address.port,
        "USER": address.user,
        "PASSWORD": address.password,
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": dict(address.options),
    }
