from __future__ import annotations

import socket
from pathlib import Path

import pytest
from pytest_django import Settings

from sofra.config import server
from sofra.config.installation import collect_static


def test_server_refuses_a_taken_port_with_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with pytest.raises(SystemExit, match=f"Port {port} is taken: choose another"):
            server.serve(host="127.0.0.1", port=port, workers=1)


def test_server_of_local_mode_refuses_to_listen_to_others() -> None:
    with pytest.raises(SystemExit, match="this machine only"):
        server.serve(host="0.0.0.0", port=8000, workers=1)


def test_static_files_are_collected_once_and_again_after_a_change(tmp_path: Path, settings: Settings) -> None:
    ours = tmp_path / "ours"
    ours.mkdir()
    (ours / "a.css").write_text("p {}")
    settings.STATIC_ROOT = tmp_path / "out"
    settings.STATICFILES_DIRS = [ours]

    collect_static()
    stamp = tmp_path / "out" / ".collected"
    first = stamp.read_text()
    (tmp_path / "out" / "a.css").unlink()
    collect_static()
    assert not (tmp_path / "out" / "a.css").exists()

    (ours / "a.css").write_text("p { color: red }")
    collect_static()
    assert (tmp_path / "out" / "a.css").read_text() == "p { color: red }"
    assert stamp.read_text() != first
