"""The units of findings and thresholds, in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

UNITS: Mapping[str, Any] = {
    "percent": _("per cent"),
    "days": _("days"),
    "months": _("months"),
    "years": _("years"),
    "organisations": _("organisations"),
    "trainings": _("trainings"),
    "agreements": _("agreements"),
    "members": _("members"),
    "events": _("events"),
    "projects": _("projects"),
    "plans": _("plans"),
    "recommendations": _("recommendations"),
    "commitments": _("commitments"),
    "ties": _("ties"),
    "outputs": _("outputs"),
    "places": _("places"),
}


def unit_in_words(unit: str) -> str:
    """A unit as a reader says it; one that is not listed stays as it is."""
    return str(UNITS.get(unit, unit))
