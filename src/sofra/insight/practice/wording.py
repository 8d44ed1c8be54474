"""The small words of findings: names in a row, and how seats were counted."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.insight.network_record import NetworkRecord
from sofra.record.models import RecordRow

MOST_NAMES = 3


def told(sentence: Any, **parts: Any) -> str:
    """A sentence with its parts filled in, beginning with a capital."""
    return capfirst(str(sentence) % parts) if parts else str(sentence)


def names(rows: Iterable[RecordRow], most: int = MOST_NAMES) -> str:
    """The names of some rows, the first few in full and how many more there are."""
    called = [str(row) for row in rows]
    shown, more = called[:most], len(called) - most
    if more > 0:
        shown.append(ngettext("%(n)d more", "%(n)d more", more) % {"n": more})
    if len(shown) < 2:  # noqa: PLR2004 -- one name needs no “and”
        return "".join(shown)
    return _("%(first)s and %(last)s") % {"first": ", ".join(shown[:-1]), "last": shown[-1]}


def how_counted(network: NetworkRecord) -> str:
    """How the seats were counted, and what that leaves open."""
    seats = network.seats
    if seats.stated is None:
        return _("They are the %(n)d active bodies on record, each counted once.") % {"n": seats.bodies}
    if seats.bodies < seats.stated:
        return _("How the %(stated)d seats divide is not stated: %(bodies)d bodies are on record.") % {
            "stated": seats.stated,
            "bodies": seats.bodies,
        }
    return _("%(stated)d seats are stated, %(bodies)d bodies are on record.") % {
        "stated": seats.stated,
        "bodies": seats.bodies,
    }
