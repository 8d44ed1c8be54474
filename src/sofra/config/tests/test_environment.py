from __future__ import annotations

import logging.config
from pathlib import Path

import pytest

from sofra.config.database import parse_database_url, postgresql_settings, sqlite_settings
from sofra.config.environment import EnvironmentRefusedError, Mode, read_environment
from sofra.config.logs import logging_settings


def test_environment_is_local_when_nothing_is_said(tmp_path: Path) -> None:
    environment = read_environment({"SOFRA_DATA": str(tmp_path)})

    assert environment.mode is Mode.LOCAL
    assert environment.hosts == ("127.0.0.1", "localhost", "[::1]")
    assert not environment.debug
    assert environment.database is None
    assert environment.sqlite_file == tmp_path.resolve() / "sofra.sqlite3"
    assert environment.secret_key == ""


@pytest.mark.parametrize("hosts", ["sofra.example.org", "*", "127.0.0.1,sofra.example.org"])
def test_environment_is_production_when_a_host_of_the_net_is_named(hosts: str) -> None:
    assert read_environment({"SOFRA_HOSTS": hosts}).is_production


def test_environment_keeps_the_mode_that_is_named() -> None:
    assert read_environment({"SOFRA_MODE": "production"}).is_production
    assert not read_environment({"SOFRA_MODE": "local", "SOFRA_HOSTS": "a.example.org"}).is_production


def test_environment_takes_the_kept_key_unless_one_is_given(tmp_path: Path) -> None:
    (tmp_path / "secret-key").write_text("kept\n")

    assert read_environment({"SOFRA_DATA": str(tmp_path)}).secret_key == "kept"
    assert read_environment({"SOFRA_DATA": str(tmp_path), "SOFRA_SECRET_KEY": "given"}).secret_key == "given"


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        ("SOFRA_MODE", "relaxed", "write local or production"),
        ("SOFRA_DEBUG", "perhaps", "write yes or no"),
        ("SOFRA_DATABASE_URL", "mysql://host/name", "begins with postgresql://"),
        ("SOFRA_DATABASE_URL", "postgresql://host", "names no database"),
    ],
)
def test_environment_refuses_what_it_cannot_read_with_a_sentence(
    name: str, value: str, sentence: str
) -> None:
    with pytest.raises(EnvironmentRefusedError, match=sentence) as refusal:
        read_environment({name: value})

    assert name in str(refusal.value)


@pytest.mark.parametrize(("text", "is_on"), [("yes", True), ("1", True), ("off", False), ("", False)])
def test_environment_reads_flags(text: str, is_on: bool) -> None:
    assert read_environment({"SOFRA_DEBUG": text}).debug is is_on


def test_database_address_is_read_with_its_marks() -> None:
    address = parse_database_url("postgresql://ana:p%40ss@db.example.org:5433/sof%20ra?sslmode=require")

    assert postgresql_settings(address) == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "sof ra",
        "HOST": "db.example.org",
        "PORT": "5433",
        "USER": "ana",
        "PASSWORD": "p@ss",
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"sslmode": "require"},
    }


def test_database_address_may_name_the_folder_of_a_socket() -> None:
    assert parse_database_url("postgresql://sofra@/sofra?host=/run/db").host == "/run/db"


def test_sqlite_keeps_what_was_acknowledged(tmp_path: Path) -> None:
    options = sqlite_settings(tmp_path / "a.sqlite3")["OPTIONS"]

    assert options["transaction_mode"] == "IMMEDIATE"
    assert "synchronous=FULL" in options["init_command"]
    assert "journal_mode=WAL" in options["init_command"]
    assert "foreign_keys=ON" in options["init_command"]


@pytest.mark.parametrize(("as_json", "begins"), [(True, '{"event": "slow"'), (False, "20")])
def test_logs_are_one_line_for_programs_or_for_people(as_json: bool, begins: str) -> None:
    described = logging_settings(as_json=as_json)
    formatter = logging.config.DictConfigurator(described).configure_formatter(
        described["formatters"]["line"]
    )
    entry = logging.LogRecord("sofra", logging.WARNING, "a.py", 1, "slow", (), None)

    assert formatter.format(entry).startswith(begins)
