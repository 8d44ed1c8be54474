"""The first things a newcomer does."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from e2e.looking import assert_accessible


def test_the_demo_says_that_it_is_ready(page: Page) -> None:
    page.goto("/healthz")

    assert page.inner_text("body") == "ok"


@pytest.mark.parametrize("width", [360, 1280])
def test_the_start_page_has_no_barrier_and_fits_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto("/")

    assert_accessible(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= width


def test_a_stranger_can_reach_the_sign_in(page: Page) -> None:
    page.goto("/account/login/")

    assert page.get_by_role("button").count() >= 1
    assert_accessible(page)
