"""What rows say of themselves: the words that search reads, with those of the rows that they name.

What another row is called stands in an entry only where everyone who may see the entry may see that
row too: it is public, or of the very circle of the entry. So whoever finds a row by such a word could
have read it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from django.utils.translation import override

from sofra.access.models import PUBLIC
from sofra.record.tables import Column, Table, all_tables
from sofra.shared.partial_dates import PartialDate
from sofra.shared.saying_dates import say_date

AT_ONCE = 500
OtherName = tuple[str, frozenset[str]]  # and the circles that it hangs on
LANGUAGE = "en"  # of the months in the index


class Said(NamedTuple):
    """What a row says of itself: its title, its other names and its texts."""

    key: str
    circle: str
    title: str
    names: Sequence[str] = ()
    texts: Sequence[str] = ()

    @property
    def all_texts(self) -> tuple[str, ...]:
        """All of it."""
        return (self.title, *self.names, *self.texts)


class Called(NamedTuple):
    """What a row is called, and what else, each with the circles that the other name hangs on."""

    circle: str
    title: str
    others: Sequence[OtherName] = ()

    def for_readers_of(self, circle: str) -> tuple[str, ...]:
        """All its names that every reader of that circle may see; none if she may not see the row."""
        seen = {PUBLIC, circle}
        if self.circle not in seen:
            return ()
        return (self.title, *(name for name, circles in self.others if circles <= seen))


def said_by(table: Table, keys: Sequence[str]) -> Iterator[Said]:
    """What these rows say; nothing of archived ones, nor of headed ones that name a row not all may see."""
    rows = list(_cells(table, keys))
    others = other_names(table.name, (cells["key"] for cells in rows))
    called = {column: _called(column, [cells[column.name] for cells in rows]) for column in table.named}
    for cells in rows:
        seen = {column.name: _names_of(called[column], cells, column) for column in table.named}
        if table.heading and any(cells[name] and not names for name, names in seen.items()):
            continue
        yield _said(table, cells, seen, others)


def _names_of(called: Mapping[str, Called], cells: Mapping[str, Any], column: Column) -> tuple[str, ...]:
    found = called.get(cells[column.name] or "")
    return found.for_readers_of(cells["visibility_id"]) if found else ()


def _said(
    table: Table,
    cells: Mapping[str, Any],
    seen: Mapping[str, tuple[str, ...]],
    others: Mapping[str, Sequence[OtherName]],
) -> Said:
    circle = cells["visibility_id"]
    title = [next(iter(seen[name]), "") if name in seen else str(cells[name]) for name in table.headed_by]
    names = [str(cells[name]) for name in table.names if cells[name]]
    names += [name for name, circles in others.get(cells["key"], ()) if circles <= {PUBLIC, circle}]
    texts = [str(cells[name]) for name in table.words if cells[name]]
    texts += [name for called in seen.values() for name in called]
    texts += [_in_words(cells[name]) for name in table.days if cells[name]]
    texts += [words for word, words in table.said_too if not word or word in cells.values()]
    names += [f"{kind} {title[0]}" for kind in table.kind_words]
    return Said(cells["key"], circle, " ".join(filter(None, title)), names, texts)


def _in_words(day: PartialDate) -> str:
    """A date as people ask for it: "31 October 2018"."""
    with override(LANGUAGE):
        return say_date(day)


def _cells(table: Table, keys: Sequence[str], *, words: bool = True) -> Iterator[dict[str, Any]]:
    """What search reads of these rows, by the names of the columns; else only what they are called."""
    called = (*table.headed_by, *table.names, *table.kinds, *table.called_as)
    columns = dict.fromkeys((*called, *table.words, *table.beside, *table.days) if words else called)
    fields = [field_of(table, column) for column in columns]
    rows = table.model.objects.filter(pk__in=keys, is_archived=False)
    for key, circle, *cells in rows.values_list("key", "visibility_id", *fields):
        yield {"key": key, "visibility_id": circle, **dict(zip(columns, cells, strict=True))}


def field_of(table: Table, column: str) -> str:
    """The field of a model in which a column is kept, for a reference that of its key."""
    if column == table.key_column:
        return "key"
    found = table.column(column)
    return f"{found.field}_id" if found.type == "ref" else found.field


def _called(column: Column, keys: Iterable[str | None]) -> dict[str, Called]:
    """What the rows that a column names are called, also by the names of a row that is the same thing."""
    table = all_tables()[column.to]
    wanted = sorted({key for key in keys if key})
    rows = {cells["key"]: cells for cells in _cells(table, wanted, words=False)} if wanted else {}
    found, others = {}, other_names(table.name, rows)
    same = [table.column(name) for name in table.called_as]
    twins = {one.name: _called(one, [cells[one.name] for cells in rows.values()]) for one in same}
    for key, cells in rows.items():
        circle = cells["visibility_id"]
        named = [(text, frozenset({circle})) for text in _own_words(table, cells)]
        named += others.get(key, ())
        for name, called in twins.items():
            if twin := called.get(cells[name] or ""):
                named += [(twin.title, frozenset({twin.circle}))]
                named += [(other, circles | {twin.circle}) for other, circles in twin.others]
        found[key] = Called(circle, str(cells[table.headed_by[0]]), named)
    return found


def _own_words(table: Table, cells: Mapping[str, Any]) -> list[str]:
    """What else a row is called by its own cells, and what kind of thing it is."""
    kinds = {cells[name] for name in (*table.names, *table.kinds) if cells[name]}
    return [*map(str, kinds), *(words for word, words in table.said_too if word in kinds)]


def other_names(table: str, keys: Iterable[str]) -> dict[str, list[OtherName]]:
    """Other names of rows, each with its circle."""
    found: dict[str, list[OtherName]] = defaultdict(list)
    names, wanted = all_tables().get("names"), list(keys)
    if names is not None and wanted:
        every: Any = names.model.objects
        rows = every.filter(refers_to_table=table, refers_to_key__in=wanted, is_archived=False)
        for key, name, circle in rows.order_by("key").values_list("refers_to_key", "name", "visibility_id"):
            found[key].append((name, frozenset({circle})))
    return found


def rows_named(name_keys: Iterable[str]) -> set[tuple[str, str]]:
    """The rows, as (table, key), that these rows of the table of names refer to."""
    names = all_tables().get("names")
    wanted, found = list(name_keys), set[tuple[str, str]]()
    for start in range(0, len(wanted) if names else 0, AT_ONCE):
        assert names is not None
        rows: Any = names.model.objects.filter(pk__in=wanted[start : start + AT_ONCE])
        found.update(rows.values_list("refers_to_table", "refers_to_key"))
    return found


def rows_beside(changed: Mapping[str, Iterable[str]], *, but: Collection[str] = ()) -> dict[str, set[str]]:
    """The rows, by table, whose words hold the names of rows that changed; none of the tables in `but`.

    Lower tables come first, so that a row is found that names a row that names what changed.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for table in all_tables().values():
        for column in () if table.name in but else table.named:
            keys = sorted({*changed.get(column.to, ()), *found[column.to]})
            for start in range(0, len(keys), AT_ONCE):
                some = {f"{column.field}__in": keys[start : start + AT_ONCE]}
                found[table.name].update(table.model.objects.filter(**some).values_list("key", flat=True))
    return found
