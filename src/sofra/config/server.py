"""Serves the installation with gunicorn, in this very process."""

from __future__ import annotations

import socket
import webbrowser
from collections.abc import Callable
from threading import Thread
from typing import Any

from django.conf import settings
from django.db import connections
from gunicorn.app.base import BaseApplication

from sofra.config.environment import LOOPBACK
from sofra.config.installation import collect_static

THREADS = 4


class Server(BaseApplication):  # type: ignore[misc]  # gunicorn carries no types
    """Gunicorn with the options given here, and none from files."""

    def __init__(self, options: dict[str, Any]) -> None:
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        """Take the options over."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Callable[..., Any]:
        """The application, loaded once and shared by all processes."""
        from sofra.config.wsgi import application  # noqa: PLC0415 -- loads the whole of Django

        return application


def serve(*, host: str, port: int, workers: int, opens_browser: bool = False) -> None:
    """Answer requests until stopped. Local mode listens to this machine alone."""
    if not settings.ENVIRONMENT.is_production and host not in LOOPBACK:
        raise SystemExit(
            "Local mode listens to this machine only: name the host in SOFRA_HOSTS to serve others."
        )
    _refuse_taken_port(host, port)
    collect_static()
    connections.close_all()
    Server(_options(host, port, workers, opens_browser=opens_browser)).run()


def _refuse_taken_port(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as door:
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((host.replace("localhost", "127.0.0.1"), port))
        except OSError:
            raise SystemExit(f"Port {port} is taken: choose another with --port.") from None


def _options(host: str, port: int, workers: int, *, opens_browser: bool) -> dict[str, Any]:
    address = f"http://{host}:{port}"

    def tell(_arbiter: object) -> None:
        print(f"Sofra is ready: {address}  (stop with Ctrl+C)", flush=True)
        if opens_browser:
            Thread(target=webbrowser.open, args=(address,), daemon=True).start()

    return {
        "bind": f"{host}:{port}",
        "workers": workers,
        "threads": THREADS,
        "preload_app": True,
        "control_socket_disable": True,
        "loglevel": "warning",
        "when_ready": tell,
    }
