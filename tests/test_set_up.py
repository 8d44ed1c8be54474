"""What dev.py does before it runs anything."""

from __future__ import annotations

from pathlib import Path

import pytest

import dev
from tests.network import NetworkIsBlockedError, is_this_machine
from tools import package, postgres, setting_up, telling


def test_stamps_are_kept_and_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting_up, "STAMPS", tmp_path / "stamps.json")

    setting_up._set_stamps(packages="one")
    setting_up._set_stamps(front_end="two")

    assert setting_up._is_stamped("packages", "one")
    assert not setting_up._is_stamped("packages", "other")
    assert not setting_up._is_stamped("translations", "one")


def test_hash_follows_the_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting_up, "ROOT", tmp_path)
    file = tmp_path / "a.txt"
    file.write_text("one")
    first = setting_up._hash(file)
    file.write_text("two")

    assert setting_up._hash(file) != first


def test_a_missing_lock_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(setting_up, "ROOT", tmp_path)

    with pytest.raises(telling.Stopped, match=r"uv\.lock is missing"):
        setting_up._hash(tmp_path / "uv.lock")


def test_a_failed_step_stops_with_its_mend() -> None:
    with pytest.raises(telling.Stopped, match=r"(?s)Failed: .*Take an umbrella"):
        telling.run(["false"], mend="Take an umbrella.")


def test_a_missing_program_is_named() -> None:
    with pytest.raises(telling.Stopped, match="no program made-up-program"):
        telling.run(["made-up-program"], mend="")


@pytest.mark.parametrize(
    ("words", "rounds"),
    [
        ([], dev.ROUNDS),
        (["-k", "name"], dev.ROUNDS),
        (["--only", "postgresql", "-x"], ("postgresql",)),
        (["e2e/test_start.py"], ("stories",)),
        (["tests/test_sizes.py::test_files_stay_short"], ("sqlite",)),
    ],
)
def test_rounds_are_those_that_the_words_ask_for(
    words: list[str], rounds: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(telling.ROOT)

    assert dev._rounds(words)[0] == rounds


def test_an_unknown_round_is_refused() -> None:
    with pytest.raises(telling.Stopped, match="--only takes one of"):
        dev._rounds(["--only", "everything"])


@pytest.mark.parametrize(("in_ci", "goes_on"), [("true", False), ("", True)])
def test_a_round_may_be_skipped_but_not_in_ci(
    in_ci: str, goes_on: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", in_ci)
    monkeypatch.setattr(postgres, "server_programs", lambda: None)

    assert dev._on_postgresql([]) is goes_on
    assert "NO POSTGRESQL HERE" in capsys.readouterr().out


def test_an_unknown_command_shows_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["dance"]) == 2
    assert dev.main([]) == 0

    assert "python3 dev.py demo" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("host", "is_here"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("192.0.2.1", False), ("example.org", False)],
)
def test_this_machine_is_told_from_others(host: str, is_here: bool) -> None:
    assert is_this_machine(host) is is_here


def test_tests_cannot_leave_this_machine() -> None:
    import socket  # noqa: PLC0415 -- as a test would

    with pytest.raises(NetworkIsBlockedError, match=r"192\.0\.2\.1"):
        socket.create_connection(("192.0.2.1", 80), timeout=1)
    with pytest.raises(NetworkIsBlockedError, match=r"example\.org"):
        socket.getaddrinfo("example.org", 80)


def test_a_wheel_that_lacks_something_is_found() -> None:
    whole = [f"a/{end}" for end in package.CARRIED]

    assert package.missing_and_unwanted(whole) == []
    assert package.missing_and_unwanted(whole[1:]) == [f"missing: {package.CARRIED[0]}"]
    assert package.missing_and_unwanted([*whole, "sofra/plans/tests/test_a.py"]) == [
        "unwanted: sofra/plans/tests/test_a.py"
    ]
