"""Whether critics get support as well as those who work along."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation, Tie
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.looking import SUPPORT, single
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
    given = _support(network)
    helped = network.book.some(Organisation, sorted({tie.to_org_id for tie in given}))
    groups = single(network, helped) + [one for one in helped if one.key in network.own_keys]
    watching = [one for one in groups if one.watchdog_or_engaging in WATCHING]
    if watching:
        saw = told(
            _("Groups in %(where)s that are told to be watchdogs and get support: %(who)s."),
            who=names(watching),
            where=network.country,
        )
        keys = {one.key for one in watching}
        rows = [*watching, *(tie for tie in given if tie.to_org_id in keys)]
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
    """The support that groups of civil society of the country had that day, whoever gives it.

    Collective rows too; both ends are in the book.
    """
    book = network.book
    there = book.where(Organisation, "country_id", book.within(network.country))
    civil = (one.key for one in there if one.sector == Organisation.Sector.CIVIL_SOCIETY)
    ties = [one for one in book.where(Tie, "to_org_id", civil) if one.kind in SUPPORT]
    return network.going_on(
        (one for one in ties if book.get(Organisation, one.from_org_id)), lambda tie: tie.span
    )
