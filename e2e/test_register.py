"""A coordinator works through the register of recommendations and takes it along."""

from __future__ import annotations

import csv
from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from e2e.walking import main
from tests.reading import SHIPPED

REGISTER = SHIPPED / "recommendations.csv"


def _rows(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.reader(lines))


def _taken_along(page: Page, kind: str) -> Path:
    with page.expect_download() as coming:
        page.get_by_role("link", name=kind, exact=True).click()
    assert coming.value.suggested_filename == f"recommendations.{kind.lower()}"
    return Path(coming.value.path())


def _choose(page: Page, name: str, choice: str) -> None:
    page.locator(".filter > summary", has_text=name).click()
    page.locator(".filter[open]").get_by_role("link", name=choice).click()


def test_coordinator_filters_by_links_and_hands_the_address_on(page: Page) -> None:
    page.goto("/recommendations/")
    _choose(page, "State", "delivered")
    _choose(page, "Asked of", "Kosovo Police")

    expect(page.locator(".chosen")).to_contain_text("State: delivered")
    expect(page.locator(".chosen")).to_contain_text("Asked of: Kosovo Police")
    few = page.locator("tbody tr").count()
    assert 0 < few < 10
    page.goto(page.url)
    assert page.locator("tbody tr").count() == few

    page.get_by_role("link", name="Show all").click()
    expect(main(page)).to_contain_text("39 recommendations")


def test_coordinator_takes_the_whole_register_along_as_csv(page: Page) -> None:
    page.goto("/recommendations/")

    taken = _rows(_taken_along(page, "CSV"))

    shipped = _rows(REGISTER)
    assert taken[0] == shipped[0]
    assert sorted(taken[1:]) == sorted(shipped[1:])


def test_coordinator_takes_what_she_filtered_along_as_a_workbook(page: Page) -> None:
    page.goto("/recommendations/")
    _choose(page, "State", "delivered")

    book = load_workbook(BytesIO(_taken_along(page, "XLSX").read_bytes()), read_only=True)

    taken = [[cell or "" for cell in row] for row in book.worksheets[0].iter_rows(values_only=True)]
    assert taken[0] == _rows(REGISTER)[0]
    assert {row[taken[0].index("state_id")] for row in taken[1:]} == {"st-rec-delivered"}


def test_coordinator_turns_the_pages_of_a_long_list(page: Page) -> None:
    page.goto("/organisations/")
    first = page.locator("tbody th").first.inner_text()
    pages = page.get_by_role("navigation", name="Pages")

    pages.get_by_role("link", name="Next").click()
    expect(pages).to_contain_text("51 to 100 of 159")
    assert page.locator("tbody th").first.inner_text() != first

    pages.get_by_role("link", name="1", exact=True).click()
    assert page.locator("tbody th").first.inner_text() == first


def test_coordinator_asks_for_a_year_that_she_knows_only_roughly(page: Page) -> None:
    page.goto("/recommendations/")
    page.get_by_label("Asked in").fill("2010")
    page.get_by_label("Asked in").press("Enter")

    expect(page.locator("tbody tr").first).to_be_visible()
    assert all("2010" in row for row in page.locator("tbody tr").all_inner_texts())
