"""A coordinator asks how far needs got, and follows one of them to the gap."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from e2e.walking import heading, main

PATROLS = "Police patrols where street lighting is poor"


def _needs_listed(page: Page) -> int:
    return page.locator("#needs tbody tr").count()


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("What the texts state", "8 answered on this very point, 9 in part, 1 carried along"),
        ("With our readings too", "8 answered on this very point, 16 in part, 10 carried along"),
    ],
)
def test_coordinator_tells_what_is_stated_from_our_readings(page: Page, basis: str, words: str) -> None:
    page.goto("/threads/")
    choice = main(page).get_by_role("link", name=basis)
    if choice.count():
        choice.click()

    expect(page.locator(".opening")).to_contain_text(words)


@pytest.mark.parametrize(
    ("number", "needs"),
    [
        ("8 answered on this very point", 8),
        ("3 Promised", 3),
        ("18 asked for only", 18),
        ("35 voiced only", 35),
    ],
)
def test_coordinator_opens_the_list_behind_a_number(page: Page, number: str, needs: int) -> None:
    page.goto("/threads/")
    main(page).get_by_role("link", name=number).first.click()

    expect(main(page)).to_contain_text(f"1 to {needs} of {needs}")
    assert _needs_listed(page) == needs


def test_coordinator_opens_the_list_behind_a_cell_of_a_table(page: Page) -> None:
    page.goto("/threads/")
    line = page.locator("tr", has=page.get_by_role("rowheader", name="asked only", exact=True))
    line.get_by_role("link", name="10", exact=True).click()

    assert _needs_listed(page) == 10
    voices = page.locator("#needs tbody [data-label=Voice]").all_inner_texts()
    assert all(voice.startswith("said by a women's organisation") for voice in voices)


def test_coordinator_sees_the_gap_where_a_need_stops(page: Page) -> None:
    page.goto("/needs/need-002/")
    assert heading(page) == PATROLS
    expect(page.locator(".path__gap")).to_have_text("Nothing further is stated.")

    page.get_by_role("link", name="Show our readings too").click()

    expect(page.locator("#stands")).to_contain_text("carried along")
    expect(page.locator(".path__gap").first).to_have_text(
        "This way carries the need along; an answer to this point is not stated."
    )
    expect(page.locator(".path")).to_contain_text("Our reading.")
    expect(page.locator(".path")).to_contain_text("not named again")


def test_coordinator_reads_who_said_it_and_where_it_is_told(page: Page) -> None:
    page.goto("/needs/need-002/")
    expect(page.locator(".opening")).to_contain_text("women heard at police roundtables")
    expect(page.locator(".voices")).to_contain_text("You said")

    page.locator(".opening details.src > summary").click()

    expect(page.locator(".opening details.src")).to_contain_text("004, case study 6, what was done")
