"""Words that several findings share."""

from __future__ import annotations

import math
from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.insight.portrait.web import Laid

MOST_NAMES = 5


def bodies(many: int) -> str:
    """How many bodies: "1 body", "22 bodies"."""
    return ngettext("%(n)d body", "%(n)d bodies", many) % {"n": many}


def names(laid: Laid, numbers: Sequence[int], most: int = MOST_NAMES) -> str:
    """The names of some bodies, in the order given, and how many more there are."""
    told = "; ".join(laid.name(int(number)) for number in numbers[:most])
    more = len(numbers) - most
    if more <= 0:
        return told
    return _("%(names)s; and %(n)d more") % {"names": told, "n": more}


def number(value: float | None) -> float | None:
    """A number as it is kept: NaN does not apply, and is None."""
    return None if value is None or math.isnan(value) else float(value)


def percent(value: float | None) -> float | None:
    """A share in percent, or None where it does not apply."""
    kept = number(value)
    return None if kept is None else round(100 * kept, 1)
