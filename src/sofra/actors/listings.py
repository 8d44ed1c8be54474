"""The lists of this room: how each is filtered, ordered and headed."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sofra.actors.models import Organisation, Place, Tie
from sofra.actors.queries.counting import sums_of_bodies
from sofra.actors.queries.organisations import name_countries
from sofra.actors.queries.people import name_offices
from sofra.actors.queries.places import count_bodies_there
from sofra.actors.queries.ties import name_ends
from sofra.actors.record import ORGANISATIONS, PEOPLE, PLACES, TIES
from sofra.record.listing import By, Listing
from sofra.record.refs import names_in
from sofra.record.times import ByTime

BY_NAME = (_("by name"), ("folded",))

DIRECTORY = Listing(
    table=ORGANISATIONS,
    title=_("Directory"),
    lead=_("Every body on record that acts: who it is, where, and at which level."),
    template="actors/organisations.html",
    empty=_("No body on record fits all that is chosen."),
    filters=(
        By("kind", _("Kind"), "kind", dict(Organisation.Kind.choices)),
        By("sector", _("Sector"), "sector", dict(Organisation.Sector.choices)),
        By("level", _("Level"), "level", dict(Organisation.Level.choices)),
        By("reach", _("Reach"), "reach", dict(Organisation.Reach.choices)),
        By("portfolio", _("Field"), "portfolio", dict(Organisation.Portfolio.choices)),
        By("country", _("Country or territory"), "country_id", names_in("places")),
    ),
    orders={
        "name": BY_NAME,
        "kind": (_("by kind"), ("kind", "folded")),
    },
    extra=name_countries,
    sums=sums_of_bodies,
)

PERSONS = Listing(
    table=PEOPLE,
    title=_("People in office"),
    lead=_("Only people in a public office or with a seat, and those whom a text names as its makers."),
    template="actors/people.html",
    empty=_("Nobody on record."),
    orders={"name": BY_NAME},
    extra=name_offices,
)

GAZETTEER = Listing(
    table=PLACES,
    title=_("Places"),
    lead=_(
        "Countries, territories, regions and towns under neutral names; the names in the texts beside them."
    ),
    template="actors/places.html",
    empty=_("No place on record fits."),
    filters=(
        By("kind", _("Kind"), "kind", dict(Place.Kind.choices)),
        By("in", _("Part of"), "parent_id", names_in("places")),
    ),
    orders={"name": BY_NAME, "kind": (_("by kind"), ("kind", "folded"))},
    extra=count_bodies_there,
)

WEB = Listing(
    table=TIES,
    title=_("Ties"),
    lead=_("Who does what for, with or towards whom, as a text tells it. A tie has a direction."),
    template="actors/ties.html",
    empty=_("No tie on record fits all that is chosen."),
    filters=(
        By("kind", _("Kind"), "kind", dict(Tie.Kind.choices)),
        By("from", pgettext_lazy("a tie", "From"), "from_org_id", names_in("organisations")),
        By("to", pgettext_lazy("a tie", "To"), "to_org_id", names_in("organisations")),
        By("door", pgettext_lazy("a tie", "Door opened to"), "door_to_org_id", names_in("organisations")),
    ),
    time=ByTime("when", _("When"), "since", "until"),
    orders={
        "key": (_("as recorded"), ("key",)),
        "from": (_("by the body it starts from"), ("from_org__folded", "kind")),
        "to": (_("by the body it reaches"), ("to_org__folded", "kind")),
        "kind": (_("by kind"), ("kind", "from_org__folded")),
    },
    extra=name_ends,
)
