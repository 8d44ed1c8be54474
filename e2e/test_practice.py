"""A coordinator holds the mirror up to her network; a stranger sees only what is for strangers."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from e2e.looking import assert_accessible
from e2e.running import Demo
from e2e.walking import heading, look_at_the_sample, main, sign_in

LAKE = "/networks/grp-sample-lake/"
SHARE = "Do local groups have real weight?"


def test_coordinator_reads_her_practice_and_draws_a_line(page: Page, demo: Demo) -> None:
    sign_in(page, demo, "coordinator")
    look_at_the_sample(page)
    page.goto(LAKE)
    main(page).get_by_role("link", name="All that the mirror says").click()
    assert heading(page) == "Practice"
    finding = page.get_by_role("article", name=SHARE)
    expect(finding).to_contain_text("25 per cent")
    assert_accessible(page)

    main(page).get_by_role("link", name="Change where this network draws its lines").click()
    assert_accessible(page)
    page.get_by_label(SHARE).fill("40")
    page.get_by_role("button", name="Draw these lines").click()
    expect(page.get_by_text("1 line drawn anew.")).to_be_visible()
    expect(page.get_by_role("article", name=SHARE)).to_contain_text("draws its line at 40 per cent")

    main(page).get_by_role("link", name="Change where this network draws its lines").click()
    page.get_by_label(SHARE).fill("")
    page.get_by_role("button", name="Draw these lines").click()
    expect(page.get_by_role("article", name=SHARE)).to_contain_text("25 per cent")


def test_reader_follows_a_finding_to_its_rows_and_its_lesson(page: Page) -> None:
    page.goto("/networks/grp-ba-quad/practice/")
    finding = page.get_by_role("article", name="Does the one who does the work sign?")
    expect(finding).to_contain_text("is not among those who signed")
    finding.get_by_text(re.compile("rows behind this")).click()
    finding.get_by_role("link", name=re.compile("Memorandum")).first.click()
    assert "Memorandum of understanding" in heading(page)
    page.go_back()
    finding.get_by_role("link", name="Does the one who does the work sign?").click()
    expect(main(page)).to_contain_text("The lessons behind it")


def test_record_of_another_day_is_judged_as_of_that_day(page: Page) -> None:
    page.goto("/networks/grp-sgcg/practice/")
    left = page.get_by_role("article", name="Is anyone walking away?")
    expect(left).to_contain_text("Kosovo Women's Network left")
    page.get_by_label("As of another day").fill("2009-06")
    page.get_by_role("button", name="Show").click()
    expect(main(page)).to_contain_text("as of 30 June 2009")
    expect(main(page)).not_to_contain_text("Kosovo Women's Network left")
    page.get_by_label("As of another day").fill("last spring")
    page.get_by_role("button", name="Show").click()
    expect(main(page)).to_contain_text("“last spring” is not a date.")


def test_stranger_reads_no_finding_by_community(page: Page) -> None:
    page.goto("/networks/grp-sgcg/practice/")
    page.locator("details.behind > summary").evaluate_all("all => all.forEach(one => one.click())")
    expect(page.get_by_role("article", name="Is each community of the area represented?")).to_contain_text(
        "This is for those who hold a seat."
    )
    expect(main(page).get_by_role("link", name="Change where this network draws its lines")).to_have_count(0)
