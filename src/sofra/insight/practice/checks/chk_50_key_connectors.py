"""Whether more than one partner ties people and villages to those who decide."""

from collections import defaultdict
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.looking import CIRCLE, circle_is_whole, open_seats
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told

Reach = Organisation.Reach
NEXT = gettext_lazy("Help a second body to build the ties that only one has today.")
MISSING = ("organisations.reach", "ties", *CIRCLE)


@check("chk-50", next_step=NEXT, for_seats=True)
def key_connectors(network: NetworkRecord, limit: int) -> Seen:
    """Bodies with ties both ways. Source: text 004, chapter 1, identifying partners, lessons.

    Looked at are the network itself and its members, other than those that are micro or macro themselves.
    """
    around = network.book.some(Organisation, sorted(network.around))
    between = [one for one in around if not one.is_collective and one.reach not in (Reach.MICRO, Reach.MACRO)]
    reached = _reached(network)
    connectors = [one for one in between if {Reach.MICRO, Reach.MACRO} <= reached[one.key]]
    perhaps = [one for one in between if one not in connectors and _may_connect(reached[one.key])]
    about: dict[str, Any] = {
        "of": [*between, *network.ties],
        "value": len(connectors),
        "unit": "organisations",
    }
    if len(connectors) > limit:
        saw = told(
            _("Ties both to groups on the ground (micro) and to those who decide (macro): %(who)s."),
            who=names(connectors),
        )
        return fine(saw, rows=connectors, **about)
    saw = _say(connectors)
    if between and not perhaps and not open_seats(network) and circle_is_whole(network) and network.ties:
        return attention(saw, rows=connectors or network.ties, **about)
    return unknown(saw, missing=MISSING, rows=connectors, **about)


def _reached(network: NetworkRecord) -> dict[str, set[str]]:
    """For each body how far the word carries of those that it has ties with; blank where not stated."""
    found: dict[str, set[str]] = defaultdict(set)
    for tie in network.ties:
        for one, other in ((tie.from_org_id, tie.to_org_id), (tie.to_org_id, tie.from_org_id)):
            far = network.book.get(Organisation, other)
            found[one].add(far.reach if far else "")
    return found


def _may_connect(reached: set[str]) -> bool:
    return "" in reached


def _say(connectors: list[Organisation]) -> str:
    if not connectors:
        return _(
            "Nobody on record has ties both to groups on the ground (micro) and to those who decide (macro)."
        )
    return told(
        _(
            "On record only %(who)s has ties both to groups on the ground (micro) and to those who decide "
            "(macro)."
        ),
        who=names(connectors),
    )
