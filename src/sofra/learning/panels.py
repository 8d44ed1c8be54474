"""What this room shows on the pages of events and organisations."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_lazy as _

from sofra.access.audience import Audience
from sofra.actors.models import Organisation
from sofra.events.models import Event
from sofra.learning.models import TrainingStep
from sofra.learning.queries import Step, steps
from sofra.shared.panels import Panel, register_panel


def of_event(row: Event, reader: Audience) -> dict[str, Any] | None:
    """What those trained at an event did next, who asked for the same, and which training it goes back to."""
    visible = TrainingStep.objects.visible_to(reader).in_order()
    onward = steps(visible.filter(trainer_event=row.key), reader)
    back = steps(visible.filter(subsequent_event=row.key), reader)
    return _told_apart(onward, back, "training")


def of_organisation(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """Whom an organisation trained, who asked it for the same, and what it did, or asked for, itself."""
    visible = TrainingStep.objects.visible_to(reader).in_order()
    onward = steps(visible.filter(trainer_org=row.key), reader)
    back = steps(visible.filter(subsequent_org=row.key).exclude(trainer_org=row.key), reader)
    return _told_apart(onward, back, "trainer")


def _told_apart(onward: Sequence[Step], back: Sequence[Step], side: str) -> dict[str, Any] | None:
    """Steps in which somebody was trained, apart from those in which somebody only asked to be."""
    if not onward and not back:
        return None
    return {
        "onward": [step for step in onward if not step.row.is_request_only],
        "asked": [step for step in onward if step.row.is_request_only],
        "back": [step for step in back if not step.row.is_request_only],
        "asks": [step for step in back if step.row.is_request_only],
        "side": side,
    }


def register() -> None:
    """Add the panels of this room."""
    template = "learning/panel_steps.html"
    for table, query in (("events", of_event), ("organisations", of_organisation)):
        register_panel(Panel(table, "learning", _("Training chain"), template, query, 75))
