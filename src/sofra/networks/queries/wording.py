"""What a table shows, in one neutral sentence, and the sentences that keep its numbers honest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext_lazy

from sofra.actors.models import Organisation
from sofra.networks.models import Network
from sofra.networks.queries.table import CIVIL_SOCIETY, Body, Presence, Table
from sofra.networks.queries.telling_seats import has_ended
from sofra.networks.queries.times import Silence
from sofra.shared.round_table import Holder
from sofra.shared.saying_dates import say_at, say_date

ENOUGH_TO_COMPARE = 3
LEVELS: dict[str, Any] = {
    Organisation.Level.INTERNATIONAL: pgettext_lazy("so many bodies", "%(n)s international"),
    Organisation.Level.REGIONAL: pgettext_lazy("so many bodies", "%(n)s regional"),
    Organisation.Level.CENTRAL: pgettext_lazy("so many bodies", "%(n)s central (national)"),
    Organisation.Level.SUB_NATIONAL: pgettext_lazy("so many bodies", "%(n)s sub-national"),
    Organisation.Level.LOCAL: pgettext_lazy("so many bodies", "%(n)s local"),
    "": pgettext_lazy("so many bodies", "%(n)s not stated"),
}


def finding(table: Table) -> str:
    """The title of a table: what its seats show, computed from the rows."""
    if table.silence:
        return _("%(not_told)s: %(why)s") % {"not_told": capfirst(not_told()), "why": _why_silent(table)}
    return f"{_who_sits(table) if table.is_own_time else _told_then(table)}{_who_left(table)}"


def not_told() -> str:
    """What a table says of a time that its sources tell nothing of."""
    return _("not told for this time")


def _why_silent(table: Table) -> str:
    time = table.time
    if table.silence == Silence.BEFORE_FOUNDING:
        return _("founded %(date)s") % {"date": say_at(time.founded)}
    if table.silence == Silence.BEFORE_ALL:
        return _("the first date told is %(date)s") % {"date": say_date(time.first)}
    return _("the sources speak of %(date)s; nothing is told for %(asked)s") % {
        "date": say_date(time.spoken or time.newest),
        "asked": say_date(table.on),
    }


def _told_then(table: Table) -> str:
    """What is told of a time that the sources do not speak of as such. A blank is no seat and no share."""
    n = len(table.known)
    told = ngettext("%(n)s seat told for that time", "%(n)s seats told for that time", n) % {"n": n}
    return ", ".join([told if n else _("No seat told for that time"), *_open_then(table, is_more=bool(n))])


def _open_then(table: Table, *, is_more: bool) -> list[str]:
    """Who may have sat there: undated, left open by their dates, and groups."""
    undated, maybe = _count(table, Presence.UNDATED), _count(table, Presence.MAYBE)
    groups = len(table.groups)
    said = []
    if undated:
        said.append((_("%(n)s more undated") if is_more else _("%(n)s undated")) % {"n": undated})
    if maybe:
        said.append(_("%(n)s left open by the dates told") % {"n": maybe})
    if groups:
        said.append(ngettext("%(n)s group not counted", "%(n)s groups not counted", groups) % {"n": groups})
    return said


def _count(table: Table, presence: Presence) -> int:
    return sum(body.presence == presence for body in table.single)


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
        return f"{_told_here(table)}{_size_of_groups(table)}{_size_of_table(table)}"
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


def _size_of_table(table: Table) -> str:
    """That those named need not be all, where no text says that they are."""
    return "" if table.is_whole or table.groups else _("; how many sit here is not stated")


def _of_civil_society(table: Table) -> str:
    """How many seats civil society holds: of all, or of those named where the list may not be whole."""
    n, civil = len(table.organisations), table.by_sector[CIVIL_SOCIETY]
    if not civil:
        return _("Civil society holds none of the %(n)s seats told") % {"n": n}
    if civil == n and table.is_whole:
        form = _("Civil society holds all %(n)s seats")
    elif civil == n:
        form = _("All %(n)s named are civil society")
    elif table.is_whole:
        form = _("Civil society holds %(civil)s of the %(n)s seats")
    else:
        form = _("Civil society holds %(civil)s of the %(n)s seats named")
    return f"{form % {'civil': civil, 'n': n}}{_size_of_table(table)}"


def _who_left(table: Table) -> str:
    gone = Counter(body.holds[-1].is_leaving for body in table.left)
    said = ""
    if n := gone[True]:
        said += ngettext("; one member has left", "; %(n)s members have left", n) % {"n": n}
    if n := gone[False]:
        said += ngettext("; one seat has ended", "; %(n)s seats have ended", n) % {"n": n}
    return said


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
    """The number for the head of the page: "22 active bodies", "1 named; how many is not stated"."""
    if table.silence:
        return not_told()
    if not table.is_own_time:
        return _told_then(table)
    if not table.sitting:
        return who_sits(table)
    if table.network.seats and table.told != table.network.seats:
        n = len(table.sitting)
        return ngettext("%(n)s kind of holder named", "%(n)s kinds of holders named", n) % {"n": n}
    return _of_whole(table) if table.is_whole else _of_named(table)


def _of_whole(table: Table) -> str:
    n = len(table.organisations)
    if not table.single and table.told is not None:
        return ngettext("%(n)s body, not named", "%(n)s bodies, not named", table.told) % {"n": table.told}
    is_running = table.network.state == Network.State.ACTIVE and n >= ENOUGH_TO_COMPARE
    if is_running and len(table.sitting) == n:
        return ngettext("%(n)s active body", "%(n)s active bodies", n) % {"n": n}
    return who_sits(table)


def _of_named(table: Table) -> str:
    """Those whom a text names, where no text says that they are all."""
    n = len(table.organisations)
    if table.groups and table.told is not None:
        return f"{who_sits(table)}{_size_of_groups(table)}"
    told = _("%(n)s named") % {"n": n} if len(table.sitting) == n else who_sits(table)
    return _("%(told)s; how many is not stated") % {"told": told}


def levels(table: Table) -> str:
    """At which level the bodies act, groups apart: "By level: 16 international, 6 central (national)"."""
    groups = Counter(body.level for body in table.groups if body.holder == Holder.COLLECTIVE)
    is_told = any(table.by_level[level] for level in LEVELS if level)
    if not (table.is_own_time and is_told) or table.by_level.total() + groups.total() < 2:  # noqa: PLR2004
        return ""
    said = _("By level: %(levels)s") % {"levels": _each(table.by_level)}
    return (
        _("%(said)s; groups of bodies apart: %(levels)s") % {"said": said, "levels": _each(groups)}
        if groups
        else said
    )


def _each(counted: Counter[str]) -> str:
    most_first = sorted(
        (level for level in LEVELS if counted[level]), key=lambda level: (not level, -counted[level])
    )
    return ", ".join(str(LEVELS[level]) % {"n": counted[level]} for level in most_first)


def remarks(table: Table) -> list[str]:
    """What must be said beside the number: who left, who is undated, whom it leaves open."""
    said = [has_ended(body) for body in table.left]
    if not table.silence:
        said += [*filter(None, (_undated(table), _undated_groups(table), _maybe(table)))]
        if described := dict.fromkeys(body.described for body in table.groups if body.described):
            said.append(_("Told of the persons: %(words)s.") % {"words": "; ".join(described)})
    if n := len(table.later):
        said.append(ngettext("%(n)s seat came later.", "%(n)s seats came later.", n) % {"n": n})
    return said


def _undated(table: Table) -> str:
    n = _count(table, Presence.UNDATED)
    if not n:
        return ""
    if not table.is_own_time:
        return ngettext(
            "%(n)s seat has no start date on record: whether it was there at that time is not told.",
            "%(n)s seats have no start date on record: whether they were there at that time is not told.",
            n,
        ) % {"n": n}
    return ngettext(
        "%(n)s seat has no start date on record and counts as there.",
        "%(n)s seats have no start date on record and count as there.",
        n,
    ) % {"n": n}


def _undated_groups(table: Table) -> str:
    n = sum(body.presence == Presence.UNDATED for body in table.groups)
    if not n:
        return ""
    return ngettext(
        "%(n)s bench has no start date on record; it is drawn and not counted.",
        "%(n)s benches have no start date on record; they are drawn and not counted.",
        n,
    ) % {"n": n}


def _maybe(table: Table) -> str:
    n = _count(table, Presence.MAYBE)
    if not n:
        return ""
    if not table.is_own_time:
        return ngettext(
            "%(n)s seat may have begun or ended in that time and is not counted.",
            "%(n)s seats may have begun or ended in that time and are not counted.",
            n,
        ) % {"n": n}
    return ngettext(
        "%(n)s seat may have begun or ended in that time and counts as there.",
        "%(n)s seats may have begun or ended in that time and count as there.",
        n,
    ) % {"n": n}


def unsure_of(table: Table, body: Body) -> str:
    """Why a seat is only perhaps there at the time looked at; blank where it is told."""
    if table.is_own_time or body.presence == Presence.THERE:
        return ""
    if body.presence == Presence.UNDATED:
        return _("undated")
    return _("left open by its dates") if body.presence == Presence.MAYBE else ""
