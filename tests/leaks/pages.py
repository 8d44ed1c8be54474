"""What every answer must carry, and what no page may hold, looked at as a browser reads it."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from tests.leaks.looking import Answer

# Word for word, so that an exception that creeps in is a decision of somebody's.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "manifest-src": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
}
NOT_ASKED_OF_THE_DEVICE = ("camera", "geolocation", "microphone", "payment", "usb")
NEVER_KEPT = ("no-store", "private")
ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcdoc", "ping")
SAFE_STARTS = ("/", "#", "?", "https://", "http://", "mailto:")
DATA = ("application/json", "application/ld+json")
FOREIGN = ("iframe", "object", "embed", "base", "applet", "frame", "meta-refresh")


def header_findings(answer: Answer) -> Iterator[str]:
    """What an answer's headers lack or say wrongly."""
    for name, value in HEADERS.items():
        if answer.headers.get(name) != value:
            yield f"{name} is {answer.headers.get(name)!r}"
    if policy_of(answer) != POLICY:
        yield f"Content-Security-Policy is {answer.headers.get('Content-Security-Policy')!r}"
    permissions = answer.headers.get("Permissions-Policy", "")
    yield from (f"asks for {name}" for name in NOT_ASKED_OF_THE_DEVICE if f"{name}=()" not in permissions)
    if answer.url not in ("/healthz", "/favicon.ico"):
        yield from _cache_findings(answer)


def policy_of(answer: Answer) -> dict[str, str]:
    """The content security policy by directive."""
    said = answer.headers.get("Content-Security-Policy", "")
    parts = (part.strip().partition(" ") for part in said.split(";") if part.strip())
    return {name: value for name, _blank, value in parts}


def _cache_findings(answer: Answer) -> Iterator[str]:
    said = {word.strip() for word in answer.headers.get("Cache-Control", "").split(",")}
    yield from (f"Cache-Control lacks {word}" for word in NEVER_KEPT if word not in said)
    if "cookie" not in answer.headers.get("Vary", "").lower():
        yield "Vary lacks Cookie"
    yield from (f"carries {name}" for name in ("ETag", "Last-Modified") if name in answer.headers)


class PageReader(HTMLParser):
    """Reads a page and notes what the policy forbids, and what an attacker would plant."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one element."""
        named = {name.lower(): value or "" for name, value in attrs}
        if tag == "script" and not named.get("src") and named.get("type") not in DATA:
            self.found.append("a script inside the page")
        if tag in FOREIGN or (tag == "meta" and named.get("http-equiv", "").lower() == "refresh"):
            self.found.append(f"the element {tag}")
        if tag == "style":
            self.found.append("a style inside the page")
        for name, value in named.items():
            self.found += self._attribute(tag, name, value)

    def _attribute(self, tag: str, name: str, value: str) -> Iterator[str]:
        if name.startswith(("on", "hx-on")) or name == "style":
            yield f"the attribute {name} of {tag}"
        if "planted" in name:
            yield f"a planted attribute of {tag}"
        is_address = name in ADDRESSES
        plain = "".join(value.lower().split())
        is_odd = ":" in plain.partition("/")[0] and not plain.startswith(SAFE_STARTS)
        if is_address and (is_odd or "javascript:" in plain.partition("?")[0]):
            yield f"the address {value[:40]} of {tag}"


def page_findings(answer: Answer) -> list[str]:
    """What stands in a page that the policy would have to stop."""
    if not answer.is_page:
        return []
    reader = PageReader()
    reader.feed(answer.text)
    reader.close()
    return reader.found
