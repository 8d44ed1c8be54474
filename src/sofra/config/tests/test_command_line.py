"""The command `sofra` as it is called: in a process of its own, with a data folder of its own."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from sofra.config import cli

SOFRA = Path(sys.executable).with_name("sofra")


def _call(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    plain = {name: value for name, value in os.environ.items() if not name.startswith(("SOFRA_", "DJANGO_"))}
    return subprocess.run(
        [str(SOFRA), *words],
        env={**plain, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_version_is_told_without_a_data_folder(tmp_path: Path) -> None:
    done = _call("version", SOFRA_DATA=str(tmp_path / "new"))

    assert done.stdout.startswith("sofra 0.")
    assert done.returncode == 0
    assert not (tmp_path / "new").exists()


def test_overview_lists_every_command_with_its_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 0

    told = capsys.readouterr().out
    assert all(f"  {name} " in told for name in cli.command_names())
    assert "Serve an installation over the web." in told


def test_unknown_command_is_refused_with_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["dance"]) == cli.WRONG_USE

    assert "no command “dance”" in capsys.readouterr().err


def test_names_of_commands_are_spoken_with_hyphens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "look_up.py").write_text('"""Look something up."""\n')
    (tmp_path / "__init__.py").write_text("")
    monkeypatch.setattr(cli, "COMMANDS", tmp_path)

    assert list(cli.command_names()) == ["look-up"]


def test_help_makes_no_data_folder(tmp_path: Path) -> None:
    done = _call("serve", "--help", "--data", str(tmp_path / "new"))

    assert "--port" in done.stdout
    assert not (tmp_path / "new").exists()


def test_unreadable_environment_is_told_in_one_sentence(tmp_path: Path) -> None:
    done = _call("serve", "--data", str(tmp_path), SOFRA_MODE="relaxed")

    assert done.stderr == "sofra: SOFRA_MODE is “relaxed”: write local or production.\n"
    assert done.returncode == 1


def test_unsafe_production_does_not_start(tmp_path: Path) -> None:
    done = _call(
        "serve", "--data", str(tmp_path), SOFRA_HOSTS="*", SOFRA_SECRET_KEY="short", SOFRA_DEBUG="yes"
    )

    assert done.returncode == 1
    assert "SOFRA_SECRET_KEY" in done.stderr
    assert "SOFRA_HOSTS" in done.stderr
    assert "SOFRA_DEBUG" in done.stderr


def test_new_data_folder_is_set_up_at_once(tmp_path: Path) -> None:
    data = tmp_path / "a" / "new"
    done = _call("serve", "--port", "1", "--host", "sofra.example.org", "--data", str(data))

    assert "this machine only" in done.stderr
    assert stat.S_IMODE(data.stat().st_mode) == 0o700
    assert stat.S_IMODE((data / "secret-key").stat().st_mode) == 0o600
    with sqlite3.connect(data / "sofra.sqlite3") as rows:
        assert rows.execute("select count(*) from django_migrations").fetchone()[0] > 10
        assert rows.execute("pragma journal_mode").fetchone() == ("wal",)
    rows.close()


def test_secret_key_of_a_data_folder_stays(tmp_path: Path) -> None:
    words = ("serve", "--port", "1", "--host", "sofra.example.org", "--data", str(tmp_path))
    _call(*words)
    first = (tmp_path / "secret-key").read_text()
    _call(*words)

    assert (tmp_path / "secret-key").read_text() == first
