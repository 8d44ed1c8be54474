"""The languages of the pages, each under its own name, so that who reads no English finds hers."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language, get_language_info

OWN_NAMES = {
    "sr": "Српски",
    "sr-latn": "Srpski",
    "rom": "Romani čhib",
}


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language: its code here, its tag for the browser, its own name, whether the page is in it."""

    code: str
    tag: str
    own_name: str
    is_current: bool


def tongues() -> list[Tongue]:
    """All languages that pages can be read in."""
    now = get_language() or settings.LANGUAGE_CODE
    return [Tongue(code, tag_of(code), own_name(code), code == now) for code, _name in settings.LANGUAGES]


def own_name(code: str) -> str:
    """The name of a language in that language, as a heading."""
    if code in OWN_NAMES:
        return OWN_NAMES[code]
    local: str = get_language_info(code)["name_local"]
    return local[:1].upper() + local[1:]


def tag_of(code: str) -> str:
    """The tag for `lang`: sr-latn becomes sr-Latn."""
    language, _dash, script = code.partition("-")
    if not script:
        return language
    return f"{language}-{script.title() if len(script) > len('rs') else script.upper()}"
