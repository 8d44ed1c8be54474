"""What every page knows: the navigation, the set looked at, and the note on names."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from sofra.shared.navigation import at_the_foot, navigation


def status_footnote() -> str:
    """The neutral wording that the mark * at a place's name leads to. The steward can set another."""
    return _(
        "* All references to Kosovo on these pages are to be understood without prejudice"
        " to positions on status."
    )


def shell(request: HttpRequest) -> dict[str, Any]:
    """The parts of the page that stand around its content."""
    reader = getattr(request, "reader", None)
    return {
        "navigation": SimpleLazyObject(lambda: navigation(request)),
        "reader": reader,
        "status_footnote": status_footnote(),
        **at_the_foot(),
    }
