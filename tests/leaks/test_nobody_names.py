"""Who stands between others, what if one left, which door: only who holds a seat in that network is told.

Whoever holds none gets the same answer to the key of a body as to a word that is the key of nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sofra.networks.models import Membership
from tests.leaks.looking import Probes, sit_down
from tests.leaks.walking import IS_THOROUGH, MISSING, with_query
from tests.leaks.world import NETWORK, NETWORK_KEY, READERS, STRANGER, Reader, World

ASKED = ("without", "opener", "goal", "rows", "layers")
OF_EACH = 2  # how many networks of each reader are asked for in the short run


def portraits(reader: Reader) -> Iterator[tuple[str, str, bool]]:
    """The address of each portrait that a reader may open, a body in it, and whether she holds a seat."""
    seen = {"visibility__in": sorted(reader.sees), "is_archived": False}
    ends = {f"{end}__{name}": value for end in ("network", "organisation") for name, value in seen.items()}
    rows = Membership.objects.filter(**seen, **ends, organisation__is_collective=False).order_by("key")
    bodies = dict(rows.values_list("network_id", "organisation_id"))
    seated = [key for key in bodies if f"network:{key}" in reader.sees]
    others = [key for key in bodies if key not in seated]
    for key in [*seated, *(others if IS_THOROUGH else others[:OF_EACH])]:
        yield f"/networks/{key}/portrait/", bodies[key], key in seated
    if bodies:
        has_any = any(circle.startswith("network:") for circle in reader.sees)
        yield "/portrait/", next(iter(bodies.values())), has_any


def look_for_names(reader: Reader, probes: Probes) -> None:
    """Ask each portrait in which she holds no seat for a body that is in it, and for none."""
    seat = sit_down(reader)
    for url, body, has_seat in portraits(reader):
        for name in () if has_seat else ASKED:
            given, missing = (seat.ask(with_query(url, **{name: key})) for key in (body, MISSING))
            probes.compare(given, missing, body, MISSING, f"{reader} is told of one body by {name} at {url}")


@pytest.mark.parametrize("reader", READERS, ids=str)
def test_who_holds_no_seat_is_told_of_no_single_body(reader: Reader, world: World, probes: Probes) -> None:
    look_for_names(reader, probes)

    assert probes.digest() == []


def test_stranger_and_those_of_other_tables_are_asked(world: World) -> None:
    kinds = {(str(reader), seat) for reader in READERS for _url, _body, seat in portraits(reader)}

    assert {("stranger (record)", False), ("outsider (record)", False), ("observer (sample)", False)} <= kinds
    assert {("coordinator (sample)", True), ("representative (sample)", True)} <= kinds


@pytest.mark.parametrize("who", ["coordinator (sample)", "representative (sample)"])
def test_who_holds_a_seat_is_told(who: str, world: World, probes: Probes) -> None:
    reader = next(one for one in READERS if str(one) == who)
    seat = sit_down(reader)
    for url, body, _has_seat in (one for one in portraits(reader) if one[2]):
        given, missing = (seat.ask(with_query(url, without=key)) for key in (body, MISSING))
        probes.compare(given, missing, body, MISSING, "told")

    assert "told" in probes.found, "the look above would notice"


def test_member_reads_the_portrait_of_her_own_network_alone(world: World) -> None:
    member = next(one for one in READERS if NETWORK in one.sees)

    assert "<select" in sit_down(member).ask(f"/networks/{NETWORK_KEY}/portrait/").text
    assert sit_down(STRANGER).ask(f"/networks/{NETWORK_KEY}/portrait/").status == 404
