"""How the seats are spread: by level, by sector, by place and capital."""

from __future__ import annotations

import numpy as np
from django.utils.translation import gettext as _

from sofra.actors.models import Place
from sofra.engine import blau, gini
from sofra.insight.portrait.charts import Group, Strip, Strips
from sofra.insight.portrait.finding import Figure, Line, Status, Table, Told, empty
from sofra.insight.portrait.labels import Label, is_town
from sofra.insight.portrait.saying import number
from sofra.insight.portrait.web import Laid

MISSING = {"level": "organisations.level", "sector": "organisations.sector", "town": "organisations.place_id"}


def spread(laid: Laid) -> Told:
    """Who sits here: of which level, of which sector, and how many in a capital.

    Source: Blau (1977) for how mixed; Gini (1912) for how unequally towns share the seats, zeros counted.
    """
    table = [laid.place[key] for key in laid.table]
    if not table:
        return empty(_("No body is on record here."), "memberships.organisation_id")
    labels = laid.labels
    sorted_by = {
        "level": _group(_("By level"), labels.level, table),
        "sector": _group(_("By sector"), labels.sector, table),
        "town": _towns(laid, table),
    }
    country = _group(_("By country or territory"), labels.country, table)
    return Told(
        Status.TOLD,
        _sentence(laid, table),
        Strips(tuple(sorted_by.values())),
        Table(
            (_("Sorted by"), _("Group"), _("Bodies")),
            tuple(_line(group, strip) for group in (*sorted_by.values(), country) for strip in group.strips),
        ),
        _figures(laid, table),
        tuple(MISSING[name] for name, group in sorted_by.items() if _unknown(group)),
        tuple(laid.ref(body) for body in table),
    )


def _group(head: str, label: Label, table: list[int]) -> Group:
    counts, unknown = label.counts(table)
    found = sorted(zip(label.words, counts, strict=True), key=lambda one: -one[1])
    strips = [Strip(word, count) for word, count in found if count]
    return Group(head, (*strips, *_not_stated(unknown)))


def _not_stated(many: int) -> tuple[Strip, ...]:
    return (Strip(_("not stated"), many, "unknown"),) if many else ()


def _unknown(group: Group) -> int:
    return sum(strip.amount for strip in group.strips if strip.look == "unknown")


def _towns(laid: Laid, table: list[int]) -> Group:
    capital = laid.labels.capital[table]
    strips = (
        Strip(_("in a capital"), int((capital == 1).sum())),
        Strip(_("in another town"), int((capital == 0).sum()), "half"),
    )
    told = tuple(strip for strip in strips if strip.amount)
    return Group(_("Where they sit"), (*told, *_not_stated(int((capital < 0).sum()))))


def _line(group: Group, strip: Strip) -> Line:
    return Line(group.head, (strip.label, strip.amount))


def _sentence(laid: Laid, table: list[int]) -> str:
    largest = {
        _("by level"): _largest(laid.labels.level, table),
        _("by sector"): _largest(laid.labels.sector, table),
    }
    told = ", ".join(f"{by} {said}" for by, said in largest.items() if said)
    return _("The largest group of %(n)d bodies: %(told)s; %(where)s") % {
        "n": len(table),
        "told": told or _("neither level nor sector is stated"),
        "where": _where(laid, table),
    }


def _where(laid: Laid, table: list[int]) -> str:
    capital = laid.labels.capital[table]
    known, inside = int((capital >= 0).sum()), int((capital == 1).sum())
    if not known:
        return _("where they sit is not stated.")
    if known < len(table):
        told = _("%(inside)d of the %(known)d whose town is stated sit in a capital.")
    else:
        told = _("%(inside)d of %(known)d sit in a capital.")
    return told % {"inside": inside, "known": known}


def _largest(label: Label, table: list[int]) -> str:
    counts, _unknown_ones = label.counts(table)
    if not any(counts):
        return ""
    most = int(np.argmax(counts))
    return f"{label.words[most].lower()} ({counts[most]})"


def _figures(laid: Laid, table: list[int]) -> tuple[Figure, ...]:
    labels = laid.labels
    capital = labels.capital[table]
    known = int((capital >= 0).sum())
    return (
        Figure("bodies", _("bodies"), len(table)),
        Figure("in_capital", _("in a capital"), int((capital == 1).sum())),
        Figure("town_known", _("whose town is told"), known),
        Figure("level_blau", _("how mixed by level"), _mixed(labels.level, table), note=_("0 to 1")),
        Figure("sector_blau", _("how mixed by sector"), _mixed(labels.sector, table), note=_("0 to 1")),
        Figure("town_gini", _("how unequally towns share"), _unequal(laid, table), note=_("0 to 1")),
    )


def _mixed(label: Label, table: list[int]) -> float | None:
    return number(blau(np.array(label.counts(table)[0], dtype=np.float64)))


def _unequal(laid: Laid, table: list[int]) -> float | None:
    """Over all towns on record in the countries of these bodies, those without a body counted as nought."""
    seats = [town.key for body in table if (town := laid.labels.towns[body])]
    countries = {place.key for key in seats if (place := laid.book.country_of(key))}
    towns = [place for place in laid.book.all(Place) if is_town(place)]
    near = [
        place.key for place in towns if (home := laid.book.country_of(place.key)) and home.key in countries
    ]
    counts = [seats.count(key) for key in near or sorted(set(seats))]
    return number(gini(np.array(counts, dtype=np.float64)))
