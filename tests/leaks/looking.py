"""Looks at answers: asks as a reader, opens what comes back, and tells what should not stand in it."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import unquote_plus, urljoin, urlsplit

from django.conf import settings
from django.core.cache import caches
from django.db import connection
from django.http import HttpResponse
from django.test import Client

from sofra.access.middleware import SHELF
from sofra.access.models import User
from tests.leaks.tokens import TOKEN, Mint
from tests.leaks.world import Reader

AGAINST_FORGERY = re.compile(r'(name="csrfmiddlewaretoken" value=")[^"]*')
LENGTH = re.compile(r"(?m)^Content-Length: \d+$")
OF_THE_MOMENT = ("Expires", "Date")
CHANGING_COOKIES = ("csrf", "session", "messages")
ZIP_START = b"PK\x03\x04"


class Browser(Client):
    """A client that keeps no templates, so that many pages can be looked at in little time."""

    def request(self, **request: Any) -> Any:
        """Ask, and keep the cookies."""
        response: Any = self.handler(self._base_environ(**request))  # type: ignore[attr-defined]  # of Django's tests
        if response.cookies:
            self.cookies.update(response.cookies)
        return response


def forget() -> None:
    """Empty every cache: what guards the sign-in, what is kept of pages, and what is kept of rows."""
    for name in settings.CACHES:
        caches[name].clear()


@dataclass
class Answer:
    """What came back: the status, the headers, and all text that can be read in it."""

    url: str
    status: int
    headers: dict[str, str]
    text: str
    queries: int = 0

    @property
    def is_page(self) -> bool:
        """A page to be looked at, not a file."""
        return self.headers.get("Content-Type", "").startswith("text/html")

    @property
    def everything(self) -> str:
        """The text and the headers."""
        return "\n".join([self.text, *(f"{name}: {value}" for name, value in self.headers.items())])

    @property
    def comparable(self) -> str:
        """All that must be equal where two answers must be equal: without the tokens against forgery."""
        return f"{self.status}\n{AGAINST_FORGERY.sub(r'', self.everything)}"

    def named(self, typed: str, instead: str) -> str:
        """The same as if another word had been typed: to compare answers to two addresses."""
        return LENGTH.sub("", self.comparable.replace(typed, instead))

    def links(self) -> list[str]:
        """The addresses of this site that the page names, each once, in order."""
        if not self.is_page:
            return []
        finder = _Links()
        finder.feed(self.text)
        found = (urljoin(self.url, link) for link in finder.found)
        return list(dict.fromkeys(link for link in found if not urlsplit(link).netloc))


class _Links(HTMLParser):
    """Collects the addresses in a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Every attribute that may hold an address."""
        for name, value in attrs:
            if name in ("href", "hx-get", "data-href") and value and not value.startswith("#"):
                self.found.append(value.partition("#")[0])


@dataclass
class Seat:
    """A reader in front of her browser."""

    reader: Reader
    browser: Browser

    def ask(self, url: str, **headers: str) -> Answer:
        """Ask for a page or a file."""
        counted = [0]

        def counting(execute: Any, *query: Any) -> Any:
            counted[0] += 1
            return execute(*query)

        with connection.execute_wrapper(counting):
            response: Any = self.browser.get(url, headers=headers or None)
        return Answer(url, response.status_code, _headers(response), _text(response), counted[0])


def _headers(response: HttpResponse) -> dict[str, str]:
    """The headers, with the cookies but without what must differ each time."""
    cookies = [
        "" if name.endswith(CHANGING_COOKIES) else morsel.OutputString()
        for name, morsel in sorted(response.cookies.items())
    ]
    told = {name: value for name, value in response.items() if name not in OF_THE_MOMENT}
    if response.getvalue().startswith(ZIP_START):
        told.pop("Content-Length", None)  # a workbook holds the moment at which it was made
    return {**told, "Set-Cookie": "; ".join(cookies)}


def _text(response: HttpResponse) -> str:
    content = response.getvalue()
    if not content.startswith(ZIP_START):
        return content.decode("utf-8", "replace")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return "\n".join(
            f"{info.filename}\n{_of_all_times(archive.read(info).decode('utf-8', 'replace'))}"
            for info in archive.infolist()
        )


def _of_all_times(text: str) -> str:
    """Without the moment at which a workbook was made."""
    return re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", "", text)


def sit_down(reader: Reader) -> Seat:
    """Open a browser for a reader, signed in and looking at her shelf."""
    browser = Browser(raise_request_exception=False)
    if reader.username:
        browser.force_login(User.objects.get(username=reader.username))
        session = browser.session
        session[SHELF] = reader.shelf
        session.save()
    if reader.username == "deactivated":
        User.objects.filter(username=reader.username).update(is_active=False)
    return Seat(reader, browser)


class NoticedError(AssertionError):
    """Something was found, and nothing more is to be looked for."""


@dataclass
class Probes:
    """How much was looked at, and what was found."""

    stops_at_once: bool = False
    answers: int = 0
    tokens: int = 0
    found: list[str] = field(default_factory=list)

    def compare(self, answer: Answer, other: Answer, typed: str, instead: str, finding: str) -> None:
        """Note it if two answers differ by more than by what was typed."""
        self.answers += 1
        if answer.named(typed, instead) != other.named(typed, instead):
            self.note(finding)

    def look(self, answer: Answer, reader: Reader, mint: Mint) -> None:
        """Note every token that this reader may not see, unless she typed it herself."""
        self.answers += 1
        typed = set(TOKEN.findall(unquote_plus(answer.url)))
        typed |= {word for word in mint.named if word in unquote_plus(answer.url)}
        for token, owner in mint.found_in(answer.everything):
            self.tokens += 1
            if token not in typed and not owner.is_seen_by(reader.sees, is_stranger=reader.is_stranger):
                where = f"{owner.table}/{owner.key}, {owner.field} of {'+'.join(sorted(owner.circles))}"
                self.note(f"{reader} sees {where} at {answer.url}")
        if answer.status >= 500:
            self.note(f"{reader} gets an error {answer.status} at {answer.url}")

    def note(self, finding: str) -> None:
        """Keep one finding."""
        self.found.append(finding)
        if self.stops_at_once:
            raise NoticedError(finding)

    def digest(self) -> list[str]:
        """The findings in short: one of each sort, with how many there are."""
        sorts: dict[str, list[str]] = {}
        for finding in self.found:
            sorts.setdefault(TOKEN.sub("*", finding).partition("?")[0], []).append(finding)
        return [f"{len(found)} times: {found[0]}" for found in sorts.values()]
