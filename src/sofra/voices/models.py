"""What was heard: needs, with who said them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from sofra.actors.models import Organisation, Place
from sofra.events.models import Event
from sofra.record.models import Listed, NamedRow

PILLARS = [
    ("participation", _("Participation")),
    ("protection", _("Protection")),
    ("prevention", _("Prevention")),
    ("relief_recovery", _("Relief and recovery")),
]


class Need(NamedRow):
    """Something that is needed, where, and who said so. Its pillar is our sorting."""

    class Voice(models.TextChoices):
        """Whose words they are. “You said” heads only the first two."""

        WOMEN = "women", _("said by women")
        WOMENS_ORGANISATION = "womens_organisation", _("said by a women's organisation")
        ORGANISATION_OF_ITSELF = "organisation_of_itself", _("said by an organisation of itself")
        INSTITUTION = "institution", _("said by an institution")
        AUTHOR = "author", _("observed by an author")

    class Kind(models.TextChoices):
        """What it is about. Our sorting."""

        WOMENS_SECURITY = "womens_security", _("Women's security")
        SERVICE_GAP = "service_gap", _("Service gap")
        PARTICIPATION = "participation", _("Participation")
        PARTNER_CAPACITY = "partner_capacity", _("A partner's own capacity")
        INSTITUTION_CAPACITY = "institution_capacity", _("An institution's own capacity")
        OTHER = "other", _("Other")

    voiced_by = models.CharField(max_length=300, blank=True)
    place = models.ForeignKey(Place, null=True, blank=True, on_delete=models.PROTECT, related_name="needs")
    community = models.CharField(max_length=100, blank=True)
    need = models.TextField()
    voice = models.CharField(max_length=25, choices=Voice.choices)
    kind = models.CharField(max_length=25, choices=Kind.choices)
    theme = models.CharField(max_length=60, blank=True)
    pillar = models.CharField(max_length=20, choices=PILLARS)
    event = models.ForeignKey(Event, null=True, blank=True, on_delete=models.PROTECT, related_name="needs")

    def __str__(self) -> str:
        return self.need

    @property
    def is_said_by_women(self) -> bool:
        """May stand under “you said”."""
        return self.voice in (self.Voice.WOMEN, self.Voice.WOMENS_ORGANISATION)


class VoicedBy(Listed):
    """An organisation that voiced a need."""

    row = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="voiced_by_orgs")
    target = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="needs_voiced")


class Concerned(Listed):
    """An organisation that a need is about."""

    row = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="concerns_orgs")
    target = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="needs_concerning")
