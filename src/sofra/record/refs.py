"""References to any row: the table and the key, with the name and the page of what they point at."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple
from urllib.parse import quote

from django.urls import NoReverseMatch, reverse

from sofra.access.audience import Audience
from sofra.record.revision import kept_many
from sofra.record.tables import Table, all_tables
from sofra.shared.showing import Crumb

ANY_KEY = "any-key"
FEW_KEYS = 500  # of more, it is quicker to ask for all


class Ref(NamedTuple):
    """A row of any table."""

    table: str
    key: str


@dataclass(frozen=True, slots=True)
class Label:
    """What a page says of a row it points at. `url` is blank if the row has no page of its own."""

    ref: Ref
    name: str
    url: str = ""


def url_of(table: Table | str, key: str) -> str:
    """The page of a row, or a blank if its table has none."""
    found = all_tables().get(table) if isinstance(table, str) else table
    return _pattern(found.page).replace(ANY_KEY, quote(key, safe="")) if found and found.page else ""


@cache
def _pattern(page: str) -> str:
    """The address of a kind of page, with a mark where the key goes. Blank if there is no such page."""
    try:
        return reverse(page, args=[ANY_KEY])
    except NoReverseMatch:
        return ""


def labels(refs: Iterable[Ref], reader: Audience) -> dict[Ref, Label]:
    """The names of the rows that this reader may see. One query for each table; hidden rows are missing."""
    wanted = {Ref(*ref) for ref in refs}
    found = kept_many("label", reader, wanted, lambda lacking: _found(lacking, reader), missing=None)
    return {ref: label for ref, label in found.items() if label}


def _found(refs: Collection[Ref], reader: Audience) -> dict[Ref, Label | None]:
    by_table: dict[str, set[str]] = defaultdict(set)
    for table, key in refs:
        by_table[table].add(key)
    tables = all_tables()
    return {
        label.ref: label
        for name, keys in by_table.items()
        if name in tables
        for label in _labels_of(tables[name], keys, reader)
    }


def crumbs_of(found: Mapping[Ref, Label], table: str, keys: Iterable[str | None]) -> list[Crumb]:
    """Links to rows of a table, in the order given; those without a label are hidden and left out."""
    refs = (Ref(table, key) for key in keys if key)
    return [Crumb(found[ref].name, found[ref].url) for ref in refs if ref in found]


@dataclass(frozen=True, slots=True)
class NamesIn:
    """How a filter names the rows of a table: by their names, as far as a reader may see them."""

    table: str

    def __call__(self, keys: Iterable[str], reader: Audience) -> dict[str, str]:
        """The names of those that she may see."""
        found = labels((Ref(self.table, key) for key in keys), reader)
        return {label.ref.key: label.name for label in found.values()}

    def seen(self, keys: Collection[str], reader: Audience) -> Collection[str]:
        """Those that she may see, where only a few of many are going to be named."""
        rows = all_tables()[self.table].model.objects.visible_to(reader).values_list("key", flat=True)
        few = len(keys) <= FEW_KEYS
        return set(rows.filter(key__in=keys) if few else rows).intersection(keys)


def names_in(table: str) -> NamesIn:
    """How a filter names the rows of that table."""
    return NamesIn(table)


def _labels_of(table: Table, keys: set[str], reader: Audience) -> Iterable[Label]:
    rows = table.model.objects.visible_to(reader).filter(key__in=keys)
    for row in rows:
        ref = Ref(table.name, row.key)
        yield Label(ref, str(row), url_of(table, row.key))
