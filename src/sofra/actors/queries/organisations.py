"""What the page of an organisation shows: who it is, its ties, its people, what is told about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.access.audience import Audience
from sofra.actors.models import Organisation, Person, PublicOffice
from sofra.actors.queries.ties import TiesOf, ends_of, ties_of, ties_touching
from sofra.record.around import Around, around
from sofra.record.citing import citations_by_ref
from sofra.record.refs import Label, Ref, labels, url_of
from sofra.shared.partial_dates import PartialDate
from sofra.shared.showing import Crumb, Fact, SourceLine

Named = Mapping[Ref, Label]


@dataclass(frozen=True, slots=True)
class OfficeLine:
    """An office that a person holds or held in a body."""

    key: str
    title: str
    person: Label
    since: PartialDate
    until: PartialDate
    note: str
    citations: Sequence[SourceLine]


@dataclass(frozen=True, slots=True)
class CreditLine:
    """A person whom a text credits for work for a body. That is no office."""

    key: str
    person: Label
    credit: str
    citations: Sequence[SourceLine]


@dataclass(frozen=True, slots=True)
class OrganisationPage:
    """All that this room tells of an organisation."""

    title: str
    lead: str
    names: Sequence[str]
    facts: Sequence[Fact]
    terms: Sequence[Fact]
    citations: Sequence[SourceLine]
    around: Around
    ties: TiesOf
    offices: Sequence[OfficeLine]
    credits: Sequence[CreditLine]


def organisation_page(row: Organisation, reader: Audience) -> OrganisationPage:
    """All that this room tells of an organisation."""
    ref = Ref("organisations", row.key)
    ties = ties_touching(row.key, reader)
    parts = list(Organisation.objects.visible_to(reader).filter(parent=row.key).by_name())
    offices = list(
        PublicOffice.objects.visible_to(reader).joining_seen(reader, "person").filter(organisation=row.key)
    )
    credited = list(Person.objects.visible_to(reader).filter(credit_for_org=row.key).by_name())
    named = labels({*ends_of(ties), *_around_it(row), *_people(offices)}, reader)
    cited = [ref, *(Ref("ties", tie.key) for tie in ties), *(Ref("people", one.key) for one in credited)]
    told = citations_by_ref([*cited, *(Ref("public_offices", one.key) for one in offices)], reader)
    stands_around = around(ref, reader)
    return OrganisationPage(
        title=row.name,
        lead=say_what_it_is(row, named),
        names=[name for name in (row.acronym, row.name_local) if name and name != row.name],
        facts=_facts(row, named),
        terms=_terms(row, named, parts),
        citations=told.get(ref, ()),
        around=stands_around,
        ties=ties_of(row.key, ties, named, told),
        offices=[_office(one, named, told) for one in offices],
        credits=[_credit(one, told) for one in credited],
    )


def _around_it(row: Organisation) -> set[Ref]:
    places = {Ref("places", key) for key in (row.country_id, row.place_id) if key}
    return places | ({Ref("organisations", row.parent_id)} if row.parent_id else set())


def _people(offices: Sequence[PublicOffice]) -> set[Ref]:
    return {Ref("people", office.person_id) for office in offices}


def _office(row: PublicOffice, named: Named, told: Mapping[Any, Any]) -> OfficeLine:
    person = named[Ref("people", row.person_id)]
    citations = told.get(("public_offices", row.key), ())
    return OfficeLine(row.key, row.title, person, row.since, row.until, row.note, citations)


def _credit(row: Person, told: Mapping[Any, Any]) -> CreditLine:
    person = Label(Ref("people", row.key), row.name, url_of("people", row.key))
    return CreditLine(row.key, person, row.credit, told.get(("people", row.key), ()))


def crumb(named: Named, table: str, key: str | None) -> Crumb | str:
    """A link to a row that this reader may see, or a blank."""
    label = named.get(Ref(table, key or ""))
    return Crumb(label.name, label.url) if label else ""


def say_what_it_is(row: Organisation, named: Named) -> str:
    """One sentence: what it is and where. A collective row says so first."""
    country = named.get(Ref("places", row.country_id or ""))
    kind = str(row.get_kind_display())
    where = _("%(kind)s, %(country)s") % {"kind": kind, "country": country.name} if country else kind
    if not row.is_collective:
        return where
    if row.stands_for:
        said = ngettext(
            "Stands for %(n)d body that is not named one by one, and is never counted as one.",
            "Stands for %(n)d bodies that are not named one by one, and is never counted as one.",
            row.stands_for,
        ) % {"n": row.stands_for}
    else:
        said = _("Several bodies in one row, not named one by one and never counted as one.")
    return f"{where}. {said}"


def _facts(row: Organisation, named: Named) -> list[Fact]:
    return [
        Fact(_("Sector"), row.get_sector_display()),
        Fact(_("Level"), row.get_level_display()),
        Fact(_("Country or territory"), crumb(named, "places", row.country_id)),
        Fact(_("Founded"), row.since),
    ]


def _terms(row: Organisation, named: Named, parts: Sequence[Organisation]) -> list[Fact]:
    told = [
        Fact(_("Kind"), row.get_kind_display()),
        Fact(_("Reach"), ", ".join(filter(None, (row.get_reach_display(), _basis(row))))),
        Fact(_("Field"), row.get_portfolio_display(), note=_("sorted by us")),
        Fact(_("Seat"), crumb(named, "places", row.place_id)),
        Fact(_("Part of"), crumb(named, "organisations", row.parent_id)),
        Fact(_("Its parts"), [Crumb(one.name, url_of("organisations", one.key)) for one in parts]),
        *_stated_words(row),
        Fact(_("Note"), row.notes),
    ]
    always = (_("Reach"), _("Seat"))
    return [fact for fact in told if fact.value or fact.label in always]


def _basis(row: Organisation) -> str:
    return str(row.get_reach_basis_display()) if row.reach else ""


def _stated_words(row: Organisation) -> list[Fact]:
    """How the texts class it, shown only where they do."""
    words = {
        "established": _("established"),
        "emerging": _("emerging"),
        "traditional": _("a traditional partner"),
        "non_traditional": _("a non-traditional partner"),
        "watchdog": _("a watchdog"),
        "engaging": _("engages with institutions"),
        "both": _("a watchdog that engages with institutions too"),
    }
    stated = (row.established_or_emerging, row.traditional_or_non_traditional, row.watchdog_or_engaging)
    said = [words.get(word, word) for word in stated if word]
    return [Fact(_("The texts call it"), ", ".join(said))] if said else []


def name_countries(rows: Sequence[Organisation], reader: Audience) -> dict[str, Any]:
    """Give the organisations of one page of the list the names of their countries."""
    named = labels({Ref("places", row.country_id) for row in rows if row.country_id}, reader)
    for row in rows:
        row.country_label = named.get(Ref("places", row.country_id or ""))  # type: ignore[attr-defined]
    return {}
