"""What took place, and who did what there as a source tells it."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sofra.actors.models import Organisation, Place
from sofra.networks.models import Network, Project
from sofra.record.models import NamedRow, RecordRow
from sofra.shared.fields import PartialDateField
from sofra.shared.partial_dates import Span


class Event(NamedRow):
    """A roundtable, training, meeting, visit, campaign, or a series of such."""

    class Kind(models.TextChoices):
        """What sort of event it is."""

        CAMPAIGN = "campaign", _("Campaign")
        CONFERENCE = "conference", _("Conference")
        LAUNCH = "launch", _("Launch")
        MEETING = "meeting", _("Meeting")
        PUBLIC_DEBATE = "public_debate", _("Public debate")
        ROUNDTABLE = "roundtable", _("Roundtable")
        SEMINAR = "seminar", _("Seminar")
        STRATEGIC_MEETING = "strategic_meeting", _("Strategic meeting")
        STUDY_TOUR = "study_tour", _("Study tour")
        TRAINING = "training", _("Training")
        TRAINING_OF_TRAINERS = "training_of_trainers", _("Training of trainers")
        VISIT = "visit", _("Visit")
        WORKING_MEETING = "working_meeting", _("Working meeting")
        WORKSHOP = "workshop", _("Workshop")

    class Status(models.TextChoices):
        """Whether it took place. Planned is not done."""

        HELD = "held", _("held")
        PLANNED = "planned", _("planned")
        ANNOUNCED = "announced", _("announced")
        UNDER_WAY = "under way", _("under way")

    name = models.CharField(max_length=300)
    kind = models.CharField(max_length=25, choices=Kind.choices)
    start = PartialDateField()
    end = PartialDateField()
    is_recurring = models.BooleanField()
    place = models.ForeignKey(Place, null=True, blank=True, on_delete=models.PROTECT, related_name="events")
    venue = models.CharField(max_length=200, blank=True)
    network = models.ForeignKey(
        Network, null=True, blank=True, on_delete=models.PROTECT, related_name="events"
    )
    sessions = models.PositiveIntegerField(null=True, blank=True)
    participants_total = models.PositiveIntegerField(null=True, blank=True)
    participants_qualifier = models.CharField(max_length=20, blank=True)
    women = models.PositiveIntegerField(null=True, blank=True)
    men = models.PositiveIntegerField(null=True, blank=True)
    breakdown = models.TextField(blank=True)
    topic = models.TextField(blank=True)
    outcome = models.TextField(blank=True)
    project = models.ForeignKey(
        Project, null=True, blank=True, on_delete=models.PROTECT, related_name="events"
    )
    status = models.CharField(max_length=10, choices=Status.choices)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="event_women_and_men_within_total",
                condition=Q(participants_total__isnull=True)
                | Q(women__isnull=True)
                | Q(men__isnull=True)
                | ~Q(participants_qualifier="exact")
                | Q(participants_total__gte=F("women") + F("men")),
                violation_error_message=_("Women and men together are more than all participants."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def span(self) -> Span:
        """When it lasted."""
        return Span(self.start, self.end)

    @property
    def is_ahead(self) -> bool:
        """Only planned or announced when its source was written. That is not held."""
        return self.status in (self.Status.PLANNED, self.Status.ANNOUNCED)


class Participation(RecordRow):
    """What an organisation did at an event, as a public source tells it. No attendance list."""

    class Role(models.TextChoices):
        """The part it had."""

        BROADCASTER = "broadcaster", _("broadcaster")
        CO_ORGANISER = "co_organiser", _("co-organiser")
        CONTRIBUTOR = "contributor", _("contributor")
        FUNDER = "funder", _("funder")
        HOST = "host", _("host")
        INITIATOR = "initiator", _("initiator")
        INVITED = "invited", _("invited")
        ORGANISER = "organiser", _("organiser")
        PARTICIPANT = "participant", _("participant")
        PRESENTER = "presenter", _("presenter")
        RELATED_BODY = "related_body", _("related body")
        SPEAKER = "speaker", _("speaker")
        SUPPORTER = "supporter", _("supporter")
        TARGET = "target", _("aimed at")
        TRAINEE = "trainee", _("trainee")
        TRAINER = "trainer", _("trainer")

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="participations")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="participations")
    role = models.CharField(max_length=15, choices=Role.choices)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["event", "organisation", "role"],
                name="participation_told_once",
                violation_error_message=_("This part at this event is already told."),
            )
        ]
