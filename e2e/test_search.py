"""A coordinator types a name as she writes it, and finds the row however its source writes it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from e2e.walking import heading, main, search


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("zene zenama", "Žene Ženama"),
        ("Шабац", "Šabac"),
        ("sabac", "Šabac"),
        ("kwn", "Kosovo Women's Network"),
    ],
)
def test_coordinator_finds_a_name_in_any_letters_from_the_header(page: Page, words: str, found: str) -> None:
    page.goto("/calendar/")
    search(page, words)

    first = page.locator(".results__what").first
    expect(first).to_have_text(found)
    first.click()
    assert heading(page) == found


def test_coordinator_narrows_a_search_to_one_kind_of_rows(page: Page) -> None:
    page.goto("/")
    search(page, "women")
    page.get_by_role("navigation", name="Kinds of rows").get_by_role("link", name="Needs").click()

    assert set(page.locator(".results__kind").all_inner_texts()) == {"Need"}
    expect(page.get_by_role("searchbox")).to_have_value("women")


def test_coordinator_is_told_kindly_that_nothing_is_found(page: Page) -> None:
    page.goto("/")
    search(page, "qwertzuiop")

    assert heading(page) == "Nothing on record for “qwertzuiop”"
    expect(main(page)).to_contain_text("Try fewer words")
