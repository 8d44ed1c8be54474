"""The words of the threads as a reader sees them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from sofra.voices.models import PILLARS, Need

ENDS = {
    "this_point": _("answered on this very point"),
    "in_part": _("answered in part"),
    "carries_along": _("carried along"),
    "not_stated": _("answer not stated"),
    "promise_only": _("promised only"),
    "asked_only": _("asked only"),
    "nothing_told": _("nothing further told"),
}
"""How a need ends, the furthest first."""

STATES = {
    "this_point": "fine",
    "in_part": "part",
    "carries_along": "along",
    "not_stated": "unknown",
    "promise_only": "open",
    "asked_only": "open",
    "nothing_told": "unknown",
}
"""The shape that goes with each end."""

PASSAGES = {
    "asked_and_followed": _("asked for, and a step followed"),
    "asked_answered_otherwise": _("asked for; a step came by another way"),
    "answered_unasked": _("a step told without asking"),
    "asked_promise_only": _("asked for, and promised"),
    "promise_unasked": _("promised without asking"),
    "asked_only": _("asked for only"),
    "voiced_only": _("voiced only"),
}
"""By what way a need came to where it stands. These run side by side; none is a loss of another."""

MILESTONES = {
    "linked": _("anything told after it"),
    "recommendation": _("asked in a recommendation"),
    "promise": _("promised"),
    "plan": _("written into a plan, measure or agreement"),
    "done": _("an event, output or result"),
}
"""How far what is told of a need goes, answered or not."""

STEPS = {
    "said": _("Said"),
    "asked": _("Asked"),
    "delivered": _("Delivered"),
    "replied": _("Replied"),
    "promised": _("Promised"),
    "planned": _("Planned"),
    "done": _("Done"),
}

ANSWERS = {
    "this_point": _("answers this very point"),
    "in_part": _("answers it in part"),
    "carries_along": _("carries it along"),
    "not_stated": _("whether it answers is not stated"),
}

VOICES = dict(Need.Voice.choices)
YOU_SAID = (Need.Voice.WOMEN, Need.Voice.WOMENS_ORGANISATION)
KINDS = dict(Need.Kind.choices)
PILLAR_WORDS = dict(PILLARS)
