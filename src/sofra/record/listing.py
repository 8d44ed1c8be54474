"""Lists of rows: filters that are links, pages, order, and files that leave with the record's columns.

A room describes a list once with `Listing`; `show_list` answers the request. Filters and orders
are allow-lists; counts come from what the reader may see, and are kept per audience and revision.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any
from urllib.parse import quote

from django.core.exceptions import ValidationError
from django.db.models import Count, F, OrderBy, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.translation import gettext as _

from sofra.access.audience import Audience
from sofra.record.cells import rows_as_cells
from sofra.record.citing import cite
from sofra.record.list_pages import Keep, ListPage
from sofra.record.refs import NamesIn
from sofra.record.revision import kept, revision
from sofra.record.tables import Table
from sofra.record.times import ByTime, is_time, may_lie_in, surely_lies_in, surest_first
from sofra.shared.leaving import as_csv, as_xlsx
from sofra.shared.pages import page
from sofra.shared.showing import Choice, Filter

MOST_CHOICES = 40
NOT_STATED = "-"
PASSING = ("page", "format", "print")
LONGEST_VALUE = 200
RELATION = "__"  # in the name of a field that leads to other rows, of which there may be many
FOR_MEMBERS = frozenset({"community"})

Names = Callable[[Iterable[str], Audience], Mapping[str, str]]
Nested = Callable[[Audience], Mapping[str, Collection[str]]]


@dataclass(frozen=True)
class By:
    """One filter of a list: its name in the address, its word, the field it reads.

    `names` gives the words of the values: a mapping, or a function of the keys and the reader. With a
    function, a value that has no name for this reader is a hidden row: it is no choice, and asking for
    it finds nothing. `over` names the relation that the field leads over, if its rows have a visibility
    of their own, such as `makers` for `makers__organisation_id`. `nested` tells of each value which
    values lie within it, itself among them: whoever asks for a country means its towns too. It goes
    with a field that holds one value for each row, and so not with `over`.
    """

    name: str
    label: Any
    field: str
    names: Mapping[str, Any] | Names | None = None
    over: str = ""
    nested: Nested | None = None


@dataclass(frozen=True)
class Listing:
    """A list of one table: its title, its filters, its orders, its template and what it loads.

    `orders` names fields or expressions to sort by. `extra` gives the template more of the rows of one
    page; `sums` more of all rows that fit, kept per audience like the counts.
    """

    table: Table
    title: Any
    template: str
    lead: Any = ""
    empty: Any = ""
    filters: tuple[By, ...] = ()
    time: ByTime | None = None
    orders: Mapping[str, tuple[Any, tuple[Any, ...]]] = field(default_factory=dict)
    load: Callable[[QuerySet[Any]], QuerySet[Any]] = lambda rows: rows
    extra: Callable[[Sequence[Any], Audience], dict[str, Any]] | None = None
    sums: Callable[[QuerySet[Any], Audience], dict[str, Any]] | None = None


def earliest_first(field: str) -> OrderBy:
    """By the first day that a partial date can mean; what is open on that side by its last, undated last."""
    return Coalesce(F(f"{field}_earliest"), F(f"{field}_latest")).asc(nulls_last=True)


def show_list(request: HttpRequest, listing: Listing, rows: QuerySet[Any] | None = None) -> HttpResponse:
    """Answer with the list: a page of it, or the whole of it as CSV or XLSX."""
    reader: Audience = request.reader  # type: ignore[attr-defined]  # set by the reader's middleware
    if rows is None:
        rows = listing.table.model.objects.visible_to(reader)
    query = _known(listing, request.GET)
    narrowed = _narrow(listing, rows, query, reader)
    ordered = _in_order(listing, narrowed, query)
    if (form := request.GET.get("format", "")) in ("csv", "xlsx"):
        return _leave(listing, ordered, reader, form)
    return page(request, listing.template, _context(listing, rows, ordered, query, request, reader))


def _known(listing: Listing, query: QueryDict) -> QueryDict:
    """What the list knows of the address, in one order. What is kept for others holds nothing else of it."""
    times = [listing.time.name] if listing.time else []
    known = QueryDict(mutable=True)
    for name in sorted([by.name for by in listing.filters] + times):
        if value := query.get(name, "")[:LONGEST_VALUE]:
            known[name] = value
    if (order := query.get("order", "")) in listing.orders:
        known["order"] = order
    return known


def _keep(about: str, reader: Audience, now: int, what: str, make: Callable[[], Any]) -> Any:
    return kept(f"{about}:{what}", reader, make, of=now)


def _beside(listing: Listing, reader: Audience, found: Sequence[Any]) -> dict[str, Any]:
    cite(found, reader)
    return listing.extra(found, reader) if listing.extra else {}  # noqa: S610  not Django's


def _context(
    listing: Listing,
    rows: QuerySet[Any],
    ordered: QuerySet[Any],
    query: QueryDict,
    request: HttpRequest,
    reader: Audience,
) -> dict[str, Any]:
    now = revision()
    about = f"list:{quote(request.path)}:{query.urlencode()}"
    keep = partial(_keep, about, reader, now)
    total = keep("total", ordered.count)
    choices = keep("filters", lambda: _filters(listing, rows, query, reader))
    sums = keep("sums", lambda: _sums(listing, ordered, reader))

    asked, is_for_print = request.GET.get("page", ""), bool(request.GET.get("print"))
    beside = partial(_beside, listing, reader)
    shown = ListPage(listing.load(ordered), total, asked, keep, beside, is_for_print=is_for_print)
    return {
        "listing": listing,
        "title": listing.title,
        "lead": listing.lead,
        "empty_what": listing.empty or _("Nothing on record here."),
        "page": shown.page,
        "rows": shown.page,
        "draw_once": shown.draw,
        "total": total,
        "filters": choices,
        "orders": _orders(listing, query),
        **_time(listing, query, ordered.order_by(), total, keep),
        "url_without_all": request.path if set(query) - {"order"} else "",
        "query": query,
        **sums,
        **shown.told(),
    }


def _sums(listing: Listing, rows: QuerySet[Any], reader: Audience) -> dict[str, Any]:
    return listing.sums(rows.order_by(), reader) if listing.sums else {}


def _time(listing: Listing, query: QueryDict, rows: QuerySet[Any], total: int, keep: Keep) -> dict[str, Any]:
    """The time asked for, how many rows surely lie in it, and what else of the address must stay."""
    if not listing.time:
        return {}
    asked = query.get(listing.time.name, "").strip()
    stays = [(name, query[name]) for name in query if name not in (listing.time.name, *PASSING)]
    if not is_time(asked):
        return {"time": asked, "time_stays": stays, "time_is_unclear": True}
    sure = keep("sure", rows.filter(surely_lies_in(listing.time, asked)).count) if asked else 0
    return {
        "time": asked,
        "time_stays": stays,
        "time_sure": sure,
        "time_maybe": total - sure if asked else 0,
        "url_without_time": _address(query, **{listing.time.name: ""}),
    }


def _narrow(
    listing: Listing, rows: QuerySet[Any], query: QueryDict, reader: Audience, *, but: str = ""
) -> QuerySet[Any]:
    for by in listing.filters:
        value = query.get(by.name, "")
        if value and by.name != but:
            rows = _asked(by, value, rows, reader)
    if listing.time and (value := query.get(listing.time.name, "")) and listing.time.name != but:
        rows = rows.filter(may_lie_in(listing.time, value))
    return rows


def _asked(by: By, value: str, rows: QuerySet[Any], reader: Audience) -> QuerySet[Any]:
    """The rows with that value; none where it is no value of this kind, such as a word for yes or no."""
    try:
        return rows.none() if "\x00" in value else rows.filter(_is(by, value, rows, reader))
    except (ValueError, ValidationError):
        return rows.none()


def _is(by: By, value: str, rows: QuerySet[Any], reader: Audience) -> Q:
    if value == NOT_STATED and callable(by.names):
        return ~Q(pk__in=_with_a_name(by, rows, reader))
    if value == NOT_STATED:
        return Q(**{f"{by.field}__isnull": True}) if by.field.endswith("_id") else Q(**{by.field: ""})
    if callable(by.names) and value not in by.names([value], reader):
        return Q(pk__in=[])
    if by.nested:
        return Q(**{f"{by.field}__in": by.nested(reader).get(value, ())})
    if not by.over:
        return Q(**{by.field: value})
    seen = rows.model._default_manager.filter(_seen_over(by, reader), **{by.field: value})
    return Q(pk__in=seen.values("pk"))  # once, however often the relation holds


def _with_a_name(by: By, rows: QuerySet[Any], reader: Audience) -> QuerySet[Any]:
    """The rows that have at least one value which this reader may see; for her, the others state none."""
    seen = _seen_over(by, reader)
    values = rows.filter(seen).order_by().values_list(by.field, flat=True).distinct()
    named = _nameable(by, [value for value in values if value], reader)
    found: QuerySet[Any] = rows.model._default_manager.filter(seen, **{f"{by.field}__in": list(named)})
    return found.values("pk")


def _seen_over(by: By, reader: Audience) -> Q:
    """Only relations that this reader may see; asked with the field, so that both hold of one row."""
    if not by.over:
        return Q()
    return Q(**{f"{by.over}__visibility__in": sorted(reader.circles), f"{by.over}__is_archived": False})


def _in_order(listing: Listing, rows: QuerySet[Any], query: QueryDict) -> QuerySet[Any]:
    """In the order asked for; where a time is asked for, first what surely lies in it."""
    fallback = next(iter(listing.orders.values()), ("", ("key",)))
    _label, fields = listing.orders.get(query.get("order", ""), fallback)
    if listing.time and (value := query.get(listing.time.name, "")):
        return rows.order_by(surest_first(listing.time, value), *fields, "key")
    return rows.order_by(*fields, "key")


def _address(query: QueryDict, **changes: str) -> str:
    changed = query.copy()
    for name in PASSING:
        changed.pop(name, None)
    for name, value in changes.items():
        changed.pop(name, None)
        if value:
            changed[name] = value
    return f"?{changed.urlencode()}" if changed else "?"


def _orders(listing: Listing, query: QueryDict) -> list[Choice]:
    current = query.get("order", "")
    first = next(iter(listing.orders), "")
    return [
        Choice(
            str(label), _address(query, order="" if name == first else name), None, (current or first) == name
        )
        for name, (label, _fields) in listing.orders.items()
    ]


def _filters(listing: Listing, rows: QuerySet[Any], query: QueryDict, reader: Audience) -> list[Filter]:
    return [
        _filter(by, _narrow(listing, rows, query, reader, but=by.name), query, reader)
        for by in listing.filters
    ]


def _filter(by: By, rows: QuerySet[Any], query: QueryDict, reader: Audience) -> Filter:
    found, unstated = _counted(by, rows, reader)
    current = query.get(by.name, "")
    choices = [
        Choice(str(name), _address(query, **{by.name: value}), many, current == value)
        for value, name, many in found[:MOST_CHOICES]
    ]
    if unstated:
        address = _address(query, **{by.name: NOT_STATED})
        choices.append(Choice(_("not stated"), address, unstated, current == NOT_STATED))
    return Filter(str(by.label), choices, _address(query, **{by.name: ""}))


def _counted(by: By, rows: QuerySet[Any], reader: Audience) -> tuple[list[tuple[str, Any, int]], int]:
    """The values with their names and how many rows have them, and how many rows have none to show."""
    seen = rows.filter(_seen_over(by, reader)).order_by()
    may_repeat = RELATION in by.field or len(seen.query.alias_map) > 1
    groups = (
        seen.values_list(by.field).annotate(many=Count("pk", distinct=may_repeat)).order_by("-many", by.field)
    )
    stated = [(str(value), many) for value, many in groups if value not in ("", None)]
    found = _with_those_within(stated, by.nested(reader)) if by.nested else stated
    if not callable(by.names):
        names = by.names or {}
        named = [(value, names.get(value, value), many) for value, many in found]
        return named, sum(many for value, many in groups if value in ("", None))
    nameable = _nameable(by, dict([*stated, *found]), reader)
    shown = [(value, many) for value, many in found if value in nameable][:MOST_CHOICES]
    called = by.names([value for value, _many in shown], reader)
    return [(value, called[value], many) for value, many in shown], _unstated(
        by, rows, dict(groups), nameable, reader
    )


def _unstated(
    by: By, rows: QuerySet[Any], groups: Mapping[Any, int], nameable: Collection[str], reader: Audience
) -> int:
    """How many rows have no value to show. Where a row has one value at most, they have been counted."""
    if RELATION in by.field:
        return rows.exclude(pk__in=_with_a_name(by, rows, reader)).count()
    return sum(many for value, many in groups.items() if str(value) not in nameable)


def _nameable(by: By, values: Collection[str], reader: Audience) -> Collection[str]:
    """The values that have a name for this reader."""
    if isinstance(by.names, NamesIn):
        return by.names.seen(values, reader)
    return by.names(values, reader) if callable(by.names) else values


def _with_those_within(
    found: Iterable[tuple[str, int]], nested: Mapping[str, Collection[str]]
) -> list[tuple[str, int]]:
    """How many rows lie at or within each value, most first."""
    counts = dict(found)
    summed = ((value, sum(counts.get(one, 0) for one in within)) for value, within in nested.items())
    return sorted((pair for pair in summed if pair[1]), key=lambda pair: (-pair[1], pair[0]))


def _leave(listing: Listing, rows: QuerySet[Any], reader: Audience, form: str) -> HttpResponse:
    """The whole list as a file. What is only for members is blank for a stranger."""
    table = listing.table
    cells = rows_as_cells(table, rows.iterator(chunk_size=500), reader)
    if reader.is_stranger and (hidden := [i for i, name in enumerate(table.header) if name in FOR_MEMBERS]):
        cells = ([("" if i in hidden else cell) for i, cell in enumerate(row)] for row in cells)
    return (as_csv if form == "csv" else as_xlsx)(table.name, table.header, cells)
