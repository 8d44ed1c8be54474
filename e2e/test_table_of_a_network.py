"""A coordinator looks at the table of a network: who sits there, who left, who signed what."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from e2e.walking import heading, main, row_of

GROUP = "Security and Gender Coordination Group"
MEMORANDUM = "Memorandum of understanding UN Women, EUFOR and EUPM"


def _open_table(page: Page) -> None:
    page.goto("/")
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Networks").click()
    page.locator("tbody").get_by_role("link", name=GROUP, exact=True).click()


def test_coordinator_sees_who_sits_at_the_table_and_who_left(page: Page) -> None:
    _open_table(page)

    assert heading(page) == GROUP
    expect(main(page)).to_contain_text("22 active bodies")
    left = page.locator('.seats [data-look="left"]')
    expect(left).to_have_count(1)
    expect(left).to_contain_text("Kosovo Women's Network")
    expect(left).to_contain_text("left before October 2011")


def test_coordinator_asks_for_the_table_of_an_earlier_year(page: Page) -> None:
    _open_table(page)
    page.get_by_label("The table at another time").fill("2005")
    page.get_by_label("The table at another time").press("Enter")

    expect(main(page)).to_contain_text("Not told for this time")
    expect(page.locator(".seats")).to_have_count(0)
    page.get_by_role("link", name="as its source tells it").click()
    expect(page.locator(".seats")).to_contain_text("Kosovo Women's Network")


def test_coordinator_follows_a_member_to_its_page_and_to_a_memorandum(page: Page) -> None:
    _open_table(page)
    page.locator(".seats").get_by_role("link", name="UN Women", exact=True).click()
    assert heading(page) == "UN Women"
    expect(page.locator("#part-seats")).to_contain_text(GROUP)

    main(page).get_by_role("link", name=MEMORANDUM).first.click()

    assert heading(page) == MEMORANDUM
    expect(main(page)).to_contain_text("4 partners, 3 signatures")
    expect(row_of(page, "Žene Ženama")).to_contain_text("was not made a party (did not sign)")


def test_coordinator_sees_where_a_seat_is_told(page: Page) -> None:
    _open_table(page)
    page.get_by_text("Sources of the table").click()

    told = page.locator("#table details.src[open]").last
    expect(told).to_contain_text("004, case study 8, background")
    told.get_by_role("link").first.click()
    assert heading(page).startswith("Case study 8")
