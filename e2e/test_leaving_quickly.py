"""Somebody comes into the room: one tap, or Shift three times, and another site stands there."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from e2e.running import Demo
from e2e.walking import sign_in

SHIFT = "Shift"


@pytest.mark.parametrize("path", ["/", "/needs/need-002/", "/account/login/", "/search/?q=police"])
def test_one_tap_leaves_every_page(page: Page, elsewhere: str, path: str) -> None:
    page.goto(path)
    page.get_by_role("link", name="Exit this page").click()
    page.wait_for_url(elsewhere)

    assert page.title() == "Elsewhere"


def test_shift_three_times_leaves(page: Page, elsewhere: str) -> None:
    page.goto("/needs/need-002/")
    for _press in range(3):
        page.keyboard.press(SHIFT)
    page.wait_for_url(elsewhere)


def test_way_back_skips_the_page_that_was_left(page: Page, elsewhere: str) -> None:
    page.goto("/glossary/")
    page.goto("/needs/need-002/")
    page.get_by_role("link", name="Exit this page").click()
    page.wait_for_url(elsewhere)

    page.go_back()

    page.wait_for_url("**/glossary/")


def test_capital_letters_do_not_leave(page: Page, elsewhere: str) -> None:
    page.goto("/")
    page.get_by_role("searchbox").focus()
    for letter in "KWN":
        page.keyboard.press(f"{SHIFT}+{letter}")

    assert page.get_by_role("searchbox").input_value() == "KWN"
    assert elsewhere not in page.url


def test_page_is_not_kept_for_whoever_goes_back(page: Page, demo: Demo) -> None:
    sign_in(page, demo, "coordinator")
    answer = page.goto("/")

    assert answer is not None
    assert "no-store" in (answer.header_value("cache-control") or "")
