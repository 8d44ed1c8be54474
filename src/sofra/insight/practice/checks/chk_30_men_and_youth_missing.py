"""Whether men are part of it."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.events.models import Event
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import Share, Side
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told

NEXT = gettext_lazy("Invite men and young people to the next event by name, and write down how many came.")
MISSING = ("events.women", "events.men", "events.participants_total", "declarations.table=events")
EXACT = ("", "exact")


@check("chk-30", next_step=NEXT)
def men_and_youth_missing(network: NetworkRecord, limit: int) -> Seen:
    """The share of men among participants. Source: text 004, chapter 1, issue box on men as champions.

    The whole is known where events are declared complete and each tells how many took part. The record has no
    figures for members or for young people.
    """
    counted = {one.key: count for one in network.events if (count := _count(one))}
    rows = [one for one in network.events if one.key in counted]
    if not rows:
        return unknown(_("No event on record tells how many women and men took part."), missing=MISSING)
    men, total, vague = (sum(part) for part in zip(*counted.values(), strict=True))
    share = Share(men, total, vague)
    saw = told(
        _("Men among the participants: %(men)d of %(all)d, as told for %(n)d of %(events)d events."),
        men=men,
        all=total,
        n=len(rows),
        events=len(network.events),
    )
    about: dict[str, Any] = {"rows": rows, "of": network.events, "value": round(share.least, 1)}
    is_known = len(rows) == len(network.events) and network.is_whole("events", since=network.beginning)
    side = share.against(limit) if is_known else Side.OPEN
    if side == Side.BELOW:
        return attention(saw, **about)
    return fine(saw, **about) if side == Side.REACHED else unknown(saw, missing=MISSING, **about)


def _count(event: Event) -> tuple[int, int, int] | None:
    """Men, all participants, and those of whom it is not told; nothing where all are not told exactly."""
    if event.participants_qualifier not in EXACT or (event.women is None and event.men is None):
        return None
    men, women = event.men or 0, event.women or 0
    if event.participants_total is None:
        return (men, men + women, 0) if None not in (event.women, event.men) else None
    return men, event.participants_total, max(0, event.participants_total - men - women)
