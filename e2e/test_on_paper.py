"""A page goes on paper: no navigation, every source readable; and it stays readable in forced colours."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from e2e.looking import assert_accessible
from e2e.screens import DETAILS

FOLDED = '<details class="src">'
DAY_AND_NIGHT: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
LEFT_OUT = (".nav", ".head__search", ".exit", ".skip", ".filters", ".exports", ".foot__choices")


@pytest.mark.parametrize("path", ["/recommendations/", "/networks/grp-sgcg/", "/needs/need-002/"])
def test_print_sheet_hides_what_paper_cannot_do(page: Page, path: str) -> None:
    page.goto(path)
    page.emulate_media(media="print")

    for part in LEFT_OUT:
        for found in page.locator(part).all():
            expect(found).to_be_hidden()
    expect(page.locator("h1")).to_be_visible()


def test_address_for_paper_comes_with_its_sources_open(page: Page) -> None:
    page.goto("/recommendations/?state=st-rec-delivered&print=1")

    assert page.locator("details.src:not([open])").count() == 0
    expect(page.locator("tbody details.src a").first).to_be_visible()
    expect(page.locator(".chosen")).to_contain_text("State: delivered")


def test_no_page_of_a_row_keeps_a_source_folded_for_paper(page: Page) -> None:
    rows = [path for path in DETAILS if not path.startswith("/measures/")]  # these lead on to their plan
    folded = {path: page.request.get(f"{path}?print=1").text().count(FOLDED) for path in rows}

    assert {path: count for path, count in folded.items() if count} == {}


def test_printing_any_page_opens_its_sources_and_folds_them_again(page: Page) -> None:
    page.goto("/needs/need-002/")
    page.evaluate("() => { window.dispatchEvent(new Event('beforeprint')); }")
    assert page.locator("details.src:not([open])").count() == 0

    page.evaluate("() => { window.dispatchEvent(new Event('afterprint')); }")
    assert page.locator("details.src[open]").count() == 0


@pytest.mark.parametrize("path", ["/threads/", "/networks/grp-sgcg/", "/account/login/"])
def test_forced_colours_keep_every_word_readable(page: Page, path: str) -> None:
    page.goto(path)
    for scheme in DAY_AND_NIGHT:
        page.emulate_media(forced_colors="active", color_scheme=scheme)
        assert_accessible(page)


def test_forced_colours_keep_shapes_that_tell_something(page: Page) -> None:
    page.emulate_media(forced_colors="active", color_scheme="dark")
    page.goto("/needs/need-002/?readings=1")

    paper = page.evaluate("() => getComputedStyle(document.body).backgroundColor")
    knots = page.evaluate(
        "() => [...document.querySelectorAll('.path__step:not([data-state=gap])')]"
        ".map((step) => getComputedStyle(step, '::after').backgroundColor)"
    )
    lines = page.evaluate(
        "() => [...document.querySelectorAll('.nav a:not([aria-current])')]"
        ".map((link) => getComputedStyle(link).borderBottomColor)"
    )
    assert knots
    assert paper not in knots
    assert set(lines) == {paper}
