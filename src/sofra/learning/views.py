"""The door of this room: the training chain."""

from __future__ import annotations

from django.http import HttpResponse

from sofra.learning.listings import CHAIN
from sofra.learning.models import TrainingStep
from sofra.learning.queries import with_outcome
from sofra.record.listing import show_list
from sofra.shared.pages import public_door
from sofra.shared.requests import ReaderRequest


@public_door
def steps(request: ReaderRequest) -> HttpResponse:
    """List who trained whom, and what came next."""
    return show_list(request, CHAIN, with_outcome(TrainingStep.objects.visible_to(request.reader)))
