"""The first things a newcomer does."""

from __future__ import annotations

from playwright.sync_api import Page

from e2e.looking import assert_accessible


def test_the_demo_says_that_it_is_ready(page: Page) -> None:
    page.goto("/healthz")

    assert page.inner_text("body") == "ok"


def test_a_stranger_can_reach_the_sign_in(page: Page) -> None:
    page.goto("/account/login/")

    assert page.get_by_role("button").count() >= 1
    assert_accessible(page)
