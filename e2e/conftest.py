"""The stories run against `sofra demo` itself, in the Chromium of this machine."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request

from e2e.running import Demo, running_demo

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
PATIENCE_MS = 15_000
ELSEWHERE = "https://www.wikipedia.org/"


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """The machine's own Chromium, without a window, unable to look up any other machine."""
    named = os.environ.get("SOFRA_CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
    if not named:
        pytest.fail("No Chromium: install the package chromium, or name one in SOFRA_CHROMIUM.")
    return {"executable_path": named, "args": ARGUMENTS, "headless": True}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Colours change at once, so that no judge meets one half-way."""
    return {**browser_context_args, "reduced_motion": "reduce"}


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """One running demonstration that all stories share."""
    with running_demo(Path(tmp_path_factory.mktemp("demo"))) as running:
        yield running


@pytest.fixture(scope="session")
def base_url(demo: Demo) -> str:
    """Where a path such as `page.goto("/threads/")` starts from."""
    return demo.address


@pytest.fixture
def pardoned() -> set[str]:
    """Words on the console that this story expects, such as "404" where it asks for what is not there."""
    return set()


@pytest.fixture(autouse=True)
def quiet_console(request: pytest.FixtureRequest, pardoned: set[str]) -> Iterator[None]:
    """A page that breaks its own policy, or whose script fails, fails the story."""
    if "page" not in request.fixturenames:
        yield
        return
    page: Page = request.getfixturevalue("page")
    said: list[str] = []
    page.set_default_timeout(PATIENCE_MS)

    def listen(message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            said.append(message.text)

    page.on("console", listen)
    page.on("pageerror", lambda error: said.append(str(error)))
    yield
    assert [line for line in said if not any(words in line for words in pardoned)] == []


@pytest.fixture
def asked(page: Page) -> list[Request]:
    """Every request that the page makes during the story, in order."""
    made: list[Request] = []
    page.on("request", lambda request: made.append(request))  # noqa: PLW0108 -- a handler is marked, a built-in cannot be
    return made


@pytest.fixture
def plain_page(browser: Browser, base_url: str) -> Iterator[Page]:
    """The same browser with scripts switched off."""
    context = browser.new_context(base_url=base_url, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture
def elsewhere(page: Page) -> str:
    """The other site that “Exit this page” leads to, answered here: no story leaves this machine."""
    page.route(
        f"{ELSEWHERE}**",
        lambda route: route.fulfill(body="<title>Elsewhere</title>", content_type="text/html"),
    )
    return ELSEWHERE
