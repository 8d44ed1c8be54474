"""What an installation is told from outside: one frozen value, read once from the environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sofra.config.database import DatabaseAddress, parse_database_url

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


class Mode(StrEnum):
    """Where Sofra runs: on one person's own machine, or for others over the net."""

    LOCAL = "local"
    PRODUCTION = "production"


class EnvironmentRefusedError(ValueError):
    """The environment says something that Sofra cannot read; the sentence tells how to mend it."""


@dataclass(frozen=True)
class Environment:
    """The settings that differ from one installation to the next."""

    data: Path
    mode: Mode
    debug: bool
    secret_key: str
    hosts: tuple[str, ...]
    database: DatabaseAddress | None
    trusts_proxy: bool
    mail_host: str
    mail_from: str

    @property
    def is_production(self) -> bool:
        """Others reach this installation over the net."""
        return self.mode is Mode.PRODUCTION

    @property
    def sqlite_file(self) -> Path:
        """The database of an installation that has no database server."""
        return self.data / "sofra.sqlite3"

    @property
    def secret_key_file(self) -> Path:
        """Where the secret key of this data folder lies, readable by its owner alone."""
        return self.data / "secret-key"

    @property
    def static_folder(self) -> Path:
        """Where the collected style sheets and scripts lie."""
        return self.data / "static"


def read_environment(said: Mapping[str, str]) -> Environment:
    """Read the SOFRA_... variables; raises EnvironmentRefusedError with a sentence for what is unreadable."""
    hosts = _hosts(said.get("SOFRA_HOSTS", ""))
    data = Path(said.get("SOFRA_DATA") or "sofra-data").expanduser().resolve()
    return Environment(
        data=data,
        mode=_mode(said.get("SOFRA_MODE", ""), hosts),
        debug=_flag("SOFRA_DEBUG", said),
        secret_key=said.get("SOFRA_SECRET_KEY", "") or _kept_key(data / "secret-key"),
        hosts=hosts,
        database=_database(said.get("SOFRA_DATABASE_URL", "")),
        trusts_proxy=_flag("SOFRA_TRUSTS_PROXY", said),
        mail_host=said.get("SOFRA_MAIL_HOST", ""),
        mail_from=said.get("SOFRA_MAIL_FROM", "sofra@localhost"),
    )


def _mode(text: str, hosts: tuple[str, ...]) -> Mode:
    """Whoever names a host of the net means others to come: then nothing is eased."""
    if not text:
        return Mode.LOCAL if set(hosts) <= set(LOOPBACK) else Mode.PRODUCTION
    try:
        return Mode(text)
    except ValueError:
        raise EnvironmentRefusedError(f"SOFRA_MODE is “{text}”: write local or production.") from None


def _flag(name: str, said: Mapping[str, str]) -> bool:
    text = said.get(name, "").strip().lower()
    if text in ("", "0", "no", "false", "off"):
        return False
    if text in ("1", "yes", "true", "on"):
        return True
    raise EnvironmentRefusedError(f"{name} is “{text}”: write yes or no.")


def _hosts(text: str) -> tuple[str, ...]:
    return tuple(host.strip() for host in text.split(",") if host.strip()) or LOOPBACK


def _database(text: str) -> DatabaseAddress | None:
    try:
        return parse_database_url(text) if text else None
    except ValueError as error:
        raise EnvironmentRefusedError(f"SOFRA_DATABASE_URL: {error}") from None


def _kept_key(file: Path) -> str:
    return file.read_text(encoding="utf-8").strip() if file.is_file() else ""
