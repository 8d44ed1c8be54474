"""Starts the product itself, as a newcomer does, for the stories to walk through."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

SOFRA = Path(sys.executable).with_name("sofra")
LONGEST_START_SECONDS = 240


class NotReadyError(RuntimeError):
    """The product did not start; the text holds what it said."""


@dataclass(frozen=True)
class Demo:
    """The running demonstration: where it answers, and the folder in which it keeps its rows."""

    address: str
    data: Path

    def password_of(self, username: str) -> str:
        """The password that the demonstration gave to one account of the made-up sample."""
        lines = (self.data / "sample-sign-ins.txt").read_text(encoding="utf-8").splitlines()
        given: dict[str, str] = {line.split()[0]: line.split()[1] for line in lines}
        return given[username]

    def told(self) -> str:
        """What it has said on the terminal so far."""
        return _log(self.data).read_text(encoding="utf-8")


@contextmanager
def running_demo(data: Path) -> Iterator[Demo]:
    """Run `sofra demo` on a free port, until it is no longer needed."""
    port = _free_port()
    words = [str(SOFRA), "demo", "--no-browser", "--port", str(port), "--data", str(data)]
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("SOFRA_", "DJANGO_"))
    }
    with _log(data).open("w", encoding="utf-8") as out:
        process = subprocess.Popen(words, stdout=out, stderr=subprocess.STDOUT, env=environment)
        try:
            _wait_until_ready(process, port, _log(data))
            yield Demo(f"http://127.0.0.1:{port}", data)
        finally:
            process.terminate()
            process.wait(timeout=20)


def _log(data: Path) -> Path:
    return data / "demo.log"


def _free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


def _wait_until_ready(process: subprocess.Popen[bytes], port: int, told: Path) -> None:
    end = time.monotonic() + LONGEST_START_SECONDS
    while time.monotonic() < end and process.poll() is None:
        if _is_ready(port):
            return
        time.sleep(0.1)
    raise NotReadyError(told.read_text(encoding="utf-8"))


def _is_ready(port: int) -> bool:
    line = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        line.request("GET", "/healthz")
        return line.getresponse().status == 200
    except OSError:
        return False
    finally:
        line.close()
