"""What stands around a row: its other names, the figures told about it, and what it leads to.

Any page of any row asks here, so that all pages tell these things in one way. Hidden rows, and
links to hidden rows, are left out. Each answer costs a constant number of queries.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from sofra.access.audience import Audience
from sofra.record.citing import citations_by_ref
from sofra.record.models import Fact, Link
from sofra.record.refs import Label, Ref, labels
from sofra.record.tables import all_tables
from sofra.shared.partial_dates import NotADateError, PartialDate, parse
from sofra.shared.saying_dates import say_period
from sofra.shared.showing import SourceLine

Words = str | Promise
Told = dict[tuple[str, str], list[SourceLine]]

NAME_KINDS: dict[str, Words] = {
    "former_name": pgettext_lazy("kind of a name", "former name"),
    "acronym": pgettext_lazy("kind of a name", "short form"),
    "ambiguous_acronym": pgettext_lazy("kind of a name", "short form that others use too"),
    "alternate_name": pgettext_lazy("kind of a name", "also called"),
    "short_title": pgettext_lazy("kind of a name", "short title"),
    "translation_variant": pgettext_lazy("kind of a name", "other translation"),
    "translation_artefact": pgettext_lazy("kind of a name", "garbled in translation"),
    "spelling": pgettext_lazy("kind of a name", "also spelt"),
    "no_diacritics": pgettext_lazy("kind of a name", "printed without its marks"),
    "misspelling": pgettext_lazy("kind of a name", "misprinted"),
    "search_key": pgettext_lazy("kind of a name", "only to be found by"),
}
BY_NAME_KIND = {kind: position for position, kind in enumerate(NAME_KINDS)}
SPELLINGS = frozenset({"spelling", "no_diacritics", "misspelling", "search_key", "translation_artefact"})

BACK: dict[str, Words] = {
    Link.Kind.ASKED_IN: pgettext_lazy("a step seen from its end", "asks for"),
    Link.Kind.DELIVERED_BY: pgettext_lazy("a step seen from its end", "delivers"),
    Link.Kind.PROMISED_IN: pgettext_lazy("a step seen from its end", "is a promise on"),
    Link.Kind.DECIDED_IN: pgettext_lazy("a step seen from its end", "is a decision on"),
    Link.Kind.TAKEN_UP_IN: pgettext_lazy("a step seen from its end", "takes up"),
    Link.Kind.KEPT_BY: pgettext_lazy("a step seen from its end", "keeps"),
    Link.Kind.MET_BY: pgettext_lazy("a step seen from its end", "is set against"),
    Link.Kind.CARRIED_OUT_BY: pgettext_lazy("a step seen from its end", "carries out"),
    Link.Kind.LED_TO: pgettext_lazy("a step seen from its end", "came of"),
    Link.Kind.FOLLOWED_BY: pgettext_lazy("a step seen from its end", "followed on"),
    Link.Kind.MADE_AT: pgettext_lazy("a step seen from its end", "made at"),
    Link.Kind.VOICED_AT: pgettext_lazy("a step seen from its end", "voiced at"),
    Link.Kind.SAME_AS: Link.Kind.SAME_AS.label,
}
QUALIFIED: dict[str, Words] = {
    "more than": pgettext_lazy("a figure", "more than %(value)s"),
    "less than": pgettext_lazy("a figure", "less than %(value)s"),
    "at least": pgettext_lazy("a figure", "at least %(value)s"),
    "about": pgettext_lazy("a figure", "about %(value)s"),
    "as little as": pgettext_lazy("a figure", "as little as %(value)s"),
    "a quarter": pgettext_lazy("a figure", "%(value)s (“a quarter”)"),
    "our count": pgettext_lazy("a figure", "%(value)s (our count)"),
}
ONWARD: dict[str, Words] = {
    Link.Kind.MADE_AT: pgettext_lazy("a step onward", "made here"),
    Link.Kind.VOICED_AT: pgettext_lazy("a step onward", "voiced here"),
    Link.Kind.MET_BY: pgettext_lazy("a step onward", "set against it"),
}


@dataclass(frozen=True, slots=True)
class NameLine:
    """Another name of a row, of which kind, and where it is printed."""

    key: str
    name: str
    kind: str
    note: str = ""
    citations: Sequence[SourceLine] = ()

    @property
    def label(self) -> Words:
        """The kind in words."""
        return NAME_KINDS.get(self.kind, self.kind.replace("_", " "))

    @property
    def is_spelling(self) -> bool:
        """Only another way to print or find the same name."""
        return self.kind in SPELLINGS


@dataclass(frozen=True, slots=True)
class FactLine:
    """A single figure, or a yes or no, as its source tells it: statement, and the value in words."""

    key: str
    statement: str
    said: str
    date: PartialDate
    citations: Sequence[SourceLine] = ()


@dataclass(frozen=True, slots=True)
class LinkLine:
    """A step between this row and another. `answers` is blank where it is no answer to anything."""

    key: str
    kind: str
    label: Words
    other: Label
    is_onward: bool
    is_our_reading: bool
    answers: Words = ""
    note: str = ""
    citations: Sequence[SourceLine] = ()


@dataclass(frozen=True, slots=True)
class Links:
    """What came of a row, where it comes from, and the same document in another table."""

    onward: Sequence[LinkLine] = ()
    back: Sequence[LinkLine] = ()
    same: Sequence[LinkLine] = ()

    def __bool__(self) -> bool:
        return bool(self.onward or self.back or self.same)


@dataclass(frozen=True, slots=True)
class Around:
    """All that stands around a row."""

    names: Sequence[NameLine] = ()
    facts: Sequence[FactLine] = ()
    links: Links = Links()

    @property
    def former_names(self) -> list[str]:
        """What it was called before."""
        return [line.name for line in self.names if line.kind == "former_name"]


def names_of(ref: Ref, reader: Audience) -> list[NameLine]:
    """The other names of a row: former names first, mere spellings last."""
    rows = _names(ref, reader)
    return _name_lines(rows, _sources([("names", row) for row in rows], reader))


def facts_about(ref: Ref, reader: Audience) -> list[FactLine]:
    """The figures told about a row, in the order of the record."""
    rows = _facts(ref, reader)
    return _fact_lines(rows, _sources([("facts", row) for row in rows], reader))


def links_of(ref: Ref, reader: Audience) -> Links:
    """The steps that start or end at a row, as far as this reader may see both ends."""
    return links_of_many([ref], reader)[ref]


def links_of_many(refs: Collection[Ref], reader: Audience) -> dict[Ref, Links]:
    """The same for several rows, at the cost of one."""
    rows = _links(refs, reader)
    told = _sources([("links", row) for row in rows], reader)
    named = labels({end for row in rows for end in _ends(row)}, reader)
    return {ref: _link_lines([row for row in rows if ref in _ends(row)], ref, named, told) for ref in refs}


def around(ref: Ref, reader: Audience) -> Around:
    """Names, figures and steps at once, with one look at the sources."""
    names, facts, links = _names(ref, reader), _facts(ref, reader), _links([ref], reader)
    rows = [("names", row) for row in names] + [("facts", row) for row in facts]
    told = _sources([*rows, *(("links", row) for row in links)], reader)
    named = labels({end for row in links for end in _ends(row)}, reader)
    return Around(_name_lines(names, told), _fact_lines(facts, told), _link_lines(links, ref, named, told))


def _sources(rows: Sequence[tuple[str, Any]], reader: Audience) -> Told:
    return citations_by_ref([(table, row.key) for table, row in rows], reader)


def _names(ref: Ref, reader: Audience) -> list[Any]:
    names: Any = all_tables()["names"].model.objects
    return list(names.visible_to(reader).filter(refers_to_table=ref.table, refers_to_key=ref.key).in_order())


def _name_lines(rows: Sequence[Any], told: Told) -> list[NameLine]:
    lines = [
        NameLine(row.key, row.name, row.kind, row.note, told.get(("names", row.key), ())) for row in rows
    ]
    return sorted(lines, key=lambda line: BY_NAME_KIND.get(line.kind, len(BY_NAME_KIND)))


def _facts(ref: Ref, reader: Audience) -> list[Fact]:
    facts = Fact.objects.visible_to(reader)
    return list(facts.filter(subject_table=ref.table, subject_key=ref.key).in_order())


def _fact_lines(rows: Sequence[Fact], told: Told) -> list[FactLine]:
    return [
        FactLine(row.key, row.statement, say_value(row), row.date, told.get(("facts", row.key), ()))
        for row in rows
    ]


def say_value(fact: Fact) -> str:
    """A fact's value in words: "more than 97 percent", "25 percent (a quarter)", "Yes"."""
    value = {"yes": _("Yes"), "no": _("No")}.get(fact.value, fact.value)
    said = _with_unit(_as_period(value), fact.unit)
    if fact.qualifier in ("", "exact") or not said:
        return said
    form = QUALIFIED.get(fact.qualifier)
    return str(form) % {"value": said} if form else f"{said} ({fact.qualifier})"


def _as_period(value: str) -> str:
    if "/" not in value:
        return value
    try:
        return say_period(parse(value))
    except NotADateError:
        return value


def _with_unit(value: str, unit: str) -> str:
    if not unit or unit == "year" or not value[:1].isdigit() or not value.replace(",", "").isdigit():
        return value
    return f"{value} ({unit})" if unit.endswith("number") else f"{value} {unit}"


def _links(refs: Collection[Ref], reader: Audience) -> list[Link]:
    """The links that touch any of these rows, in the order of the record."""
    by_table: dict[str, list[str]] = defaultdict(list)
    for table, key in refs:
        by_table[table].append(key)
    wanted = Q(pk__in=[])
    for table, keys in by_table.items():
        wanted |= Q(from_table=table, from_key__in=keys) | Q(to_table=table, to_key__in=keys)
    return list(Link.objects.visible_to(reader).filter(wanted).in_order())


def _link_lines(rows: Sequence[Link], ref: Ref, named: Mapping[Ref, Label], told: Told) -> Links:
    lines = [
        _line(row, ref, named[other], told.get(("links", row.key), ()))
        for row in rows
        if (other := _other(row, ref)) in named
    ]
    return Links(
        onward=[line for line in lines if line.is_onward and line.kind != Link.Kind.SAME_AS],
        back=[line for line in lines if not line.is_onward and line.kind != Link.Kind.SAME_AS],
        same=[line for line in lines if line.kind == Link.Kind.SAME_AS],
    )


def _ends(link: Link) -> tuple[Ref, Ref]:
    return Ref(link.from_table, link.from_key), Ref(link.to_table, link.to_key)


def _other(link: Link, ref: Ref) -> Ref:
    start, end = _ends(link)
    return start if end == ref else end


def _line(link: Link, ref: Ref, other: Label, citations: Sequence[SourceLine]) -> LinkLine:
    is_onward = Ref(link.from_table, link.from_key) == ref
    label = ONWARD.get(link.kind, link.get_kind_display()) if is_onward else BACK[link.kind]
    return LinkLine(
        key=link.key,
        kind=link.kind,
        label=label,
        other=other,
        is_onward=is_onward,
        is_our_reading=link.basis == Link.Basis.DERIVED,
        answers=link.get_answers_display(),
        note=link.note,
        citations=citations,
    )
