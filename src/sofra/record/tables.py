"""How a room tells the record about its tables: which columns, of which type, kept in which fields.

Each room has a `record.py` that declares its tables; import, export, descriptor and search all
read these declarations and know nothing else of the room.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from django.apps import apps

if TYPE_CHECKING:
    from sofra.record.models import RecordRow

Type = Literal["text", "enum", "date", "flag", "whole", "ref", "refs", "words", "any_table", "any_key"]

MAX_CELL = 20_000


@dataclass(frozen=True)
class Column:
    """One column of a table's file.

    `field` is the model field it is kept in. For lists (`refs`, `words`) the values are kept in
    rows of `via`: a model with a foreign key `row`, a `position` and a `target` (or `word`).
    """

    name: str
    type: Type
    field: str
    is_required: bool = False
    values: tuple[str, ...] = ()
    to: str = ""
    via: str = ""
    table_column: str = ""
    about: str = ""

    @property
    def is_list(self) -> bool:
        """Several values in one cell, joined by semicolons."""
        return self.type in ("refs", "words")


@dataclass(frozen=True)
class Table:
    """One table of the record: its file name without `.csv`, its model and its columns in order.

    Every table starts with its key and ends with `source` (unless it is told by no text) and
    `visibility`; these three are added here. `title`, `names` (other whole names) and `words` name the
    columns that search reads; `weight` (0 to 15) orders kinds of rows in search; `page` is the url name
    of a row's own page.

    Rows without a title are found by their `heading`: the columns that together say what they are.
    Search also reads the names of the rows that a heading and the columns of `beside` name, the dates
    in `days`, and for a value of a cell the words of `said_too`: "chairs" where the cell says "chair".
    The words of `said_too` for a blank value go with every row, for what its page tells: "members".
    `kind_words` stand before a title when people name the row: "resolution 1325".
    Columns in `called_as` name a row that is the same thing in another table, with other names.
    """

    name: str
    model: type[RecordRow]
    columns: tuple[Column, ...]
    about: str = ""
    key_column: str = "id"
    key_pattern: str = r"[a-z0-9][a-z0-9.-]*"
    has_source: bool = True
    title: str = ""
    names: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    weight: int = 5
    page: str = ""
    heading: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    called_as: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    said_too: tuple[tuple[str, str], ...] = ()
    kind_words: tuple[str, ...] = ()

    @property
    def is_found(self) -> bool:
        """Whether search finds its rows."""
        return bool(self.headed_by)

    @property
    def headed_by(self) -> tuple[str, ...]:
        """The columns that say what a row is: its title, or its heading."""
        return (self.title,) if self.title else self.heading

    @property
    def kinds(self) -> tuple[str, ...]:
        """The columns among its words that say what kind of thing a row is."""
        return tuple(name for name in self.words if self.column(name).type == "enum")

    @property
    def named(self) -> tuple[Column, ...]:
        """The columns that name a row whose names search reads."""
        some = (name for name in (*self.heading, *self.beside, *self.called_as) if name != self.key_column)
        return tuple(column for column in map(self.column, some) if column.type == "ref")

    @property
    def header(self) -> tuple[str, ...]:
        """The names of all columns of the file, in order."""
        last = ("source", "visibility") if self.has_source else ("visibility",)
        return (self.key_column, *(column.name for column in self.columns), *last)

    @property
    def lists(self) -> tuple[Column, ...]:
        """The columns with several values in one cell."""
        return tuple(column for column in self.columns if column.is_list)

    def column(self, name: str) -> Column:
        """The column of that name; raises KeyError if there is none."""
        return {column.name: column for column in self.columns}[name]


def text(name: str, field: str = "", *, required: bool = False, about: str = "") -> Column:
    """Free text; blank means not stated."""
    return Column(name, "text", field or name, is_required=required, about=about)


def one_of(
    name: str, values: Iterable[str], field: str = "", *, required: bool = False, about: str = ""
) -> Column:
    """One word out of a list of words."""
    return Column(name, "enum", field or name, is_required=required, values=tuple(values), about=about)


def day(name: str, field: str = "", *, required: bool = False, about: str = "") -> Column:
    """A partial date."""
    return Column(name, "date", field or name, is_required=required, about=about)


def flag(name: str, field: str = "", *, required: bool = False, about: str = "") -> Column:
    """Yes, no, or blank for not stated."""
    return Column(name, "flag", field or name, is_required=required, about=about)


def whole(name: str, field: str = "", *, required: bool = False, about: str = "") -> Column:
    """A whole number, not below nought."""
    return Column(name, "whole", field or name, is_required=required, about=about)


def ref(name: str, to: str, field: str = "", *, required: bool = False, about: str = "") -> Column:
    """The key of one row of another table."""
    return Column(name, "ref", field or name.removesuffix("_id"), is_required=required, to=to, about=about)


def refs(name: str, to: str, via: str, *, required: bool = False, about: str = "") -> Column:
    """The keys of several rows of another table, in order, kept in rows of `via`."""
    return Column(name, "refs", "", is_required=required, to=to, via=via, about=about)


def words(name: str, values: Iterable[str], via: str, *, required: bool = False, about: str = "") -> Column:
    """Several words out of a list of words, kept in rows of `via`."""
    return Column(name, "words", "", is_required=required, values=tuple(values), via=via, about=about)


def any_row(
    table_column: str, key_column: str, tables: Iterable[str] = (), *, required: bool = False, about: str = ""
) -> tuple[Column, Column]:
    """Two columns that together name a row of any table: the table, and the key in it.

    The fields are `<x>_table` and `<x>_key` for columns `<x>_table` and `<x>_id`.
    """
    stem = key_column.removesuffix("_id")
    return (
        Column(table_column, "any_table", f"{stem}_table", is_required=required, values=tuple(tables)),
        Column(
            key_column, "any_key", f"{stem}_key", is_required=required, table_column=table_column, about=about
        ),
    )


_TABLES: dict[str, Table] = {}


def register(*tables: Table) -> None:
    """Add a room's tables to the record. The order of rooms and tables is the order of the files."""
    for table in tables:
        _TABLES.setdefault(table.name, table)
    all_tables.cache_clear()


@cache
def all_tables() -> Mapping[str, Table]:
    """Every table of the record by name, lower rooms first, so that references point back."""
    rooms = [room.label for room in apps.get_app_configs()]
    lower_first = sorted(_TABLES.values(), key=lambda table: -rooms.index(table.model._meta.app_label))
    return MappingProxyType({table.name: table for table in lower_first})


def table_of(model: type[RecordRow]) -> Table:
    """The table that a model's rows belong to; raises LookupError if it has none."""
    for table in _TABLES.values():
        if table.model is model:
            return table
    raise LookupError(model.__name__)
