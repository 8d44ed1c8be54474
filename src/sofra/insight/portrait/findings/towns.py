"""Where the seats are: in a capital, in another town, and how unequally towns share them."""

from __future__ import annotations

from collections import Counter

import numpy as np
from django.utils.translation import gettext as _

from sofra.actors.models import Place
from sofra.engine import gini
from sofra.insight.portrait.charts import Group, Strip, Strips
from sofra.insight.portrait.finding import Figure, Line, Status, Table, Told, empty
from sofra.insight.portrait.findings.spread import not_stated
from sofra.insight.portrait.labels import is_town
from sofra.insight.portrait.saying import bodies, number
from sofra.insight.portrait.web import Laid

COLUMN = "organisations.place_id"


def towns(laid: Laid) -> Told:
    """How many of those with a seat sit in a capital.

    Source: Gini (1912), over the towns on record of the same countries, those without a body counted.
    """
    table = [laid.place[key] for key in laid.table]
    capital = laid.labels.capital[table]
    known, inside = int((capital >= 0).sum()), int((capital == 1).sum())
    unknown = len(table) - known
    if known < len(table) / 2 or not table:
        told = _("The town is stated of %(known)d of %(all)s, too few to tell where they sit.")
        return empty(told % {"known": known, "all": bodies(len(table))}, COLUMN)
    strips = (
        Strip(_("in a capital"), inside),
        Strip(_("in another town"), known - inside, "half"),
        *not_stated(unknown),
    )
    return Told(
        Status.TOLD,
        _("%(inside)d of the %(known)d bodies whose town is stated sit in a capital.")
        % {"inside": inside, "known": known},
        Strips((Group(_("Where they sit"), strips),)),
        _table(laid, table),
        (
            Figure("in_capital", _("in a capital"), inside),
            Figure("town_known", _("whose town is stated"), known),
            Figure("town_gini", _("how unequally towns share"), _unequal(laid, table), note=_("0 to 1")),
        ),
        (COLUMN,) if unknown else (),
        tuple(laid.ref(body) for body in table),
    )


def _table(laid: Laid, table: list[int]) -> Table:
    label = laid.labels.town
    counted = Counter(label.words[group] for group in label.groups[table] if group >= 0)
    order = sorted(counted.items(), key=lambda one: (-one[1], one[0]))
    return Table((_("Town"), _("Bodies")), tuple(Line(name, (many,)) for name, many in order))


def _unequal(laid: Laid, table: list[int]) -> float | None:
    """Over all towns on record in the countries of these bodies, those without a body counted as nought."""
    seats = Counter(town.key for body in table if (town := laid.labels.towns[body]))
    homes = [(place.key, laid.book.country_of(place.key)) for place in laid.book.all(Place) if is_town(place)]
    countries = {home.key for key, home in homes if home and key in seats}
    near = [key for key, home in homes if home and home.key in countries]
    return number(gini(np.array([seats[key] for key in near or sorted(seats)], dtype=np.float64)))
