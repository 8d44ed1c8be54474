"""What the pages of places show: what lies where, under neutral names, and who is there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from sofra.access.audience import Audience
from sofra.actors.models import Organisation, Place
from sofra.actors.queries.counting import count_bodies
from sofra.record.around import Around, around
from sofra.record.citing import cite
from sofra.record.refs import Ref, labels
from sofra.record.revision import kept
from sofra.shared.showing import Crumb, Fact, SourceLine

MOST_BODIES, LONG_LIST = 200, 12


@dataclass(frozen=True, slots=True)
class PlacePage:
    """All that this room tells of a place."""

    title: str
    lead: str
    facts: Sequence[Fact]
    terms: Sequence[Fact]
    citations: Sequence[SourceLine]
    around: Around
    parts: Sequence[Place]
    bodies: Sequence[Organisation]
    kinds: Sequence[tuple[str, list[Organisation]]]
    finding: str
    is_cut: bool
    is_long: bool


def place_page(row: Place, reader: Audience) -> PlacePage:
    """All that this room tells of a place."""
    parts = list(Place.objects.visible_to(reader).filter(parent=row.key).by_name())
    here = Organisation.objects.visible_to(reader).filter(Q(country=row.key) | Q(place=row.key))
    counted = count_bodies(here)
    bodies = list(here.by_name()[:MOST_BODIES])
    cite([row, *parts], reader)
    named = labels({Ref("places", row.parent_id)} if row.parent_id else (), reader)
    parent = named.get(Ref("places", row.parent_id or ""))
    return PlacePage(
        title=str(row),
        lead=_say_what_it_is(row, parent.name if parent else ""),
        facts=_facts(row, Crumb(parent.name, parent.url) if parent else ""),
        terms=_terms(row),
        citations=row.citations,  # type: ignore[attr-defined]  # given by cite()
        around=around(Ref("places", row.key), reader),
        parts=parts,
        bodies=bodies,
        finding=counted.in_words,
        kinds=_kinds(bodies),
        is_cut=counted.bodies + counted.collective > MOST_BODIES,
        is_long=len(bodies) > LONG_LIST,
    )


def _kinds(bodies: Sequence[Organisation]) -> list[tuple[str, list[Organisation]]]:
    """The bodies by kind, the most frequent kind first."""
    sorted_in: dict[str, list[Organisation]] = defaultdict(list)
    for body in bodies:
        sorted_in[str(body.get_kind_display())].append(body)
    return sorted(sorted_in.items(), key=lambda kind: (-len(kind[1]), kind[0]))


def _say_what_it_is(row: Place, parent: str) -> str:
    if not parent:
        return row.kind_in_words
    return _("%(kind)s in %(place)s") % {"kind": row.kind_in_words, "place": parent}


def _facts(row: Place, parent: Crumb | str) -> list[Fact]:
    facts = [Fact(_("Kind"), row.kind_in_words), Fact(_("Part of"), parent)]
    if row.iso3166:
        basis = _("user-assigned") if is_user_assigned(row.iso3166) else _("ISO 3166")
        facts.append(Fact(_("Country code"), row.iso3166, note=basis))
    if row.is_capital:
        facts.append(Fact(_("Capital"), row.is_capital))
    return facts


def is_user_assigned(code: str) -> bool:
    """Whether ISO 3166-1 leaves a two-letter code to its users. Source: ISO 3166-1:2020, 8.1.3."""
    return code in ("AA", "ZZ") or "QM" <= code <= "QZ" or "XA" <= code <= "XZ"


def _terms(row: Place) -> list[Fact]:
    told = [Fact(_("Name in the texts"), row.name_in_source), Fact(_("Note"), row.note)]
    return [fact for fact in told if fact.value]


def count_bodies_there(rows: Sequence[Place], reader: Audience) -> dict[str, Any]:
    """Give the places of one page of the list their larger place, and how many single bodies name them."""
    keys = [row.key for row in rows]
    bodies = Organisation.objects.visible_to(reader).bodies()
    there: Counter[str] = Counter()
    for name in ("country", "place"):
        found = bodies.filter(**{f"{name}__in": keys}).values_list(name).annotate(many=Count("pk")).order_by()
        there.update(dict(found))
    named = labels({Ref("places", row.parent_id) for row in rows if row.parent_id}, reader)
    for row in rows:
        row.bodies_there = there[row.key]  # type: ignore[attr-defined]  # for the template
        row.larger = named.get(Ref("places", row.parent_id or ""))  # type: ignore[attr-defined]
    return {}


def places_within(key: str, reader: Audience) -> frozenset[str]:
    """A place and all places within it that this reader may see."""
    return nested_places(reader).get(key, frozenset({key}))


def nested_places(reader: Audience) -> dict[str, frozenset[str]]:
    """Of each place that this reader may see, itself and the places within it."""

    def read() -> dict[str, frozenset[str]]:
        parents = dict(Place.objects.visible_to(reader).values_list("key", "parent_id"))
        within: dict[str, set[str]] = defaultdict(set)
        for key in parents:
            for place in _upwards(key, parents):
                within[place].add(key)
        return {key: frozenset(parts) for key, parts in within.items()}

    return kept("places:nested", reader, read)


def _upwards(key: str, parents: Mapping[str, str | None]) -> list[str]:
    """A place and those it lies within, as far up as the reader may see them."""
    found: list[str] = []
    here: str | None = key
    while here is not None and here in parents and here not in found:
        found.append(here)
        here = parents[here]
    return found
