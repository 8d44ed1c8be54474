"""Four people sign in to the made-up sample; each sees what her seat lets her see, and nothing else."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from e2e.looking import assert_accessible
from e2e.running import Demo
from e2e.walking import heading, look_at_the_sample, main, search, sign_in, sign_out

EVERY_LIST = (
    "/organisations/",
    "/networks/",
    "/events/",
    "/needs/",
    "/recommendations/",
    "/commitments/",
    "/agreements/",
    "/partnerships/",
    "/places/",
    "/ties/",
    "/library/outputs/",
)
TALKS, WORKING_RULES = "Heron and the ministry: first talks", "Working rules of the Lake Table"
SEES = {
    "coordinator": {
        WORKING_RULES: True,
        TALKS: True,
        "An hour of the accountant’s time": False,
        "bridge": True,
    },
    "representative": {
        WORKING_RULES: True,
        TALKS: False,
        "An hour of the accountant’s time": True,
        "bridge": True,
    },
    "observer": {
        WORKING_RULES: False,
        TALKS: False,
        "An hour of the accountant’s time": False,
        "bridge": True,
    },
    "outsider": {
        WORKING_RULES: False,
        TALKS: False,
        "An hour of the accountant’s time": False,
        "bridge": False,
    },
}


def _all_lists(page: Page) -> str:
    """The words of every list that this reader may open."""
    words = []
    for path in EVERY_LIST:
        page.goto(path)
        words.append(main(page).inner_text())
    return "\n".join(words)


@pytest.mark.parametrize("who", SEES)
def test_each_seat_sees_something_different(page: Page, demo: Demo, who: str) -> None:
    sign_in(page, demo, who)
    look_at_the_sample(page)

    words = _all_lists(page)

    assert {name: name in words for name in SEES[who]} == SEES[who]
    assert "Kosovo" not in words
    assert "UN Women" not in words


def test_outsider_sees_her_own_organisation_and_notices_nothing_of_the_table(
    page: Page, demo: Demo, pardoned: set[str]
) -> None:
    pardoned.add("404")
    sign_in(page, demo, "outsider")
    look_at_the_sample(page)
    assert "Lake" not in _all_lists(page)

    page.goto("/networks/grp-sample-lake/")
    hidden = main(page).inner_text()
    page.goto("/networks/grp-nowhere/")
    assert main(page).inner_text() == hidden
    search(page, "lake")
    assert heading(page) == "Nothing on record for “lake”"
    search(page, "women")
    assert page.locator(".results__what").all_inner_texts() == [
        "Millbrook Women’s Workshop",
        "A room with heating",
    ]
    page.goto("/threads/")
    assert heading(page) == "What became of 1 need"


def test_made_up_rows_never_stand_beside_real_ones(page: Page, demo: Demo, pardoned: set[str]) -> None:
    pardoned.add("404")
    page.goto("/")
    figures = main(page).locator("#figures").inner_text()
    sign_in(page, demo, "coordinator")

    expect(page.locator(".banner")).to_contain_text("You are looking at the record.")
    assert main(page).locator("#figures").inner_text() == figures
    search(page, "willow")
    assert heading(page) == "Nothing on record for “willow”"
    page.goto("/networks/grp-sample-lake/")
    assert heading(page) == "There is no such page"

    page.goto("/")
    look_at_the_sample(page)
    page.goto("/networks/grp-sgcg/")
    assert heading(page) == "There is no such page"
    search(page, "police")
    assert page.locator(".results__what").first.inner_text() == "Lakeland Police"
    expect(main(page)).not_to_contain_text("Kosovo")


def test_banner_of_the_sample_stands_on_every_page_until_she_turns_back(page: Page, demo: Demo) -> None:
    sign_in(page, demo, "coordinator")
    look_at_the_sample(page)
    for path in ("/", "/threads/", "/networks/grp-sample-lake/", "/needs/need-sample-1/", "/glossary/"):
        page.goto(path)
        expect(page.locator(".banner")).to_contain_text("A made-up sample.")

    page.get_by_role("button", name="Back to the record").click()

    expect(main(page)).to_contain_text("131")
    expect(page.locator(".banner")).not_to_contain_text("A made-up sample.")


def test_signed_out_nothing_of_the_sample_is_left(page: Page, demo: Demo, pardoned: set[str]) -> None:
    pardoned.add("404")
    sign_in(page, demo, "coordinator")
    look_at_the_sample(page)
    sign_out(page)

    expect(page.locator(".banner")).to_have_count(0)
    page.goto("/networks/grp-sample-lake/")
    assert heading(page) == "There is no such page"


def test_wrong_password_is_refused_in_words_that_tell_nothing(page: Page) -> None:
    said = []
    for who in ("coordinator", "nobody-at-all"):
        page.goto("/account/login/")
        page.get_by_label("Login").fill(who)
        page.get_by_label("Password").fill("not-the-password")
        page.get_by_role("button", name="Sign in", exact=True).click()
        said.append(page.locator(".errors").inner_text())
        assert_accessible(page)

    assert said[0] == said[1] != ""


def test_a_signed_in_page_has_no_barrier(page: Page, demo: Demo) -> None:
    sign_in(page, demo, "coordinator")
    assert_accessible(page)
    look_at_the_sample(page)
    page.goto("/networks/grp-sample-lake/")
    assert_accessible(page)
    page.get_by_role("link", name="coordinator").click()
    assert_accessible(page)
    page.get_by_role("link", name="Sign out").click()
    assert_accessible(page)
