"""All findings of the portrait, in the order in which they are told.

A new finding is one file with one function from the web to what it saw, and one line here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from sofra.insight.portrait.finding import Told
from sofra.insight.portrait.findings.meso import meso
from sofra.insight.portrait.findings.spread import spread
from sofra.insight.portrait.findings.whole import whole
from sofra.insight.portrait.web import Laid


@dataclass(frozen=True)
class Kind:
    """One kind of finding: its name in addresses and files, its words, how it looks, who may read it."""

    name: str
    title: Any
    look: Callable[[Laid], Told]
    formula: Any
    is_for_seats: bool = False


KINDS: tuple[Kind, ...] = (
    Kind(
        "spread",
        _("Who sits here"),
        spread,
        _(
            "How mixed: 1 less the sum of squared shares, divided by its largest possible value (Blau 1977)."
            " How unequal: Gini (1912) over the towns on record of the same countries,"
            " those without a body counted."
        ),
    ),
    Kind(
        "meso",
        _("From the local level to those who decide"),
        meso,
        _(
            "A connector is tied to at least one micro and one macro body, whatever its own reach; the levels"
            " are Lederach's (1997). A network's own body is its table, and not counted as a connector."
        ),
    ),
    Kind(
        "whole",
        _("How it hangs together"),
        whole,
        _(
            "Pairs in touch, of all pairs, and how far contacts gather in one body (Freeman 1979); pairs that"
            " cannot reach each other over any path (Borgatti 2006)."
        ),
    ),
)
