"""What trainings led to."""

from __future__ import annotations

from django.db import models

from sofra.actors.models import Organisation
from sofra.events.models import Event
from sofra.record.models import RecordRow

REQUEST_ONLY = "request only"
"""The note of a step in which the trained, or others, only asked for more."""


class TrainingStep(RecordRow):
    """One step of a multiplier chain: a training, and what the trained did next."""

    trainer_event = models.ForeignKey(
        Event, null=True, blank=True, on_delete=models.PROTECT, related_name="training_steps"
    )
    trainer_org = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="training_steps"
    )
    subsequent_event = models.ForeignKey(
        Event, null=True, blank=True, on_delete=models.PROTECT, related_name="training_steps_before"
    )
    subsequent_org = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="training_steps_after"
    )
    trained_group = models.CharField(max_length=300, blank=True)
    numbers = models.CharField(max_length=300, blank=True)
    multiplier = models.TextField(blank=True)
    note = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.multiplier or self.trained_group

    @property
    def is_request_only(self) -> bool:
        """Nothing but a request is told. A request is no training yet."""
        return self.note.strip().lower() == REQUEST_ONLY
