"""The stories run against `sofra demo` itself, in the Chromium of this machine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import ConsoleMessage, Page

from e2e.running import running_demo

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The machine's own Chromium, without a window, unable to look up any other machine."""
    named = os.environ.get("SOFRA_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not named:
        pytest.fail("No Chromium: install the package chromium, or name one in SOFRA_CHROMIUM.")
    return {"executable_path": named, "args": ARGUMENTS, "headless": True}


@pytest.fixture(scope="session")
def base_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of one running demo that all stories share; `page.goto("/threads/")` starts from it."""
    with running_demo(Path(tmp_path_factory.mktemp("demo"))) as address:
        yield address


@pytest.fixture(autouse=True)
def quiet_console(page: Page) -> Iterator[None]:
    """A page that breaks its own policy, or whose script fails, fails the story."""
    said: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            said.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield
    assert said == []
