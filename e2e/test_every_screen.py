"""Each screen, opened for the first time, is light, has no barrier, and fits a small telephone by night."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Page, Request, ViewportSize

from e2e.looking import barriers
from e2e.screens import SCREENS
from e2e.walking import press_tab
from e2e.weighing import weigh
from tests.reading import all_doors

HEAVIEST_KB = 100
MOST_REQUESTS = 6
NO_SCREENS = ("healthz", "favicon.ico", "language/", "scheme/", "account/")
WIDE = ViewportSize(width=1280, height=800)
SMALL = ViewportSize(width=360, height=740)


def _faults_of_the_whole(page: Page, requests: list[Request]) -> list[str]:
    weight = weigh(requests)
    titles = page.locator("h1").count()
    return [
        *([f"{weight.kilobytes} kB"] if weight.kilobytes >= HEAVIEST_KB else []),
        *([f"{weight.requests} requests"] if weight.requests > MOST_REQUESTS else []),
        *([f"{titles} elements h1"] if titles != 1 else []),
        *([] if re.fullmatch(r".+ - Sofra", page.title()) else [f"titled “{page.title()}”"]),
    ]


def _faults_of_the_first_stop(page: Page) -> list[str]:
    return [] if press_tab(page)["name"] == "To the content" else ["the first stop is no way to the content"]


def _faults_at(page: Page, size: ViewportSize, scheme: Literal["light", "dark"]) -> list[str]:
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    found = [f"{size['width']} px, {scheme}: {line}" for line in barriers(page)]
    over = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [*found, f"{size['width']} px: {over} px too wide"] if over > 0 else found


@pytest.mark.parametrize("path", SCREENS)
def test_screen_is_light_accessible_and_fits(
    page: Page, path: str, asked: list[Request], pardoned: set[str]
) -> None:
    is_missing = path == "/nothing-is-here/"
    pardoned.update({"404"} if is_missing else ())
    page.set_viewport_size(WIDE)
    answer = page.goto(path)

    assert answer is not None
    assert answer.status == (404 if is_missing else 200)
    faults = _faults_of_the_whole(page, list(asked))
    faults += [*_faults_at(page, WIDE, "light"), *_faults_at(page, SMALL, "dark")]
    if "#" not in page.url:
        faults += _faults_of_the_first_stop(page)
    assert not faults, "\n".join([path, *faults])


def test_every_public_page_is_among_the_screens() -> None:
    routes = [door.route for door in all_doors() if door.is_public and not door.route.startswith(NO_SCREENS)]
    paths = [screen.partition("?")[0] for screen in SCREENS]
    unseen = [route for route in routes if not any(_leads_to(route, path) for path in paths)]

    assert unseen == []


def test_a_page_that_is_not_among_the_screens_would_be_noticed() -> None:
    assert _leads_to("needs/<str:key>/", "/needs/need-002/")
    assert not _leads_to("needs/<str:key>/", "/needs/")
    assert not _leads_to("minutes/", "/needs/")


def _leads_to(route: str, path: str) -> bool:
    return re.fullmatch("/" + re.sub(r"<[^>]+>", "[^/]+", route), path) is not None
