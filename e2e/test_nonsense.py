"""Somebody types nonsense into the address bar, or follows a broken link: the answer stays kind."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from e2e.running import Demo
from e2e.walking import heading, main

LONG = "w" * 3000
NO_SUCH_PAGE = (
    "/needs/need-999/",
    "/organisations/%00/",
    "/networks/%ff%fe/",
    f"/texts/{LONG}/",
    "/ORGANISATIONS/",
    "/needs/..%2f..%2fetc%2fpasswd/",
)
STILL_A_PAGE = {
    "/?x=%00": "Who sits at the table",
    "/organisations/?nonsense=1": "Directory",
    "/organisations/?sector=%00": "Directory",
    "/organisations/?sector=nobody": "Directory",
    "/organisations/?sector=ngo&sector=state": "Directory",
    f"/organisations/?sector={LONG}": "Directory",
    "/organisations/?page=-1": "Directory",
    "/organisations/?page=abc": "Directory",
    "/organisations/?page=99999999999999999999": "Directory",
    "/organisations/?order=%27%3B--": "Directory",
    "/recommendations/?format=exe": "Asked: recommendations",
    "/threads/?voice=nobody&ends=nowhere": "What became of 0 needs",
    "/threads/?page=-1": "What became of 74 needs",
    "/networks/grp-sgcg/?on=yesterday": "Security and Gender Coordination Group",
    "/calendar/?year=0": "Calendar",
    "/search/?q=%00": "Search",
    "/search/?q=%22%27%3Cscript%3Ealert(1)%3C/script%3E": "<script>alert(1)</script>",
    "/search/?q=NEAR(%22*": "rows for",
    f"/search/?q={LONG}": "Nothing on record",
    "/search/?q=women&kind=nothing&page=-1": "rows for",
}


@pytest.mark.parametrize("path", NO_SUCH_PAGE, ids=lambda path: path[:30])
def test_unknown_address_is_answered_kindly(page: Page, path: str, pardoned: set[str]) -> None:
    pardoned.add("404")
    answer = page.goto(path)

    assert answer is not None
    assert answer.status == 404
    assert heading(page) == "There is no such page"
    expect(main(page).get_by_role("link", name="To the start")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_visible()


@pytest.mark.parametrize("path", STILL_A_PAGE, ids=lambda path: path[:45])
def test_nonsense_behind_the_question_mark_harms_no_page(page: Page, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    answer = page.goto(path)

    assert answer is not None
    assert answer.status == 200
    assert STILL_A_PAGE[path] in heading(page)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= 360


def test_date_that_is_none_is_named_and_the_page_stays(page: Page) -> None:
    page.goto("/events/?when=yesterday")

    expect(main(page)).to_contain_text("“yesterday” is not a date.")
    expect(page.get_by_label("When")).to_be_visible()


def test_nothing_that_strangers_type_is_an_error_of_the_server(page: Page, demo: Demo) -> None:
    for path in STILL_A_PAGE:
        assert page.request.get(path).status < 500, path

    told = demo.told().splitlines()
    assert [line[:200] for line in told if "Traceback" in line or "Warning: " in line] == []
