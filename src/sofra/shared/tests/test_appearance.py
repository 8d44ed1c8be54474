"""Light or dark, and the shell around every page."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser
from django.template.loader import render_to_string
from django.test import Client, RequestFactory

from sofra.shared.appearance import appearance
from sofra.shared.showing import NavigationItem
from sofra.shared.tongues import tag_of


def shell(path: str = "/networks/", **values: Any) -> str:
    request = RequestFactory().get(path)
    request.user = AnonymousUser()
    request.reader = values.pop("reader", SimpleNamespace(shelf="record", shelves=("record",)))  # type: ignore[attr-defined]
    return render_to_string("shared/base.html", values, request=request)


@pytest.mark.parametrize(("cookie", "scheme"), [("dark", "dark"), ("light", "light"), ("pink", ""), ("", "")])
def test_scheme_is_one_of_two_or_the_devices(cookie: str, scheme: str) -> None:
    request = RequestFactory().get("/")
    request.COOKIES["scheme"] = cookie

    assert appearance(request) == {"scheme": scheme}


def test_choosing_dark_is_kept_and_leads_back(client: Client) -> None:
    response = client.post("/scheme/", {"scheme": "dark", "next": "/threads/?stated=1"})

    assert (response.status_code, response.headers["Location"]) == (302, "/threads/?stated=1")
    assert response.cookies["scheme"].value == "dark"
    assert response.cookies["scheme"]["httponly"]


def test_following_the_device_again_forgets_the_choice(client: Client) -> None:
    client.cookies["scheme"] = "dark"

    assert client.post("/scheme/", {"scheme": ""}).cookies["scheme"].value == ""


def test_choosing_never_leads_to_a_stranger(client: Client) -> None:
    response = client.post("/scheme/", {"scheme": "dark", "next": "https://elsewhere.example/"})

    assert response.headers["Location"] == "/"


def test_scheme_cannot_be_chosen_by_a_link(client: Client) -> None:
    assert client.get("/scheme/?scheme=dark").status_code == 405


@pytest.mark.parametrize(
    ("code", "tag"), [("en", "en"), ("sr-latn", "sr-Latn"), ("en-gb", "en-GB"), ("cnr", "cnr")]
)
def test_language_tag_is_that_of_browsers(code: str, tag: str) -> None:
    assert tag_of(code) == tag


def test_shell_holds_what_every_page_needs(settings: Any) -> None:
    settings.LANGUAGES = [("en", "English"), ("sq", "Albanian")]

    html = shell(scheme="dark", status_footnote="A note on names.", sources_url="/sources/")

    assert '<html lang="en" data-scheme="dark">' in html
    assert '<a class="skip" href="#main">' in html
    assert '<form class="head__search" role="search" action="/search/" method="get">' in html
    assert "Exit this page" in html
    assert "Your browser's history still shows the visit." in html or "history still shows" in html
    assert "A note on names." in html
    assert '<a href="/sources/">' in html
    assert 'value="sq" lang="sq">Shqip</button>' in html
    assert "style=" not in html


def test_navigation_shows_only_what_it_is_given() -> None:
    html = shell(navigation=[NavigationItem("Networks", "/networks/", is_current=True)])

    assert '<a href="/networks/" aria-current="page">Networks</a>' in html
    assert "Calendar" not in html


def test_single_language_is_no_choice(settings: Any) -> None:
    settings.LANGUAGES = [("en", "English")]

    assert 'name="language"' not in shell()


def test_language_form_comes_back_to_this_page(settings: Any) -> None:
    settings.LANGUAGES = [("en", "English"), ("sq", "Albanian")]

    assert 'name="next" value="/needs/?pillar=protection&amp;page=2"' in shell(
        "/needs/?pillar=protection&page=2"
    )


def test_sample_is_announced_on_every_page() -> None:
    html = shell(reader=SimpleNamespace(shelf="sample", shelves=("record", "sample")))

    assert "A made-up sample." in html


def test_stranger_reads_nothing_of_a_sample() -> None:
    assert "made-up" not in shell()
