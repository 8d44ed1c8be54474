"""What a person does again and again in the stories: sign in, search, press a key."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page

from e2e.running import Demo

FOCUSED = """() => {
  const here = document.activeElement;
  const box = here.getBoundingClientRect();
  const style = getComputedStyle(here);
  return {
    name: (here.innerText || here.getAttribute("aria-label") || here.name || "").trim(),
    place: [...document.querySelectorAll("*")].indexOf(here),
    tag: here.tagName.toLowerCase(),
    href: here.getAttribute("href") || "",
    is_outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    is_seen:
      box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  };
}"""


def main(page: Page) -> Locator:
    """What the page is about, without what stands around every page."""
    return page.locator("main")


def heading(page: Page) -> str:
    """The title of the page, as it is read."""
    return page.locator("h1").inner_text()


def search(page: Page, words: str) -> None:
    """Type into the search of the header and press Enter."""
    page.get_by_role("searchbox").fill(words)
    page.get_by_role("searchbox").press("Enter")
    page.wait_for_url("**/search/?*")


def row_of(page: Page, words: str) -> Locator:
    """The first row of a table that holds these words."""
    return page.locator("tbody tr").filter(has_text=words).first


def sign_in(page: Page, demo: Demo, who: str) -> None:
    """Sign in with an account of the made-up sample, and land on the start page."""
    page.goto("/account/login/")
    page.get_by_label("Login").fill(who)
    page.get_by_label("Password").fill(demo.password_of(who))
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.wait_for_url(f"{demo.address}/")


def look_at_the_sample(page: Page) -> None:
    """Turn from the record to the made-up sample."""
    page.get_by_role("button", name="Look at the made-up sample instead").click()
    page.get_by_text("A made-up sample.").wait_for()


def sign_out(page: Page) -> None:
    """Leave the account."""
    page.get_by_role("link", name="Sign out").click()
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("link", name="Sign in").wait_for()


def press_tab(page: Page) -> dict[str, Any]:
    """Go on to the next stop of the keyboard, and say what stands there."""
    page.keyboard.press("Tab")
    stop: dict[str, Any] = page.evaluate(FOCUSED)
    return stop
