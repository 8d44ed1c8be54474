"""What a network sets for its own mirror."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from sofra.library.models import CheckDefinition
from sofra.networks.models import Network


class Threshold(models.Model):
    """Where a network draws the line of one check itself. Without a row the library's suggestion holds."""

    network = models.ForeignKey(Network, on_delete=models.CASCADE, related_name="thresholds")
    check_definition = models.ForeignKey(CheckDefinition, on_delete=models.CASCADE, related_name="thresholds")
    value = models.PositiveIntegerField()
    set_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    set_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["network", "check_definition"],
                name="threshold_set_once",
                violation_error_message=_("This line is drawn already."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.network_id} {self.check_definition_id}: {self.value}"
