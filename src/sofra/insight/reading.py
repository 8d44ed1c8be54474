"""From the record to its threads: the needs, links and rows that one reader may see.

A link counts only if both its ends are among the rows given, so a hidden row breaks no silence.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from sofra.access.audience import Audience
from sofra.events.models import Event
from sofra.insight.threads import Link, Need, Row, Threads, follow
from sofra.networks.models import Network
from sofra.record.citing import citations_shown
from sofra.record.models import Link as LinkRow
from sofra.record.record import THREAD_TABLES
from sofra.record.refs import Ref, labels
from sofra.record.tables import Table, all_tables
from sofra.voices.models import Need as NeedRow
from sofra.voices.models import VoicedBy

DATES = ("start", "end", "date", "adopted", "drafted", "period")
DEEPEST = 6
FEW_NEEDS = 6


def threads_of_all(reader: Audience, *, stated_only: bool) -> Threads:
    """The threads of every need that this reader may see. A constant number of queries."""
    needs = list(NeedRow.objects.visible_to(reader))
    links = LinkRow.objects.visible_to(reader).exclude(kind=LinkRow.Kind.SAME_AS)
    if stated_only:
        links = links.filter(basis=LinkRow.Basis.STATED)
    same = LinkRow.objects.visible_to(reader).filter(kind=LinkRow.Kind.SAME_AS)
    rows = [row for name in THREAD_TABLES if name != "needs" for row in rows_of(name, reader)]
    return follow(
        told_needs(needs, reader), [_link(link) for link in (*links, *same)], rows, stated_only=stated_only
    )


def threads_of_one(need: NeedRow, reader: Audience, *, stated_only: bool) -> Threads:
    """The threads of a single need: only the links that can be reached from it are read."""
    stated, read = both_threads_of_one(need, reader)
    return stated if stated_only else read


def both_threads_of_one(need: NeedRow, reader: Audience) -> tuple[Threads, Threads]:
    """The threads of a single need, as the texts state it and with our readings; read only once."""
    links = list(_links_from(("needs", need.key), reader))
    keys: dict[str, set[str]] = defaultdict(set)
    for link in links:
        keys[link.to_table].add(link.to_key)
    rows = [row for name in sorted(keys) for row in rows_of(name, reader, keys[name])]
    told = _told_at([("links", link.key) for link in links] + [("needs", need.key)], reader)
    needs = [replace(found, source=told["needs", need.key]) for found in told_needs([need], reader)]
    steps = [_link(link, told["links", link.key]) for link in links]
    return follow(needs, steps, rows, stated_only=True), follow(needs, steps, rows, stated_only=False)


def _told_at(refs: Iterable[tuple[str, str]], reader: Audience) -> dict[tuple[str, str], str]:
    """The places in the texts where rows are told, as the record writes them."""
    keys: dict[str, list[str]] = defaultdict(list)
    for table, key in refs:
        keys[table].append(key)
    places: dict[tuple[str, str], list[str]] = defaultdict(list)
    for table, some in keys.items():
        cited = citations_shown(reader).filter(table=table, key__in=some).order_by("key", "position")
        for citation in cited:
            places[table, citation.key].append(str(citation))
    return defaultdict(str, {ref: "; ".join(told) for ref, told in places.items()})


def _links_from(start: tuple[str, str], reader: Audience) -> Iterator[LinkRow]:
    """Walk on from one row, stage by stage. A thread has at most so many stages."""
    seen, ahead = {start}, {start}
    for _stage in range(DEEPEST):
        found = list(_links_onward(ahead, reader))
        yield from found
        ahead = {(link.to_table, link.to_key) for link in found} - seen
        seen |= ahead
        if not ahead:
            return


def _links_onward(refs: Iterable[tuple[str, str]], reader: Audience) -> Iterator[LinkRow]:
    by_table: dict[str, list[str]] = defaultdict(list)
    for table, key in sorted(refs):
        by_table[table].append(key)
    for table, keys in by_table.items():
        yield from LinkRow.objects.visible_to(reader).filter(from_table=table, from_key__in=keys)


def rows_of(name: str, reader: Audience, keys: Iterable[str] | None = None) -> Iterator[Row]:
    """The few facts of the rows of one table that a step shows."""
    table = all_tables()[name]
    rows = table.model.objects.visible_to(reader)
    if keys is not None:
        rows = rows.filter(key__in=keys)
    dates = [date for date in DATES if _has(table, date)]
    kind = ["kind"] if _has(table, "kind") else []
    for key, *values in rows.values_list("key", *kind, *dates):
        said = values[1:] if kind else values
        yield Row(name, key, next((str(date) for date in said if date), ""), values[0] if kind else "")


def _has(table: Table, field: str) -> bool:
    return any(column.field == field for column in table.columns)


def told_needs(needs: Iterable[NeedRow], reader: Audience) -> list[Need]:
    """Needs as the rule of the threads wants them: with the date of their event and their networks."""
    needs = list(needs)
    events = {need.event_id for need in needs if need.event_id}
    dates, hosts = _events(events, reader)
    speakers = _networks_that_spoke([need.key for need in needs], reader)
    places = labels({Ref("places", need.place_id) for need in needs if need.place_id}, reader)
    return [
        Need(
            key=need.key,
            voice=need.voice,
            kind=need.kind,
            pillar=need.pillar,
            place=need.place_id if need.place_id and Ref("places", need.place_id) in places else "",
            networks=tuple(sorted(hosts.get(need.event_id, set()) | speakers.get(need.key, set()))),
            date=dates.get(need.event_id, ""),
        )
        for need in needs
    ]


def _events(keys: set[Any], reader: Audience) -> tuple[dict[Any, str], dict[Any, set[str]]]:
    """When each event was, and the network it belongs to."""
    visible = Event.objects.visible_to(reader).filter(key__in=keys)
    found = list(visible.values_list("key", "start", "end", "network_id"))
    networks = set(Network.objects.visible_to(reader).values_list("key", flat=True)) if found else set()
    dates = {key: str(start or end) for key, start, end, _network in found}
    return dates, {key: {network} & networks for key, _start, _end, network in found}


def _networks_that_spoke(keys: list[str], reader: Audience) -> dict[str, set[str]]:
    """The networks whose own organisation voiced a need."""
    own = dict(
        Network.objects.visible_to(reader)
        .joining_seen(reader, "organisation")
        .filter(organisation__isnull=False)
        .values_list("organisation_id", "key")
    )
    spoke: dict[str, set[str]] = defaultdict(set)
    voiced = VoicedBy.objects.filter(row__in=keys) if len(keys) <= FEW_NEEDS else VoicedBy.objects.all()
    for need, organisation in voiced.values_list("row_id", "target_id"):
        if organisation in own:
            spoke[need].add(own[organisation])
    return spoke


def _link(link: LinkRow, source: str = "") -> Link:
    return Link(
        key=link.key,
        from_table=link.from_table,
        from_key=link.from_key,
        to_table=link.to_table,
        to_key=link.to_key,
        kind=link.kind,
        basis=link.basis,
        answers=link.answers,
        source=source,
    )
