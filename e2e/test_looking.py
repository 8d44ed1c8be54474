"""The judges of the stories can fail: they are shown a bad page first."""

from __future__ import annotations

from playwright.sync_api import Page

from e2e.looking import assert_accessible, barriers

GOOD = '<!doctype html><html lang="en"><title>Good</title><main><h1>Good</h1><p>All is well.</p></main>'
BAD = "<!doctype html><html><title>Bad</title><main><h1>Bad</h1><input></main></html>"
STRICT = {"Content-Security-Policy": "default-src 'none'"}


def _show(page: Page, html: str) -> None:
    page.route("**/made-up", lambda route: route.fulfill(body=html, content_type="text/html", headers=STRICT))
    page.goto("/made-up")


def test_axe_finds_barriers_under_a_strict_policy(page: Page) -> None:
    _show(page, BAD)

    found = {line.split(" ")[0] for line in barriers(page)}

    assert {"html-has-lang", "label"} <= found


def test_axe_lets_a_good_page_pass(page: Page) -> None:
    _show(page, GOOD)

    assert_accessible(page)
