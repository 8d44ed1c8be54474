"""Where a network draws its lines: one field for each check that has a number for a threshold."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from sofra.insight.practice.units import unit_in_words
from sofra.library.models import CheckDefinition

MOST_PERCENT, MOST = 100, 1_000


class ThresholdsForm(forms.Form):
    """The lines of a network's mirror. A blank field takes the library's suggestion."""

    def __init__(self, definitions: Sequence[CheckDefinition], data: Any, own: Mapping[str, int]) -> None:
        super().__init__(data)
        for definition in definitions:
            self.fields[definition.key] = _field(definition, own.get(definition.key))

    @property
    def values(self) -> dict[str, int | None]:
        """The value of each check, None where the library's suggestion is to hold."""
        return dict(self.cleaned_data)


def _field(definition: CheckDefinition, own: int | None) -> forms.IntegerField:
    unit = definition.threshold_unit
    return forms.IntegerField(
        label=str(definition),
        help_text=_("%(unit)s. Suggested: %(value)s.")
        % {"unit": unit_in_words(unit).capitalize(), "value": definition.threshold_value},
        required=False,
        min_value=0,
        max_value=MOST_PERCENT if unit == "percent" else MOST,
        initial=own,
    )
