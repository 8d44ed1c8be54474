"""The tables of this room in the record."""

from sofra.networks.models import (
    Agreement,
    AgreementParty,
    FormOfSupport,
    Membership,
    Network,
    Office,
    Partnership,
    Project,
)
from sofra.record.tables import Column, Table, day, flag, one_of, ref, refs, register, text, whole, words

BASIS = ("stated", "inferred")
HOLDER: tuple[Column, ...] = (
    ref("network_id", "networks", required=True),
    ref("organisation_id", "organisations"),
    ref("person_id", "people"),
    text(
        "persons_described", about="Persons not named; how many they are is told only where a text says so."
    ),
    ref("country_id", "places", about="The country of members who are persons."),
)
TIME: tuple[Column, ...] = (day("from", "since"), day("to", "until"), one_of("date_basis", BASIS))

PROJECTS = Table(
    name="projects",
    model=Project,
    title="name",
    words=("purpose", "components", "note"),
    weight=4,
    page="networks:project",
    about="Named or described projects.",
    columns=(
        text("name", required=True),
        day("start"),
        day("end"),
        refs("lead_orgs", "organisations", "networks.ProjectLead"),
        refs("partner_orgs", "organisations", "networks.ProjectPartner"),
        refs("supporter_orgs", "organisations", "networks.ProjectSupporter"),
        flag("money_stated", required=True, about="Yes only where the text speaks of money or a paid post."),
        ref("country_id", "places"),
        text("purpose"),
        text("components"),
        text("note"),
    ),
)

NETWORKS = Table(
    name="networks",
    model=Network,
    title="name",
    words=("kind", "purpose", "note"),
    weight=1,
    called_as=("organisation_id",),
    beside=("country_id",),
    said_too=(
        ("", "member members membership seats founded founding established joined left withdrew withdrawn"),
    ),
    page="networks:network",
    about="Networks, coalitions, boards, working groups and lobbies.",
    columns=(
        text("name", required=True),
        one_of("kind", Network.Kind.values, required=True),
        ref("organisation_id", "organisations", about="The network as a body that acts, if it does."),
        ref("parent_id", "networks"),
        ref("country_id", "places"),
        day("established"),
        one_of("established_basis", BASIS),
        whole("seats", about="Number of seats, where a text says it."),
        one_of("state", Network.State.values, required=True),
        day("state_as_of"),
        text("state_note", about="As the record sums it up."),
        text("purpose"),
        text("note"),
    ),
)

MEMBERSHIPS = Table(
    name="memberships",
    model=Membership,
    about="Who sits in which network.",
    columns=(
        *HOLDER,
        one_of("category", Membership.Category.values, required=True),
        *TIME,
        text("why_ended"),
        text("note"),
    ),
)

OFFICES = Table(
    name="offices",
    model=Office,
    words=("persons_described",),
    weight=2,
    heading=("office", "network_id"),
    beside=("organisation_id", "person_id"),
    said_too=(
        ("chair", "chairs chaired chairing chairperson head heads lead leads leader"),
        ("coordinator", "coordinates coordinated coordinating coordination lead leads leader"),
        ("secretariat", "secretary secretariats"),
    ),
    about="Who chairs, coordinates or serves as secretariat of a network.",
    columns=(*HOLDER, one_of("office", Office.Kind.values, required=True), *TIME, text("note")),
)

AGREEMENTS = Table(
    name="agreements",
    model=Agreement,
    title="title",
    words=("kind", "purpose", "state_note", "note"),
    weight=3,
    days=("date", "end"),
    said_too=(("", "sign signed signatories party parties partners"),),
    page="networks:agreement",
    about="What was signed, adopted or declared.",
    columns=(
        text("title", required=True),
        one_of("kind", Agreement.Kind.values, required=True),
        day("date"),
        day("end"),
        text("purpose"),
        one_of("state", Agreement.State.values, required=True),
        text("state_note", about="As the record sums it up."),
        ref("network_id", "networks"),
        ref("project_id", "projects"),
        text("note"),
    ),
)

AGREEMENT_PARTIES = Table(
    name="agreement_parties",
    model=AgreementParty,
    about="Who stands in an agreement, or does its work without having signed.",
    columns=(
        ref("agreement_id", "agreements", required=True),
        ref("organisation_id", "organisations", required=True),
        one_of("role", AgreementParty.Role.values, required=True),
    ),
)

PARTNERSHIPS = Table(
    name="partnerships",
    model=Partnership,
    title="name",
    words=("aim", "why_chosen", "limits", "result_of_the_partnership_itself", "note"),
    weight=4,
    page="networks:partnership",
    about="Partnerships as such: aim, reason, expectations, limits, and what came of working together.",
    columns=(
        text("name", required=True),
        refs("partner_ids", "organisations", "networks.Partner", required=True),
        text("aim"),
        text("why_chosen"),
        words("form_of_support", FormOfSupport.Form.values, "networks.FormOfSupport"),
        text("expectations_of_each"),
        text("limits"),
        day("start"),
        day("end"),
        one_of("date_basis", BASIS),
        text("result_of_the_partnership_itself"),
        ref("network_id", "networks"),
        ref("project_id", "projects"),
        text("note"),
    ),
)

register(NETWORKS, MEMBERSHIPS, OFFICES, PROJECTS, AGREEMENTS, AGREEMENT_PARTIES, PARTNERSHIPS)
