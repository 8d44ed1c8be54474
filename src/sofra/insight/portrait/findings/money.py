"""Money: whether the texts speak of it, and how many supporters stand behind each project."""

from __future__ import annotations

from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.engine import hhi
from sofra.insight.portrait.charts import Group, Strip, Strips
from sofra.insight.portrait.finding import Figure, Line, Named, Status, Table, Told, empty
from sofra.insight.portrait.saying import number
from sofra.insight.portrait.web import Laid, ref_of
from sofra.networks.models import Project

ONE = 1


def money(laid: Laid) -> Told:
    """How many projects of which a text speaks of money rest on one supporter.

    Source: Herfindahl (1950), Hirschman (1945) for how far all hangs on few.
    """
    every = laid.projects
    projects = [row for row in every if row.money_stated and laid.supporters(row)]
    if not every:
        return empty(_("No project is told of here."), "projects.lead_orgs", "projects.money_stated")
    if len(projects) < len(every) / 2:
        told = _("Of %(all)d projects the texts speak of money and of who gives it for %(known)d: too few.")
        return empty(
            told % {"all": len(every), "known": len(projects)},
            "projects.money_stated",
            "projects.supporter_orgs",
        )
    one = sum(len(laid.supporters(row)) == ONE for row in projects)
    strips = (
        Strip(_("rest on one supporter"), one, "loose"),
        Strip(_("on two or more"), len(projects) - one),
        Strip(_("money or giver not stated"), len(every) - len(projects), "unknown"),
    )
    return Told(
        Status.TOLD,
        ngettext(
            "%(one)d of %(all)d project whose money is spoken of rests on one supporter.",
            "%(one)d of %(all)d projects whose money is spoken of rest on one supporter.",
            len(projects),
        )
        % {"one": one, "all": len(projects)},
        Strips((Group(_("Projects"), tuple(strip for strip in strips if strip.amount)),)),
        Table((_("Projects"), _("Number")), tuple(Line(strip.label, (strip.amount,)) for strip in strips)),
        _figures(laid, projects, one),
        ("projects.money_stated",) if len(projects) < len(every) else (),
        tuple(ref_of(row) for row in projects),
        Named("", _named(laid, projects)),
    )


def _figures(laid: Laid, projects: list[Project], one: int) -> tuple[Figure, ...]:
    given = Counter(key for row in projects for key in laid.supporters(row))
    return (
        Figure("projects_with_money", _("projects whose money is spoken of"), len(projects)),
        Figure("on_one_supporter", _("resting on one supporter"), one),
        Figure("givers", _("supporters"), len(given)),
        Figure("giver_hhi", _("how far projects hang on few (1: one gives to all)"), _shared(given)),
    )


def _shared(given: Counter[str]) -> float | None:
    return number(hhi([float(many) for many in given.values()]))


def _named(laid: Laid, projects: list[Project]) -> Table:
    lines = [
        Line(str(row), ("; ".join(laid.name(key) for key in laid.supporters(row)),), ref_of(row))
        for row in projects
    ]
    return Table((_("Project"), _("Supporters")), tuple(lines))
