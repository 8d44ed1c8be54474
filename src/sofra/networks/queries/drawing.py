"""A network's table made ready to be drawn: seats by sector, persons apart, nobody at the head."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.actors.models import Organisation
from sofra.networks.queries.table import Body, Presence, Table
from sofra.networks.queries.telling_seats import ending, lasting, since
from sofra.networks.queries.wording import unsure_of
from sofra.shared.round_table import Group, Holder, RoundTable, Seat, lay_table
from sofra.shared.saying_dates import say_date
from sofra.shared.showing import SourceLine

SECTOR = Organisation.Sector
LOOKS = {
    SECTOR.CIVIL_SOCIETY: "madder",
    SECTOR.MEDIA: "plain",
    SECTOR.MIXED: "plain",
    SECTOR.INTERNATIONAL: "wool",
    SECTOR.SECURITY: "wash",
    SECTOR.STATE: "indigo",
    SECTOR.DONOR: "dotted",
}
PERSONS = "persons"


def drawing(table: Table) -> RoundTable | None:
    """The round table, or None where nobody is told to sit at it, or nothing is told for that time."""
    shown = [body for body in table.bodies if body.presence != Presence.LATER and not table.silence]
    if not shown:
        return None
    groups = [Group(sector.value, str(sector.label), look) for sector, look in LOOKS.items()]
    groups.append(Group(PERSONS, _("Persons"), "plain"))
    return lay_table(
        [_seat(body, table) for body in shown], groups, title=title(table), stated=_stated(table)
    )


def title(table: Table) -> str:
    """What the drawing is called: "The table, October 2011"."""
    return _("The table, %(time)s") % {"time": say_date(table.on)} if table.on else _("The table as told")


def _stated(table: Table) -> int | None:
    """How many seats are told, where those who sit here do not add up to it."""
    return table.network.seats if table.is_own_time and table.network.seats != table.told else None


def _seat(body: Body, table: Table) -> Seat:
    marks = () if body.presence == Presence.LEFT else tuple(dict.fromkeys(map(str, body.offices)))
    return Seat(
        name=_name(body),
        group=body.sector or PERSONS,
        url=body.url,
        holder=body.holder,
        marks=marks,
        since=_since(body),
        has_left=body.presence == Presence.LEFT,
        gone="" if body.holds[-1].is_leaving else _("seat ended"),
        unsure=unsure_of(table, body),
        stands_for=body.stands_for,
        note=_note(body),
        short=body.country if body.described and body.country else "",
    )


def _name(body: Body) -> str:
    """Persons whom a text only describes are named by their country."""
    if body.holder == Holder.PERSONS and body.country:
        return _("Persons from %(country)s") % {"country": body.country}
    return body.name


def _note(body: Body) -> str:
    if body.presence == Presence.LEFT:
        hold = body.holds[-1]
        return "; ".join(filter(None, (say_date(hold.until), ending(hold))))
    if body.holder == Holder.COLLECTIVE:
        n = body.stands_for
        return ngettext("%(n)s body", "%(n)s bodies", n) % {"n": n} if n else _("how many is not stated")
    return ""


def _since(body: Body) -> str:
    """Since when. The end of a seat that was left is told beside it."""
    if body.presence == Presence.LEFT:
        return since(body.holds[-1])
    return next(filter(None, map(lasting, body.holds)), "")


def sources_of(table: Table) -> list[SourceLine]:
    """Every place that the table rests on, once."""
    seen = {
        (one.number, one.place): one for body in table.bodies for hold in body.holds for one in hold.citations
    }
    return list(seen.values())
