"""What this room shows on the pages of events and organisations."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

from sofra.access.audience import Audience
from sofra.actors.models import Organisation
from sofra.events.models import Event
from sofra.learning.models import TrainingStep
from sofra.learning.queries import steps
from sofra.shared.panels import Panel, register_panel


def of_event(row: Event, reader: Audience) -> dict[str, Any] | None:
    """What those trained at an event did next, and which training it goes back to."""
    visible = TrainingStep.objects.visible_to(reader).in_order()
    onward = steps(visible.filter(trainer_event=row.key), reader)
    back = steps(visible.filter(subsequent_event=row.key), reader)
    return {"onward": onward, "back": back, "side": "training"} if onward or back else None


def of_organisation(row: Organisation, reader: Audience) -> dict[str, Any] | None:
    """Whom an organisation trained, and what it did after a training."""
    visible = TrainingStep.objects.visible_to(reader).in_order()
    onward = steps(visible.filter(trainer_org=row.key), reader)
    back = steps(visible.filter(subsequent_org=row.key).exclude(trainer_org=row.key), reader)
    return {"onward": onward, "back": back, "side": "trainer"} if onward or back else None


def register() -> None:
    """Add the panels of this room."""
    template = "learning/panel_steps.html"
    for table, query in (("events", of_event), ("organisations", of_organisation)):
        register_panel(Panel(table, "learning", _("Training chain"), template, query, 75))
