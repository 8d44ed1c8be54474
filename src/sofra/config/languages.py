"""The languages of the region, the source being English."""

from __future__ import annotations

from pathlib import Path
from typing import Any

CATALOGUES = Path(__file__).resolve().parent.parent / "locale"

SPOKEN = [
    ("en", "English"),
    ("sr", "Serbian (Cyrillic)"),
    ("sr-latn", "Serbian (Latin)"),
    ("bs", "Bosnian"),
    ("hr", "Croatian"),
    ("sq", "Albanian"),
    ("mk", "Macedonian"),
    ("cnr", "Montenegrin"),
]

# Django does not know Montenegrin.
MONTENEGRIN: dict[str, Any] = {
    "bidi": False,
    "code": "cnr",
    "name": "Montenegrin",
    "name_local": "crnogorski",
}


def offered() -> list[tuple[str, str]]:
    """The languages that pages can be read in: English, and those whose catalogue is there."""
    return [(code, name) for code, name in SPOKEN if code == "en" or (CATALOGUES / folder_of(code)).is_dir()]


def folder_of(code: str) -> str:
    """The folder of a language's catalogue: sr-latn becomes sr_Latn."""
    language, _dash, script = code.partition("-")
    return f"{language}_{script.title()}" if script else language
