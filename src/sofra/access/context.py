"""What this room adds to every page."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse


def shelves(_request: HttpRequest) -> dict[str, str]:
    """Where a reader chooses between the record and the sample."""
    return {"shelf_url": reverse("choose_shelf")}
