"""All findings of the portrait, in the order in which they are told.

A new finding is one file with one function from the web to what it saw, and one line here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from sofra.insight.portrait.finding import Told
from sofra.insight.portrait.findings.bridges import bridges_communities, bridges_sectors, trend
from sofra.insight.portrait.findings.brokers import brokers
from sofra.insight.portrait.findings.circles import circles
from sofra.insight.portrait.findings.close_groups import close_groups
from sofra.insight.portrait.findings.doors import doors
from sofra.insight.portrait.findings.key_sets import key_sets
from sofra.insight.portrait.findings.leaning import leaning
from sofra.insight.portrait.findings.meso import meso
from sofra.insight.portrait.findings.money import money
from sofra.insight.portrait.findings.single_points import single_points
from sofra.insight.portrait.findings.spread import spread
from sofra.insight.portrait.findings.towns import towns
from sofra.insight.portrait.findings.whole import whole
from sofra.insight.portrait.web import Laid


class About(StrEnum):
    """What a finding looks at."""

    TIES = "ties"
    DIRECT_TIES = "direct ties"
    SUPPORT = "ties of support"
    SURE_TIES = "direct ties that surely went on"
    SEATS = "seats"
    PROJECTS = "projects"


@dataclass(frozen=True)
class Kind:
    """One kind of finding: its name in addresses and files, its words, how it looks, who may read it."""

    name: str
    title: Any
    look: Callable[[Laid], Told]
    formula: Any
    is_for_seats: bool = False
    about: About = About.TIES


KINDS: tuple[Kind, ...] = (
    Kind(
        "spread",
        _("Who is here"),
        spread,
        _("How mixed: 1 less the sum of squared shares, divided by its largest possible value (Blau 1977)."),
        about=About.SEATS,
    ),
    Kind(
        "towns",
        _("In the capital and elsewhere"),
        towns,
        _(
            "How unequally towns share the seats: Gini (1912) over the towns on record of the same"
            " countries, those without a body counted."
        ),
        about=About.SEATS,
    ),
    Kind(
        "meso",
        _("From the local level to those who decide"),
        meso,
        _(
            "A connector is tied to at least one micro and one macro body, whatever its own reach; the"
            " levels are Lederach's (1997). In the portrait of one network its own body is the table, and"
            " not counted as a connector."
        ),
    ),
    Kind(
        "whole",
        _("How it hangs together"),
        whole,
        _(
            "Pairs in touch, of all pairs, and how far contacts gather in one body (Freeman 1979);"
            " pairs that cannot reach each other over any path (Borgatti 2006)."
        ),
    ),
    Kind(
        "single_points",
        _("Who hangs on one body"),
        single_points,
        _(
            "A body hangs on another if, without that other, no path joins it to the largest part that"
            " remains (Tarjan 1972). In the portrait of one network its own body is the table, and that it"
            " leaves is not asked; in that of all, whoever is on record only as its member hangs on it."
        ),
    ),
    Kind(
        "brokers",
        _("Who stands between others"),
        brokers,
        _(
            "Share of the shortest paths between two others on which a body stands (Freeman 1977;"
            " Brandes 2001). Effective size and constraint: Burt (1992); constraint may exceed 1, and"
            " does not apply without ties."
        ),
    ),
    Kind(
        "bridges_sectors",
        _("Between sectors"),
        bridges_sectors,
        _(
            "E-I index: (across - within) / (across + within) (Krackhardt and Stern 1988), over direct"
            " ties; a seat at a table crosses nothing. The sectors are dealt out anew 999 times to see"
            " what chance alone would give."
        ),
        about=About.DIRECT_TIES,
    ),
    Kind(
        "trend",
        _("Between sectors, over the years"),
        trend,
        _(
            "E-I index (Krackhardt and Stern 1988) at the end of each year, over direct ties that surely"
            " had begun by then; one whose end is not stated counts as going on. Years with fewer than ten"
            " such pairs are left out."
        ),
        about=About.SURE_TIES,
    ),
    Kind(
        "leaning",
        _("Who leans on one supporter"),
        leaning,
        _(
            "Supporters on record for each supported body; sum of squared shares of support (Herfindahl 1950,"
            " Hirschman 1945). Ties have no amounts on record, so each counts as one. In the portrait of"
            " one network: who supports it and those who sit there."
        ),
        about=About.SUPPORT,
    ),
    Kind(
        "money",
        _("Money behind the projects"),
        money,
        _(
            "Supporters of each project of which a text speaks of money; sum of squared shares of projects"
            " (Herfindahl 1950, Hirschman 1945). The record has no column for amounts."
        ),
        about=About.PROJECTS,
    ),
    Kind(
        "bridges_communities",
        _("Between communities"),
        bridges_communities,
        _(
            "E-I index, as between sectors (Krackhardt and Stern 1988); a community is what a body says"
            " it works for, and those of fewer than five bodies are left out."
        ),
        is_for_seats=True,
        about=About.DIRECT_TIES,
    ),
    Kind(
        "close_groups",
        _("Groups that keep close"),
        close_groups,
        _(
            "Leiden (Traag and others 2019), named only where their modularity exceeds that of every"
            " one of 20 rewired networks (Guimera, Sales-Pardo and Amaral 2004), and only with five"
            " bodies or more."
        ),
        is_for_seats=True,
    ),
    Kind(
        "circles",
        _("Closed circles"),
        circles,
        _(
            "Sets in which common contacts back every tie (Cohen 2008), with a state, security or donor"
            " body in them: what can be said of them stands side by side, after Krackhardt (1999), and"
            " is never summed up."
        ),
        is_for_seats=True,
    ),
    Kind(
        "doors",
        _("Who can open which door"),
        doors,
        _(
            "Shortest paths (Moore 1959) over direct ties that had surely begun by that day. Bodies that"
            " work together can each introduce the other; advocacy and monitoring run one way. Those who"
            " decide: state or security bodies that are macro or, where that is not stated, central."
        ),
        is_for_seats=True,
        about=About.SURE_TIES,
    ),
    Kind(
        "key_sets",
        _("Three who reach most"),
        key_sets,
        _("KPP-Pos and KPP-Neg (Borgatti 2006), greedy with swaps: good, not proven best."),
        is_for_seats=True,
    ),
)
