"""The languages of the region, the source being English."""

from __future__ import annotations

from typing import Any

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
