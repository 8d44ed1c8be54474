"""Somebody types nonsense into the address bar, or follows a broken link: the answer stays kind."""

from __future__ import annotations

from playwright.sync_api import Page, ViewportSize, expect

from e2e.running import Demo
from e2e.walking import heading, main

SMALL = ViewportSize(width=360, height=740)
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


def _faults(page: Page, path: str, status: int, title: str) -> list[str]:
    answer = page.goto(path)
    assert answer is not None
    over = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [
        *([] if answer.status == status else [f"{path[:60]}: answered {answer.status}"]),
        *([] if title in heading(page) else [f"{path[:60]}: headed “{heading(page)}”"]),
        *([] if over <= 0 else [f"{path[:60]}: {over} px too wide"]),
    ]


def test_unknown_addresses_are_answered_kindly(page: Page, pardoned: set[str]) -> None:
    pardoned.add("404")
    page.set_viewport_size(SMALL)
    faults = [fault for path in NO_SUCH_PAGE for fault in _faults(page, path, 404, "There is no such page")]

    assert faults == []
    expect(main(page).get_by_role("link", name="To the start")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_be_visible()


def test_nonsense_behind_the_question_mark_harms_no_page(page: Page, demo: Demo) -> None:
    page.set_viewport_size(SMALL)
    faults = [fault for path, title in STILL_A_PAGE.items() for fault in _faults(page, path, 200, title)]

    told = demo.told().splitlines()
    assert faults == []
    assert [line[:200] for line in told if "Traceback" in line or "Warning: " in line] == []


def test_date_that_is_none_is_named_and_the_page_stays(page: Page) -> None:
    page.goto("/events/?when=yesterday")

    expect(main(page)).to_contain_text("“yesterday” is not a date.")
    expect(page.get_by_label("When")).to_be_visible()
