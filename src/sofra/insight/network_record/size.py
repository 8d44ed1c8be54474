"""How large the record is that the mirrors read; of a very large one they are worked out when asked for."""

from __future__ import annotations

from sofra.access.audience import Audience
from sofra.actors.models import Tie
from sofra.events.models import Participation
from sofra.record.revision import kept

LARGE = 20_000
"""So many ties and parts in events take more than a second to read."""


def is_large(reader: Audience) -> bool:
    """Whether this reader sees so many ties and parts in events that no page should read them in passing."""
    return kept("insight:size", reader, lambda: _many(reader)) > LARGE


def _many(reader: Audience) -> int:
    return int(sum(model.objects.visible_to(reader).count() for model in (Tie, Participation)))
