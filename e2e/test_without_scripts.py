"""Scripts are switched off, or did not arrive over a bad line: everything still works."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from e2e.running import Demo
from e2e.walking import heading, main, search, sign_in, sign_out


def test_filters_fold_out_and_choose(plain_page: Page) -> None:
    plain_page.goto("/organisations/")
    plain_page.locator(".filter > summary", has_text="Sector").click()
    plain_page.locator(".filter[open]").get_by_role("link", name="Civil society").click()

    expect(plain_page.locator(".chosen")).to_contain_text("Sector: Civil society")


def test_one_filter_folds_in_where_another_folds_out(plain_page: Page) -> None:
    plain_page.goto("/organisations/")
    plain_page.locator(".filter > summary", has_text="Sector").click()
    plain_page.locator(".filter > summary", has_text="Level").click()

    expect(plain_page.locator(".filter[open]")).to_have_count(1)


def test_sources_fold_out(plain_page: Page) -> None:
    plain_page.goto("/needs/need-002/")
    plain_page.locator(".opening details.src > summary").click()

    expect(plain_page.locator(".opening")).to_contain_text("case study 6, what was done")


def test_search_finds(plain_page: Page) -> None:
    plain_page.goto("/")
    search(plain_page, "zene zenama")

    expect(plain_page.locator(".results__what").first).to_have_text("Žene Ženama")


def test_light_or_dark_is_chosen_and_kept(plain_page: Page) -> None:
    plain_page.goto("/threads/")
    plain_page.get_by_role("button", name="Dark").click()

    assert heading(plain_page) == "What became of 74 needs"
    plain_page.goto("/networks/")
    expect(plain_page.locator("html")).to_have_attribute("data-scheme", "dark")
    plain_page.get_by_role("button", name="As my device").click()
    expect(plain_page.locator("html")).not_to_have_attribute("data-scheme", "dark")


def test_a_number_opens_the_list_behind_it(plain_page: Page) -> None:
    plain_page.goto("/threads/")
    plain_page.get_by_role("link", name="8 answered on this very point").click()

    assert plain_page.locator("#needs tbody tr").count() == 8


def test_exit_leads_to_another_site(plain_page: Page) -> None:
    plain_page.goto("/needs/need-002/")
    leave = plain_page.get_by_role("link", name="Exit this page")

    assert (leave.get_attribute("href") or "").startswith("https://")
    assert leave.get_attribute("rel") == "noreferrer"


def test_somebody_signs_in_changes_the_shelf_and_signs_out(plain_page: Page, demo: Demo) -> None:
    sign_in(plain_page, demo, "observer")
    plain_page.get_by_role("button", name="Look at the made-up sample instead").click()
    expect(main(plain_page)).to_contain_text("Lake Table")

    sign_out(plain_page)
    expect(main(plain_page)).not_to_contain_text("Lake Table")
