"""Whether critics get support as well as those who work along."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Tie
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.looking import SUPPORT, ends, single
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told

NEXT = gettext_lazy("Look for one group that watches over the institutions, and ask what would help it.")
MISSING = ("organisations.watchdog_or_engaging", "ties", "networks.country_id", "declarations.table=ties")
WATCHING = ("watchdog", "both")


@check("chk-09", next_step=NEXT)
def watchdog_balance(network: NetworkRecord, _limit: int) -> Seen:
    """A watchdog among the groups with support. Source: text 004, chapter 1, identifying partners, lessons.

    Looked at are all groups of civil society of the network's country that get support, from anybody.
    """
    helped = _with_support(network)
    groups = single(network, helped) + [one for one in helped if one.key in network.own_keys]
    watching = [one for one in groups if one.watchdog_or_engaging in WATCHING]
    if watching:
        saw = told(
            _("In %(where)s, told to be watchdogs, and with support: %(who)s."),
            who=names(watching),
            where=network.country,
        )
        keys = {one.key for one in watching}
        rows = [*watching, *(tie for tie in _support(network) if tie.to_org_id in keys)]
        return fine(saw, rows=rows, of=helped, value=len(watching), unit="organisations")
    if not helped:
        return unknown(_("No group of the country is on record as having support."), missing=MISSING)
    about: dict[str, Any] = {"of": helped, "value": 0, "unit": "organisations"}
    is_stated = len(groups) == len(helped) and all(one.watchdog_or_engaging for one in groups)
    if is_stated and network.is_whole("ties", since=network.beginning):
        saw = told(_("Told to work with institutions: all groups (%(n)d)."), n=len(groups))
        return attention(saw, rows=groups, **about)
    saw = told(_("Told to be watchdogs: none of the groups with support (%(n)d)."), n=len(helped))
    return unknown(saw, missing=MISSING, **about)


def _support(network: NetworkRecord) -> list[Tie]:
    """All ties of support that went on that day, whoever gives it; both ends are in the book."""
    ties = [one for one in network.book.all(Tie) if one.kind in SUPPORT and len(ends(network, [one])) > 1]
    return network.going_on(ties, lambda tie: tie.span)


def _with_support(network: NetworkRecord) -> list[Organisation]:
    """Groups of civil society of the country with a tie of support that day; collective rows too."""
    places = network.book.within(network.country)
    bodies = network.book.some(Organisation, sorted({tie.to_org_id for tie in _support(network)}))
    civil = Organisation.Sector.CIVIL_SOCIETY
    return [one for one in bodies if one.sector == civil and one.country_id in places]
