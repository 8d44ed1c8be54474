"""All rows that one reader may see, side by side in memory, joined by their keys.

The rows are the models themselves, saved or not; nothing here asks the database. A key that leads to
a row which is not in the book leads nowhere, so a hidden row can change nothing that is worked out here.
Never follow a foreign key of a row (`tie.from_org`): look its key up in the book (`tie.from_org_id`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, TypeVar

from sofra.actors.models import Organisation, Person, Place, Tie
from sofra.advocacy.models import Commitment, CommitmentMaker, Recommendation, State
from sofra.events.models import Event, Participation
from sofra.learning.models import TrainingStep
from sofra.library.models import CheckDefinition, Declaration, Lesson, Output, Result, Statement
from sofra.networks.models import (
    Agreement,
    AgreementParty,
    Membership,
    Network,
    Office,
    Partnership,
    Project,
)
from sofra.plans.models import Plan, PlanMeasure
from sofra.record.models import Link, RecordRow
from sofra.shared.partial_dates import PartialDate
from sofra.voices.models import Need

Row = TypeVar("Row", bound=RecordRow)
Refs = Mapping[tuple[str, str, str], tuple[str, ...]]
"""The values of list columns: (table, column, key of the row) to keys or words, in order."""

TABLES: Mapping[type[RecordRow], str] = {
    Place: "places",
    Organisation: "organisations",
    Person: "people",
    Tie: "ties",
    Project: "projects",
    Network: "networks",
    Membership: "memberships",
    Office: "offices",
    Agreement: "agreements",
    AgreementParty: "agreement_parties",
    Partnership: "partnerships",
    Event: "events",
    Participation: "participation",
    Need: "needs",
    State: "states",
    Recommendation: "recommendations",
    Commitment: "commitments",
    CommitmentMaker: "commitment_makers",
    Plan: "plans",
    PlanMeasure: "plan_measures",
    Output: "outputs",
    Result: "results",
    TrainingStep: "trainings_chain",
    Link: "links",
    Statement: "statements",
    Declaration: "declarations",
    CheckDefinition: "checks",
    Lesson: "lessons",
}


@dataclass(frozen=True)
class Book:
    """The rows of every table that is looked at, by key, and the values of their lists.

    `told` says when the newest text came out that tells a row (of statements and declarations only).
    """

    rows: Mapping[type[RecordRow], Mapping[str, Any]] = field(default_factory=dict)
    lists: Refs = field(default_factory=dict)
    told: Mapping[tuple[str, str], PartialDate] = field(default_factory=dict)

    def all(self, model: type[Row]) -> Sequence[Row]:
        """Every row of one table, in the order of keys."""
        return tuple(self.rows.get(model, {}).values())

    def get(self, model: type[Row], key: str | None) -> Row | None:
        """The row of that key, or None where the book has none."""
        return self.rows.get(model, {}).get(key) if key else None

    def some(self, model: type[Row], keys: Iterable[str | None]) -> list[Row]:
        """The rows of those keys that the book has, each once."""
        return [row for key in dict.fromkeys(keys) if (row := self.get(model, key))]

    def named(self, table: str, key: str) -> RecordRow | None:
        """The row of a table given by its name."""
        return self.rows.get(MODELS[table], {}).get(key) if table in MODELS else None

    def listed(self, row: RecordRow, column: str) -> tuple[str, ...]:
        """The values of one list column of a row: keys of rows, or words."""
        return self.lists.get((TABLES[type(row)], column, row.key), ())

    def by(self, model: type[Row], name: str) -> Mapping[str, Sequence[Row]]:
        """The rows of one table, gathered by the value of a field, such as the key of their event."""
        found: Mapping[str, Sequence[Row]] | None = self._gathered.get((model, name))
        if found is None:
            gathered: dict[str, list[Row]] = defaultdict(list)
            for row in self.all(model):
                if value := getattr(row, name):
                    gathered[value].append(row)
            found = self._gathered[model, name] = _Read(gathered)
        return found

    def where(self, model: type[Row], name: str, values: Iterable[str | None]) -> list[Row]:
        """The rows of one table whose field has one of those values, each once, in the order of keys."""
        found = self.by(model, name)
        picked = {row.key: row for value in set(values) if value for row in found[value]}
        return [picked[key] for key in sorted(picked)]

    def listing(self, model: type[Row], column: str, values: Iterable[str]) -> list[Row]:
        """The rows of one table whose list column holds one of those values, in the order of keys."""
        found = self._listing(TABLES[model], column)
        keys = {key for value in set(values) for key in found.get(value, ())}
        return self.some(model, sorted(keys))

    def _listing(self, table: str, column: str) -> Mapping[str, Sequence[str]]:
        found = self._inverted.get((table, column))
        if found is None:
            found = defaultdict(list)
            for (where, name, key), values in self.lists.items():
                if (where, name) == (table, column):
                    for value in values:
                        found[value].append(key)
            self._inverted[table, column] = found
        return found

    @cached_property
    def _gathered(self) -> dict[tuple[type[RecordRow], str], Any]:
        return {}

    @cached_property
    def _inverted(self) -> dict[tuple[str, str], Any]:
        return {}

    @cached_property
    def links_from(self) -> Mapping[tuple[str, str], Sequence[Link]]:
        """The links that lead on from a row (table, key), other than to the same document."""
        return _Read(self._links("from"))

    @cached_property
    def links_to(self) -> Mapping[tuple[str, str], Sequence[Link]]:
        """The links that lead to a row (table, key), other than from the same document."""
        return _Read(self._links("to"))

    def _links(self, end: str) -> dict[tuple[str, str], list[Link]]:
        found: dict[tuple[str, str], list[Link]] = defaultdict(list)
        for link in self.all(Link):
            both = self.named(link.from_table, link.from_key) and self.named(link.to_table, link.to_key)
            if both and link.kind != Link.Kind.SAME_AS:
                found[getattr(link, f"{end}_table"), getattr(link, f"{end}_key")].append(link)
        return found

    def within(self, place: Place | None) -> frozenset[str]:
        """The keys of a place and of all places in it."""
        if place is None:
            return frozenset()
        found, ahead = {place.key}, [place.key]
        while ahead:
            inner = [part.key for part in self.by(Place, "parent_id")[ahead.pop()] if part.key not in found]
            found.update(inner)
            ahead += inner
        return frozenset(found)

    def country_of(self, key: str | None) -> Place | None:
        """The country or territory that a place lies in."""
        seen: set[str] = set()
        while (place := self.get(Place, key)) and place.key not in seen:
            if place.kind == Place.Kind.COUNTRY:
                return place
            seen.add(place.key)
            key = place.parent_id
        return None


class _Read(dict[Any, Sequence[Any]]):
    """Gathered rows; what was not gathered has none."""

    def __missing__(self, _key: Any) -> Sequence[Any]:
        return ()


MODELS: Mapping[str, type[RecordRow]] = {name: model for model, name in TABLES.items()}
