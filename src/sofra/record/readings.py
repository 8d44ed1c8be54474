"""Whether a date of a row is our reading: the row's own words say that it was inferred or derived."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

READ = re.compile(
    r"\b(?:date|day|month|year|start|end)s?\s+(?:(?:and\s+\w+\s+)?(?:is|are|was|were)\s+)?"
    r"(?:inferred|derived|read\s+from)\b"
    r"|\byears?\s+(?:is\s+that|are\s+those)\s+of\b"
    r"|\b(?:start|end)\s+is\s+the\s+\w+\s+date\b",
    re.IGNORECASE,
)
"""How a note says of a date that no text states it: "date inferred", "Month is derived."."""


def date_mark(*notes: str) -> str:
    """The small mark beside a date that no text states; blank where the notes say nothing of the kind."""
    return _("our reading") if any(READ.search(note) for note in notes) else ""
