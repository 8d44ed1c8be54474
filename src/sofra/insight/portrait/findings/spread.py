"""How the seats are spread: by level and by sector."""

from __future__ import annotations

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.engine import blau
from sofra.insight.portrait.charts import Group, Strip, Strips
from sofra.insight.portrait.finding import Figure, Line, Status, Table, Told, empty
from sofra.insight.portrait.labels import Label
from sofra.insight.portrait.saying import bodies, number
from sofra.insight.portrait.web import Laid


def spread(laid: Laid) -> Told:
    """Who sits here: of which level and of which sector.

    Source: Blau (1977) for how mixed.
    """
    table = [laid.place[key] for key in laid.table]
    if not table:
        return empty(_("No body is on record here."), "memberships.organisation_id")
    labels = laid.labels
    groups = {
        "organisations.level": _group(_("By level"), labels.level, table),
        "organisations.sector": _group(_("By sector"), labels.sector, table),
    }
    country = _group(_("By country or territory"), labels.country, table)
    network = laid.scope.network
    lacks_seats = ("networks.seats",) if network and network.seats is None else ()
    return Told(
        Status.TOLD,
        _sentence(laid, table),
        Strips(tuple(groups.values())),
        Table(
            (_("Sorted by"), _("Group"), _("Bodies")),
            tuple(_line(group, strip) for group in (*groups.values(), country) for strip in group.strips),
        ),
        _figures(laid, table),
        (*(column for column, group in groups.items() if _unknown(group)), *lacks_seats),
        tuple(laid.ref(body) for body in table),
    )


def _group(head: str, label: Label, table: list[int]) -> Group:
    counts, unknown = label.counts(table)
    found = sorted(zip(label.words, counts, strict=True), key=lambda one: -one[1])
    strips = [Strip(word, count) for word, count in found if count]
    return Group(head, (*strips, *not_stated(unknown)))


def not_stated(many: int) -> tuple[Strip, ...]:
    """The bodies of which something is not stated, where there are any."""
    return (Strip(_("not stated"), many, "unknown"),) if many else ()


def _unknown(group: Group) -> int:
    return sum(strip.amount for strip in group.strips if strip.look == "unknown")


def _line(group: Group, strip: Strip) -> Line:
    return Line(group.head, (strip.label, strip.amount))


def _sentence(laid: Laid, table: list[int]) -> str:
    level, sector = _largest(laid.labels.level, table), _largest(laid.labels.sector, table)
    if not level or not sector:
        return _("Level or sector is not stated of: %(bodies)s.") % {"bodies": bodies(len(table))}
    told = _("Of %(bodies)s the largest group by level is %(level)s; by sector it is %(sector)s.")
    return told % {"bodies": bodies(len(table)), "level": level, "sector": sector}


def _largest(label: Label, table: list[int]) -> str:
    """The largest group with its number, or all that are equally large."""
    counts, _unknown_ones = label.counts(table)
    most = max(counts, default=0)
    words = [word.lower() for word, many in zip(label.words, counts, strict=True) if many == most]
    if not most:
        return ""
    told = ngettext("%(groups)s with %(n)d", "%(groups)s with %(n)d each", len(words))
    return told % {"groups": _(" and ").join(words), "n": most}


def _figures(laid: Laid, table: list[int]) -> tuple[Figure, ...]:
    network = laid.scope.network
    stated = network.seats if network else None
    return (
        Figure("bodies", _("bodies"), len(table)),
        *(
            (Figure("seats_stated", _("seats, as stated"), stated, otherwise=_("not stated")),)
            if network
            else ()
        ),
        Figure("level_blau", _("how mixed by level"), _mixed(laid.labels.level, table), note=_("0 to 1")),
        Figure("sector_blau", _("how mixed by sector"), _mixed(laid.labels.sector, table), note=_("0 to 1")),
    )


def _mixed(label: Label, table: list[int]) -> float | None:
    return number(blau(np.array(label.counts(table)[0], dtype=np.float64)))
