"""A made-up record on which every finding of the portrait is told. Nothing of it touches a database.

A circle of five in the capital keeps close; six village groups of the marsh and six of the hills keep close
each among themselves. One bridge, Ferry, ties both to the ministry; one branch, Jetty, hangs on Ferry alone.
"""

from __future__ import annotations

from datetime import date
from itertools import combinations

from sofra.actors.models import Place
from sofra.insight.network_record import Book
from sofra.insight.portrait.finding import Told
from sofra.insight.portrait.findings import KINDS
from sofra.insight.portrait.web import KINDS as LAYERS
from sofra.insight.portrait.web import Laid, Scope, lay
from sofra.insight.tests.practice.small_record import DAY, NETWORK, Small
from sofra.networks.models import Network, Project

INNER = ("ministry", "police", "fund", "institute", "council")
SECTORS = ("state", "security", "donor", "civil_society", "civil_society")
SIX = range(1, 7)


class Rich(Small):
    """The small record, laid full."""

    def __init__(self) -> None:
        super().__init__()
        self.add(Place, "port", name="Ferryport", kind="city", parent_id="land", is_capital=False)
        self.rows[Network][NETWORK].seats = 18  # type: ignore[attr-defined]  # a network
        self._circle()
        self._villages("marsh")
        self._villages("hills")
        self._bridge()
        self._money()

    def _circle(self) -> None:
        for key, sector in zip(INNER, SECTORS, strict=True):
            level = "international" if sector == "donor" else "central"
            self.member(key, sector=sector, level=level, reach="macro", place_id="capital")
        for one, other in combinations(INNER, 2):
            self.tie(one, other, since="2028")
        for one in INNER[1:]:
            self.tie("fund" if one != "fund" else "institute", one, kind="funds", since="2028")

    def _villages(self, stem: str) -> None:
        town = "town" if stem == "marsh" else "port"
        for number in SIX:
            self.member(f"{stem}-{number}", reach="micro", place_id=town, community=stem.title())
        for one, other in combinations(SIX, 2):
            if other - one != 3:  # opposite ones do not know each other
                self.tie(f"{stem}-{one}", f"{stem}-{other}", kind="coordinates_with", since="2029")

    def _bridge(self) -> None:
        self.member("ferry", reach="meso", level="central", place_id="port")
        self.organisation("jetty", reach="micro", place_id="port")
        self.organisation("several", is_collective=True)
        self.tie("ferry", "marsh-1", kind="supports", since="2030")
        self.tie("ferry", "hills-1", kind="supports", since="2030")
        self.tie("ferry", "jetty", kind="mentors", since="2030")
        self.tie("ferry", "ministry", kind="advocates_to", since="2030-06")
        self.tie("ministry", "several", kind="trains", since="2030")
        self.tie("hills-2", "marsh-2", kind="partners", since="")

    def _money(self) -> None:
        about = {"money_stated": True, "start": "2030", "lead_orgs": ("net-body",)}
        self.add(Project, "reed", name="Reed roofs", supporter_orgs=("fund",), **about)
        self.add(Project, "boat", name="Boats", supporter_orgs=("fund", "institute"), **about)

    def book(self) -> Book:
        """All rows, as a reader's book."""
        return Book({model: dict(sorted(rows.items())) for model, rows in self.rows.items()}, self.lists, {})

    def laid(
        self,
        on: date = DAY,
        *,
        of_all: bool = False,
        layers: tuple[str, ...] = LAYERS,
        without: str = "",
    ) -> Laid:
        """The web of the network, or of all, at the end of a day."""
        book = self.book()
        return lay(book, Scope(on, None if of_all else book.get(Network, NETWORK), layers, without))


def look(name: str, laid: Laid) -> Told:
    """What one finding sees."""
    return next(kind for kind in KINDS if kind.name == name).look(laid)
