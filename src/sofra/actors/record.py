"""The tables of this room in the record."""

from sofra.actors.models import Name, Organisation, Person, Place, PublicOffice, Tie
from sofra.record.tables import Table, any_row, day, flag, one_of, ref, register, text, whole

PLACES = Table(
    name="places",
    model=Place,
    title="name",
    names=("name_in_source",),
    words=("note",),
    weight=2,
    page="actors:place",
    about="Countries, regions, entities and towns.",
    columns=(
        text("name", required=True),
        text("kind"),
        ref("parent_id", "places", about="The next larger place."),
        text("iso3166", about="Two-letter country code, countries only; XK is user-assigned."),
        flag("is_capital"),
        text("name_in_source", about="The name as the texts print it."),
        text("note"),
    ),
)

ORGANISATIONS = Table(
    name="organisations",
    model=Organisation,
    title="name",
    names=("acronym", "name_local"),
    words=("notes",),
    weight=1,
    page="actors:organisation",
    about="Every organisation, office, board or unnamed group of organisations.",
    columns=(
        text("name", required=True),
        text("acronym"),
        text("name_local"),
        one_of("kind", Organisation.Kind.values, required=True),
        one_of("sector", Organisation.Sector.values, required=True),
        one_of("level", Organisation.Level.values),
        one_of("reach", Organisation.Reach.values),
        one_of("reach_basis", Organisation.Basis.values),
        one_of("portfolio", Organisation.Portfolio.values, about="The field that a public body answers for."),
        ref("country_id", "places"),
        ref("place_id", "places", about="The seat, where known."),
        text("community", about="Special-category data: never a facet, a colour or a count for a stranger."),
        one_of("established_or_emerging", ("established", "emerging")),
        one_of("traditional_or_non_traditional", ("traditional", "non_traditional")),
        one_of("watchdog_or_engaging", ("watchdog", "engaging", "both")),
        day("since", about="When it was founded."),
        ref("parent_organisation_id", "organisations", "parent", about="The body it belongs to."),
        flag(
            "is_collective", required=True, about="Several unnamed bodies in one row; never counted as one."
        ),
        whole("stands_for", about="How many bodies a collective row stands for, where a text says so."),
        text("notes"),
    ),
)

NAMES = Table(
    name="names",
    model=Name,
    about="Other names: acronyms, former names, spellings, search forms.",
    columns=(
        text("name", required=True),
        *any_row("refers_to_table", "refers_to_id", required=True),
        text("kind", required=True),
        text("note"),
    ),
)

PEOPLE = Table(
    name="people",
    model=Person,
    title="name",
    words=("credit",),
    weight=2,
    page="actors:person",
    about="People in public office or with a seat, and people credited by a text.",
    columns=(
        text("name", required=True),
        text("credit", about="Part in making a text; no office."),
        ref("credit_for_org", "organisations"),
        text("note"),
    ),
)

PUBLIC_OFFICES = Table(
    name="public_offices",
    model=PublicOffice,
    weight=3,
    heading=("title",),
    beside=("person_id", "organisation_id"),
    about="Offices that people hold, apart from those in networks.",
    columns=(
        ref("person_id", "people", required=True),
        text("title", required=True),
        ref("organisation_id", "organisations"),
        day("from", "since"),
        day("to", "until"),
        text("note"),
    ),
)

TIES = Table(
    name="ties",
    model=Tie,
    about="Directed, dated relations between organisations.",
    columns=(
        ref("from_org", "organisations", required=True),
        ref("to_org", "organisations", required=True),
        one_of("kind", Tie.Kind.values, required=True),
        ref("door_to_org", "organisations", about="Who is reached through the opened door."),
        day("from", "since"),
        day("to", "until"),
        text("notes"),
    ),
)

register(PLACES, ORGANISATIONS, NAMES, PEOPLE, PUBLIC_OFFICES, TIES)
