"""A newcomer opens the demonstration and wants to know what became of what women said."""

from __future__ import annotations

from playwright.sync_api import Page

from e2e.walking import heading, main


def test_newcomer_reaches_the_thread_of_a_need_in_three_clicks(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name="What became of what women said?").click()
    assert heading(page) == "What became of 74 needs"

    page.get_by_role("link", name="8 answered on this very point").click()
    page.get_by_role("link", name="A post nearer home").click()

    assert heading(page) == "A post nearer home"
    assert "answered on this very point" in main(page).inner_text()
    assert page.locator(".path__step").count() >= 2


def test_newcomer_sees_what_is_here_in_figures_that_lead_on(page: Page) -> None:
    page.goto("/")
    figures = main(page).locator("#figures a")

    assert figures.all_inner_texts()[:3] == ["131\norganisations", "23\nnetworks", "74\nevents"]
    for path in [link.get_attribute("href") or "" for link in figures.all()]:
        assert page.request.get(path).ok, path


def test_newcomer_finds_only_what_exists_in_the_navigation(page: Page) -> None:
    page.goto("/")
    for link in page.get_by_role("navigation", name="Main").get_by_role("link").all():
        path = link.get_attribute("href") or ""
        assert page.request.get(path).ok, path


def test_newcomer_meets_an_unknown_word_and_finds_it_in_the_glossary(page: Page) -> None:
    page.goto("/threads/")
    page.get_by_role("link", name="Glossary").click()

    assert "Carried along" in main(page).inner_text()
