"""How long one seat or office lasted and how it ended, in words."""

from __future__ import annotations

from django.utils.translation import gettext as _

from sofra.networks.queries.table import Body, Hold
from sofra.shared.partial_dates import NOT_STATED
from sofra.shared.saying_dates import say_at, say_date, say_seat


def lasting(hold: Hold) -> str:
    """From when to when, and whether that is our reading: "since 2009 (our reading)"."""
    return _as_read(hold.lasting, hold)


def since(hold: Hold) -> str:
    """Since when alone, for a seat whose end is told beside it."""
    return _as_read(say_seat(hold.since, NOT_STATED), hold)


def ending(hold: Hold) -> str:
    """What is told of an end, and what is not: "no closer date stated; withdrew; reason not stated"."""
    not_exact = _("no closer date stated") if hold.until.is_range else ""
    return "; ".join(filter(None, (not_exact, hold.why_ended or _("reason not stated"))))


def has_ended(body: Body) -> str:
    """Who is no longer there: left, or sat there until the network itself came to its end."""
    hold = body.holds[-1]
    if hold.is_leaving:
        said, when = _("%(name)s left"), say_date(hold.until)
    else:
        said, when = _("The seat of %(name)s ended"), say_at(hold.until)
    told = " ".join(filter(None, (said % {"name": body.name}, when)))
    return _("%(what)s.") % {"what": "; ".join(filter(None, (told, ending(hold))))}


def _as_read(said: str, hold: Hold) -> str:
    return _("%(time)s (our reading)") % {"time": said} if said and hold.is_our_reading else said
