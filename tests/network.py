"""Keeps tests on this machine: loopback and sockets in a folder are open, all else is refused."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

NAMES_OF_THIS_MACHINE = ("localhost", "ip6-localhost", "", None)


class NetworkIsBlockedError(RuntimeError):
    """A test tried to reach another machine."""


def is_this_machine(host: str | bytes | None) -> bool:
    """Whether that name or address is this machine itself."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in NAMES_OF_THIS_MACHINE:
        return True
    try:
        return ipaddress.ip_address(name or "").is_loopback
    except ValueError:
        return False


@contextmanager
def blocked_network() -> Iterator[None]:
    """While this lasts, connections and look-ups that leave this machine raise NetworkIsBlockedError."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, _guarded_connect(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", _guarded_lookup(socket.getaddrinfo))
        yield


def _guarded_connect(connect: Any) -> Any:
    def guarded(door: socket.socket, address: Any) -> Any:
        if door.family != socket.AF_UNIX:
            _refuse_unless_here(address[0])
        return connect(door, address)

    return guarded


def _guarded_lookup(look_up: Any) -> Any:
    def guarded(host: Any, *rest: Any, **named: Any) -> Any:
        _refuse_unless_here(host)
        return look_up(host, *rest, **named)

    return guarded


def _refuse_unless_here(host: Any) -> None:
    if not is_this_machine(host):
        raise NetworkIsBlockedError(f"Tests stay on this machine; this one called {host}.")
