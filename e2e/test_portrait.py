"""A coordinator reads how her network is built, changes the date, and asks what if a member left."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from e2e.looking import assert_accessible
from e2e.running import Demo
from e2e.walking import heading, look_at_the_sample, main, sign_in

LAKE = "/networks/grp-sample-lake/"
GROUP = "/networks/grp-sgcg/portrait/"


def _findings(page: Page) -> str:
    return " ".join(page.locator("figcaption.finding").all_inner_texts())


def test_coordinator_reads_her_network_and_asks_what_if_a_member_left(page: Page, demo: Demo) -> None:
    sign_in(page, demo, "coordinator")
    look_at_the_sample(page)
    page.goto(LAKE)
    page.get_by_role("link", name="The whole portrait").click()

    assert heading(page) == "Portrait"
    expect(main(page)).to_contain_text("They are: Heron Women’s Association.")
    page.get_by_label("Without").select_option(label="Heron Women’s Association")
    page.locator("#what-if").get_by_role("button", name="Show").click()
    expect(page.locator("#what-if .finding")).to_contain_text("Without Heron Women’s Association")
    expect(page.locator("#what-if .is-other").first).to_be_visible()
    assert_accessible(page)


def test_coordinator_asks_over_whom_a_door_opens(page: Page, demo: Demo) -> None:
    sign_in(page, demo, "coordinator")
    look_at_the_sample(page)
    page.goto(f"{LAKE}portrait/")
    page.get_by_label("From", exact=True).select_option(label="Willow Circle")
    page.get_by_label("to one that decides").select_option(label="Ministry of the Interior of Lakeland")
    page.locator("#which-door").get_by_role("button", name="Show").click()

    expect(page.locator("#which-door .finding")).to_contain_text("can reach Ministry of the Interior")
    expect(page.locator(".way").first).to_contain_text("Heron Women’s Association")


def test_coordinator_looks_at_another_date(page: Page, demo: Demo) -> None:
    sign_in(page, demo, "coordinator")
    look_at_the_sample(page)
    page.goto(f"{LAKE}portrait/")
    now = main(page).locator("#scope").inner_text()
    page.get_by_label("As of another day").fill("2024")
    page.get_by_role("button", name="Show").first.click()

    expect(main(page).locator("#scope")).to_contain_text("As of 31 December 2024")
    assert main(page).locator("#scope").inner_text() != now


def test_stranger_reads_figures_but_no_broker_and_asks_nothing(page: Page) -> None:
    page.goto(GROUP)

    assert "bodies hang on one of 2 others" in _findings(page)
    expect(page.locator("#for-seats")).to_contain_text("Closed circles")
    expect(page.locator("#what-if")).to_have_count(0)
    expect(main(page)).not_to_contain_text("They are:")
    expect(page.locator("#not-told")).to_contain_text("organisations.place_id")
    assert_accessible(page)


def test_stranger_follows_a_finding_to_its_rows_and_their_source(page: Page) -> None:
    page.goto(GROUP)
    rows = page.locator("#whole details", has_text="rows behind this")
    rows.locator("summary").first.click()
    rows.locator(".src summary").first.click()

    expect(rows.locator(".src ul").first).to_contain_text("004")
    rows.get_by_role("link", name="more rows").click()
    expect(page.locator("#whole .rows > li")).to_have_count(78)


def test_nonsense_for_a_date_is_said_on_the_page(page: Page) -> None:
    page.goto(GROUP)
    page.get_by_label("As of another day").fill("yesterday")
    page.get_by_role("button", name="Show").first.click()

    expect(main(page)).to_contain_text("“yesterday” is not a date.")
    expect(main(page)).to_contain_text("As of 31 October 2011")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_portrait_fits_a_phone(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(GROUP)

    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert_accessible(page)


def test_portrait_reads_without_scripts(plain_page: Page) -> None:
    plain_page.goto(f"{GROUP}?on=2010")

    expect(main(plain_page)).to_contain_text("As of 31 December 2010")
    assert plain_page.locator(".strip svg").count() > 3
