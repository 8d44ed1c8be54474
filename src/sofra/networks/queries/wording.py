"""What a table shows, in one neutral sentence, and the sentences that keep its numbers honest."""

from __future__ import annotations

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.networks.models import Network
from sofra.networks.queries.seats import CIVIL_SOCIETY, Body, Hold, Table
from sofra.shared.partial_dates import NOT_STATED
from sofra.shared.saying_dates import say_date, say_span

ENOUGH_TO_COMPARE = 3


def finding(table: Table) -> str:
    """The title of a table: what its seats show, computed from the rows."""
    return f"{_who_sits(table)}{_empty_chairs(table)}"


def _who_sits(table: Table) -> str:
    if not table.sitting:
        return _("Who sits at this table is not stated")
    seats = table.network.seats
    if seats and table.told != seats:
        return _(
            "%(seats)s seats; %(kinds)s kinds of holders named; how the %(seats)s divide is not stated"
        ) % {"seats": seats, "kinds": len(table.sitting)}
    if not table.single:
        return _only_groups(table)
    if table.groups or table.persons or len(table.organisations) < ENOUGH_TO_COMPARE:
        return f"{_told_here(table)}{_size_of_groups(table)}"
    return _of_civil_society(table)


def _only_groups(table: Table) -> str:
    if table.told is not None:
        return ngettext(
            "%(n)s body sits here, told without its name",
            "%(n)s bodies sit here, told without their names",
            table.told,
        ) % {"n": table.told}
    return f"{_told_here(table)}{_size_of_groups(table)}"


def _told_here(table: Table) -> str:
    return _("Told at this table: %(who)s") % {"who": who_sits(table)}


def _size_of_groups(table: Table) -> str:
    """How many the groups stand for, or that no text says it."""
    n = sum(body.stands_for is None for body in table.groups)
    if n:
        return ngettext(
            "; how many it stands for is not stated", "; how many they stand for is not stated", n
        )
    if not table.groups:
        return ""
    many = sum(body.stands_for or 0 for body in table.groups)
    return ngettext("; the groups stand for %(n)s body", "; the groups stand for %(n)s bodies", many) % {
        "n": many
    }


def _of_civil_society(table: Table) -> str:
    n, civil = len(table.organisations), table.by_sector[CIVIL_SOCIETY]
    if civil == n:
        return _("Civil society holds all %(n)s seats") % {"n": n}
    if not civil:
        return _("Civil society holds none of the %(n)s seats told") % {"n": n}
    return _("Civil society holds %(civil)s of the %(n)s seats") % {"civil": civil, "n": n}


def _empty_chairs(table: Table) -> str:
    n = len(table.left)
    if not n:
        return ""
    return ngettext("; one chair stands empty", "; %(n)s chairs stand empty", n) % {"n": n}


def who_sits(table: Table) -> str:
    """How many bodies, persons and groups: "1 body, 2 persons and 7 groups"."""
    parts = []
    if n := len(table.organisations):
        parts.append(ngettext("%(n)s body", "%(n)s bodies", n) % {"n": n})
    if n := len(table.persons):
        parts.append(ngettext("%(n)s person", "%(n)s persons", n) % {"n": n})
    if n := len(table.groups):
        parts.append(ngettext("%(n)s group", "%(n)s groups", n) % {"n": n})
    return joined(parts) or _("not stated")


def joined(words: Sequence[str]) -> str:
    """Words as a sentence lists them: "chair, coordinator and secretariat"."""
    if len(words) < 2:  # noqa: PLR2004  one word needs no joining
        return "".join(words)
    return _("%(these)s and %(last)s") % {"these": ", ".join(words[:-1]), "last": words[-1]}


def active(table: Table) -> str:
    """The number for the head of the page: "22 active bodies", "9 kinds of holders named"."""
    if table.network.seats and table.told != table.network.seats and table.sitting:
        n = len(table.sitting)
        return ngettext("%(n)s kind of holder named", "%(n)s kinds of holders named", n) % {"n": n}
    n = len(table.organisations)
    is_running = table.network.state == Network.State.ACTIVE and n >= ENOUGH_TO_COMPARE
    if is_running and len(table.sitting) == n:
        return ngettext("%(n)s active body", "%(n)s active bodies", n) % {"n": n}
    return who_sits(table)


def remarks(table: Table) -> list[str]:
    """What must be said beside the number: who left, who is undated, whom it leaves open."""
    said = [_has_left(body) for body in table.left]
    said += [sentence for sentence in (_undated(len(table.undated)), _maybe(len(table.maybe))) if sentence]
    if described := dict.fromkeys(body.described for body in table.groups if body.described):
        said.append(_("Told of the persons: %(words)s.") % {"words": "; ".join(described)})
    if n := len(table.later):
        said.append(ngettext("%(n)s seat came later.", "%(n)s seats came later.", n) % {"n": n})
    return said


def _undated(n: int) -> str:
    if not n:
        return ""
    return ngettext(
        "%(n)s seat has no start date on record and counts as there.",
        "%(n)s seats have no start date on record and count as there.",
        n,
    ) % {"n": n}


def _maybe(n: int) -> str:
    if not n:
        return ""
    return ngettext(
        "%(n)s seat may have begun or ended in that time and counts as there.",
        "%(n)s seats may have begun or ended in that time and count as there.",
        n,
    ) % {"n": n}


def _has_left(body: Body) -> str:
    hold = body.holds[-1]
    parts = [
        _("%(name)s left") % {"name": body.name},
        say_date(hold.until) if hold.until else "",
        ending(hold),
    ]
    return _("%(what)s.") % {"what": "; ".join(filter(None, (" ".join(filter(None, parts[:2])), parts[2])))}


def ending(hold: Hold) -> str:
    """What is told of an end, and what is not: "no closer date stated; withdrew; reason not stated"."""
    not_exact = _("no closer date stated") if hold.until.is_range else ""
    return "; ".join(filter(None, (not_exact, hold.why_ended or _("reason not stated"))))


def lasting(hold: Hold) -> str:
    """From when to when, and whether that is our reading: "since 2009 (our reading)"."""
    return _as_read(say_span(hold.since, hold.until), hold)


def since(hold: Hold) -> str:
    """Since when alone, for a seat whose end is told beside it."""
    return _as_read(say_span(hold.since, NOT_STATED), hold)


def _as_read(said: str, hold: Hold) -> str:
    return _("%(time)s (our reading)") % {"time": said} if said and hold.is_our_reading else said
