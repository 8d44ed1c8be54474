"""No search, filter, order or made-up word in an address tells whether a hidden row is there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sofra.exchange.demonstration import OPEN, TALKS
from sofra.record.models import SearchEntry, SearchWord
from tests.leaks.doors import DOORS, address
from tests.leaks.looking import Answer, Probes, Seat, sit_down
from tests.leaks.tokens import COMMUNITY, Owner
from tests.leaks.walking import IS_THOROUGH, MISSING, Walk, offered_names, with_query
from tests.leaks.world import PUBLIC, READERS, SECRET, STRANGER, Reader, World

# Words that a curious person would try, because the record has such columns or Django such look-ups.
TRIED = (
    "visibility",
    "visibility_id",
    "is_archived",
    "as_imported__contains",
    "folded__startswith",
    "community",
    "notes__contains",
    "key__in",
    "pk",
    "circle",
    "reader",
    "shelf",
)
LISTS = [route for route, door in DOORS.items() if door.is_list]
# Which table a filter's name speaks of, where its values are rows.
POINTED_AT = {
    "country": "places",
    "place": "places",
    "network": "networks",
    "event": "events",
    "project": "projects",
    "chapter": "chapters",
    "text": "chapters",
    "source": "sources",
    "plan": "plans",
    "state": "states",
    "check": "checks",
}
LOOKERS = [STRANGER, *(reader for reader in READERS if str(reader) == "outsider (sample)")]


def hidden_from(reader: Reader, world: World, table: str) -> list[str]:
    """Keys of rows that this reader may not see, named by rows that she may see and by none."""
    circles = [SECRET] if reader == STRANGER else [TALKS, OPEN]
    return [key for circle in circles if (key := world.beds[circle].key(table))]


@pytest.mark.parametrize("reader", LOOKERS, ids=str)
def test_asking_a_filter_for_what_is_hidden_is_as_asking_for_what_is_not_there(
    reader: Reader, world: World, probes: Probes
) -> None:
    seat = sit_down(reader)
    for route, door in DOORS.items():
        if door.is_row or not door.table:
            continue
        url = address(route)
        for name in sorted(
            {*offered_names(seat.ask(url)), *door.takes} - {"page", "format", "print", "order"}
        ):
            missing = seat.ask(with_query(url, **{name: MISSING}))
            tables = {*POINTED_AT.values(), "organisations"}
            for table in tables if IS_THOROUGH else [POINTED_AT.get(name, "organisations")]:
                for key in hidden_from(reader, world, table):
                    answer = seat.ask(with_query(url, **{name: key}))
                    finding = f"{reader}: {url}?{name}= tells of a hidden row of {table}"
                    probes.compare(answer, missing, key, MISSING, finding)

    assert probes.digest() == []


def test_words_that_a_list_does_not_know_change_nothing(world: World, probes: Probes) -> None:
    seat = sit_down(STRANGER)
    for url in map(address, LISTS):
        plain = seat.ask(f"{url}?format=csv")
        names = TRIED if IS_THOROUGH else [name for name in TRIED if name[0] in "vcn"]
        for name in names:
            answer = seat.ask(with_query(url, format="csv", **{name: PUBLIC}))
            probes.compare(answer, plain, "", "", f"{url} listens to {name}")

    assert probes.digest() == []


@pytest.mark.parametrize("reader", LOOKERS if not IS_THOROUGH else READERS, ids=str)
def test_search_finds_nothing_hidden(reader: Reader, world: World, probes: Probes) -> None:
    seat = sit_down(reader)
    missing = search(seat, MISSING)
    for token, owner in searched_for(world):
        answer = search(seat, token)
        if owner.is_seen_by(reader.sees, is_stranger=reader.is_stranger):
            probes.look(answer, reader, world.mint)
            continue
        finding = f"{reader} finds {owner.table}/{owner.key} by its {owner.field}"
        probes.compare(answer, missing, token, MISSING, finding)

    assert probes.digest() == []


def search(seat: Seat, words: str) -> Answer:
    """Look for words."""
    return seat.ask(with_query("/search/", q=words))


def searched_for(world: World) -> Iterator[tuple[str, Owner]]:
    """In the long run every token; else one text of each table in each circle."""
    tried: set[tuple[str, str]] = set()
    for token, owner in world.mint.owners.items():
        place = (owner.table, "+".join(sorted(owner.circles)))
        is_key = token == owner.key
        if owner.table and (
            IS_THOROUGH or (not is_key and place not in tried and not owner.field.startswith("place in"))
        ):
            tried.add(place)
            yield token, owner


def test_search_finds_what_is_hers(world: World) -> None:
    seat = sit_down(STRANGER)
    key = world.beds[PUBLIC].key("organisations")
    name = next(
        t for t, o in world.mint.owners.items() if (o.table, o.key, o.field) == ("organisations", key, "name")
    )

    assert f"/organisations/{key}/" in search(seat, name).text


def test_search_knows_no_community(world: World) -> None:
    tokens = [token for token, owner in world.mint.owners.items() if owner.field == COMMUNITY]
    known = "\n".join(SearchEntry.objects.values_list("found", flat=True))

    assert tokens
    assert [token for token in tokens if token in known] == []
    assert not SearchWord.objects.filter(word__in=tokens).exists()


def test_community_is_no_choice_column_or_cell_for_a_stranger(world: World, probes: Probes) -> None:
    member = next(reader for reader in READERS if reader.username == "member")
    tokens = {token for token, owner in world.mint.owners.items() if owner.field == COMMUNITY}
    for url in ("/organisations/", "/needs/"):
        walk = Walk(sit_down(STRANGER), world, probes, is_thorough=True)
        page = walk.ask(url)
        for form in ("csv", "xlsx"):
            hers = sit_down(member).ask(f"{url}?format={form}").text
            assert any(token in hers for token in tokens)
            assert not any(token in walk.ask(f"{url}?format={form}").text for token in tokens)
        assert COMMUNITY not in offered_names(page)

    assert probes.digest() == []
