"""Whether everyone who is needed sits in the group."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.looking import open_seats
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told

Kind, Sector, Portfolio = Organisation.Kind, Organisation.Sector, Organisation.Portfolio
NEXT = gettext_lazy("Offer a seat, or a seat as observer, to one of those who are missing.")
MISSING = ("memberships", "organisations.kind", "organisations.portfolio")
PUBLIC = frozenset({Kind.MINISTRY, Kind.STATE_BODY, Kind.GOVERNMENT, Kind.POLITICAL_OFFICE})
OVER_POLICE = frozenset({Portfolio.INTERIOR, Portfolio.SECURITY})
BY_FIELD = ("police", "finance", "parliament")
Actor = Callable[[Organisation], bool]
WORDS: Mapping[str, Any] = {
    "police": gettext_lazy("police"),
    "finance": gettext_lazy("finance"),
    "parliament": gettext_lazy("parliament"),
    "media": gettext_lazy("media"),
    "academia": gettext_lazy("academia"),
    "civil society": gettext_lazy("civil society"),
}
ACTORS: Mapping[str, Actor] = {
    "police": lambda one: one.kind == Kind.POLICE or (one.kind in PUBLIC and one.portfolio in OVER_POLICE),
    "finance": lambda one: one.portfolio == Portfolio.FINANCE,
    "parliament": lambda one: one.kind == Kind.PARLIAMENT or one.portfolio == Portfolio.PARLIAMENT,
    "media": lambda one: one.kind == Kind.MEDIA or one.sector == Sector.MEDIA,
    "academia": lambda one: one.kind == Kind.ACADEMIA,
    "civil society": lambda one: one.sector == Sector.CIVIL_SOCIETY,
}


@check("chk-60", next_step=NEXT)
def key_actor_missing(network: NetworkRecord, _limit: int) -> Seen:
    """Police, finance, parliament, media, academia, civil society. Source: text 004, case study 10, lessons.

    The field of a public body tells of police (a ministry of the interior or of security speaks for it), of
    finance and of parliament; where it is not stated, it may be any. A think tank may count as academia.
    """
    members = _at_the_table(network)
    there = [one for one in members if any(is_one(one) for is_one in ACTORS.values())]
    absent = [name for name, is_one in ACTORS.items() if not any(map(is_one, members))]
    if not absent:
        return fine(_("All six kinds of actor have a seat."), rows=there, of=members, value=0)
    vague = [one for one in members if one.kind in PUBLIC and not one.portfolio]
    perhaps = {*(BY_FIELD if vague else ()), *(["academia"] if _has_think_tank(members) else ())}
    sure = [name for name in absent if name not in perhaps]
    saw = told(_("No seat is on record for: %(what)s."), what=_words(absent))
    if not members or not sure or open_seats(network):
        return unknown(saw, missing=[*MISSING, "declarations.table=memberships"], rows=there, of=members)
    whole = ["memberships"]
    whole_saw = told(_("Among seats declared complete there is none for: %(what)s."), what=_words(sure))
    return lacking(network, missing=MISSING, whole=whole, saw=whole_saw, not_told=saw, rows=there, of=members)


def _at_the_table(network: NetworkRecord) -> list[Organisation]:
    """Those who hold a seat, rows of several bodies too: these show that their kind is there."""
    seats = [*network.memberships, *network.offices]
    return network.book.some(Organisation, (seat.organisation_id for seat in seats))


def _has_think_tank(members: Iterable[Organisation]) -> bool:
    return any(one.kind == Kind.THINK_TANK for one in members)


def _words(kinds: Iterable[str]) -> str:
    return ", ".join(str(WORDS[kind]) for kind in kinds)
