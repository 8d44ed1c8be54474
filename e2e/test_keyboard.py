"""A person without a mouse goes from the start page to a need, and always sees where she is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, expect

from e2e.walking import heading, press_tab

Stop = dict[str, Any]
FARTHEST = 200


def _go_on_until(page: Page, is_there: Callable[[Stop], bool]) -> list[Stop]:
    """Press Tab until the stop that she looks for; every stop on the way must be seen and outlined."""
    stops: list[Stop] = []
    for _press in range(FARTHEST):
        stop = press_tab(page)
        assert stop["tag"] != "body", f"the keyboard fell off the page after {stops[-1:]}"
        assert stop["is_seen"], stop
        assert stop["is_outlined"], stop
        stops.append(stop)
        if is_there(stop):
            return stops
    raise AssertionError(f"not reached in {FARTHEST} steps; the last stops were {stops[-3:]}")


def _named(name: str) -> Callable[[Stop], bool]:
    return lambda stop: bool(stop["name"].startswith(name))


def test_skip_link_leads_past_the_navigation(page: Page) -> None:
    page.goto("/")
    stop = press_tab(page)
    assert stop["name"] == "To the content"
    assert stop["is_seen"]

    page.keyboard.press("Enter")

    first = press_tab(page)
    assert "organisations" in first["name"]
    assert page.evaluate("() => document.activeElement.closest('main') !== null")


def test_keyboard_leads_from_the_start_page_to_a_need(page: Page) -> None:
    page.goto("/")
    _go_on_until(page, _named("What became of what women said?"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/threads/")
    _go_on_until(page, _named("8 answered on this very point"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/threads/?ends=this_point#needs")
    _go_on_until(page, lambda stop: stop["href"].startswith("/needs/need-"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/needs/need-*/")

    assert heading(page) == "A post nearer home"


def test_enter_opens_a_filter_and_escape_closes_it(page: Page) -> None:
    page.goto("/organisations/")
    _go_on_until(page, _named("Sector"))
    page.keyboard.press("Enter")
    expect(page.locator(".filter[open]")).to_have_count(1)
    assert press_tab(page)["href"].startswith("?sector=")

    page.keyboard.press("Escape")

    expect(page.locator(".filter[open]")).to_have_count(0)
    assert page.evaluate("() => document.activeElement.innerText.trim()") == "Sector"


def test_enter_opens_a_source_and_leads_to_the_text(page: Page) -> None:
    page.goto("/needs/need-002/")
    _go_on_until(page, _named("Source"))
    page.keyboard.press("Enter")
    assert press_tab(page)["href"] == "/texts/cs-06/"

    page.keyboard.press("Enter")

    page.wait_for_url("**/texts/cs-06/")


def test_keyboard_walks_through_the_whole_page_and_is_never_trapped(page: Page) -> None:
    page.goto("/networks/grp-ba-quad/")
    stops = _go_on_until(page, _named("As my device"))

    places = [stop["place"] for stop in stops]
    assert len(places) == len(set(places)) > 30
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("() => document.activeElement.innerText.trim()") == "Dark"
