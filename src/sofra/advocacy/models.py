"""What was asked of whom, and what was promised."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.utils.translation import gettext_lazy as _

from sofra.actors.models import Organisation
from sofra.events.models import Event
from sofra.record.models import Listed, NamedRow, RecordQuerySet, RecordRow
from sofra.shared.fields import PartialDateField


class State(RecordRow):
    """One state of a recommendation or a commitment, and the record's word for it."""

    table = models.CharField(max_length=20)
    word = models.CharField(max_length=60)
    state = models.CharField(max_length=60)
    stage = models.PositiveSmallIntegerField(null=True, blank=True)
    meaning = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.word


class Recommendation(NamedRow):
    """What is asked of an addressee."""

    text = models.TextField()
    made_by_org = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="recommendations_made"
    )
    event = models.ForeignKey(
        Event, null=True, blank=True, on_delete=models.PROTECT, related_name="recommendations"
    )
    date = PartialDateField()
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="recommendations")
    evidence = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.text


class Addressee(Listed):
    """An organisation that a recommendation is addressed to."""

    row = models.ForeignKey(Recommendation, on_delete=models.CASCADE, related_name="addressed_to_orgs")
    target = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="recommendations_received"
    )


class CommitmentQuerySet(RecordQuerySet["Commitment"]):
    """Sets of commitments."""

    def promises(self) -> Self:
        """Those that are followed up: given in words or by signature."""
        return self.filter(kind__in=Commitment.PROMISES)


class Commitment(NamedRow):
    """A promise, or another kind of undertaking that says so: decision, gift, act, intention."""

    class Kind(models.TextChoices):
        """What it is. Only the first two are promises."""

        PROMISE = "promise", _("promise")
        SIGNED_PROMISE = "signed_promise", _("signed promise")
        DECISION = "decision", _("decision")
        INTENTION = "intention", _("own intention")
        ACT = "act", _("act")
        GIFT = "gift", _("gift")

    PROMISES = (Kind.PROMISE, Kind.SIGNED_PROMISE)

    made_to_org = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.PROTECT, related_name="commitments_received"
    )
    made_to_other = models.CharField(max_length=300, blank=True)
    date = PartialDateField()
    text = models.TextField()
    kind = models.CharField(max_length=15, choices=Kind.choices)
    state = models.ForeignKey(State, on_delete=models.PROTECT, related_name="commitments")
    evidence = models.TextField(blank=True)

    objects = CommitmentQuerySet.as_manager()  # type: ignore[misc]  # knows more words than its parent

    def __str__(self) -> str:
        return self.text

    @property
    def is_promise(self) -> bool:
        """Given in words or by signature."""
        return self.kind in self.PROMISES


class CommitmentMaker(RecordRow):
    """An organisation that made a commitment, alone or with others."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="makers")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="commitments_made")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["commitment", "organisation"],
                name="maker_stands_once",
                violation_error_message=_("This organisation already stands as a maker."),
            )
        ]
