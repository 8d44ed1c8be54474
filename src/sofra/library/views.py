"""Doors of this room: the texts and their parts, and what stands on the shelf."""

from __future__ import annotations

from django.http import HttpResponse
from django.utils.translation import gettext as _

from sofra.library.queries import texts as told
from sofra.shared.pages import page, public_door
from sofra.shared.requests import ReaderRequest


@public_door
def texts(request: ReaderRequest) -> HttpResponse:
    """The texts that the record rests on, with their parts in order."""
    context = {
        "title": _("The texts"),
        "lead": _("What each source text tells, part by part, linked with every row that rests on it."),
        "texts": told.texts(request.reader),
    }
    return page(request, "library/texts.html", context)
