"""Who sits at a table at a time: bodies once, groups never as one, those who left apart."""

from __future__ import annotations

import pytest

from sofra.access.audience import STRANGER
from sofra.actors.tests.making import INSIDER, put_body, put_person, put_place
from sofra.networks.queries.drawing import drawing, title
from sofra.networks.queries.seats import read_table, read_tables
from sofra.networks.queries.wording import active, finding, remarks
from sofra.networks.tests.making import put_member, put_network, put_office
from sofra.shared.partial_dates import parse

pytestmark = pytest.mark.django_db


@pytest.fixture
def network():
    return put_network(state_as_of="2031-10")


def names(bodies):
    return [body.name for body in bodies]


def table_of(network, on=None, reader=STRANGER):
    return read_table(network, reader, parse(on) if on else None)


def test_body_with_two_offices_and_a_seat_counts_once(network):
    mill = put_body("org-mill")
    put_office("o1", network, mill)
    put_office("o2", network, mill, office="secretariat")
    put_member("m1", network, mill)

    table = table_of(network)

    assert len(table.single) == 1
    assert table.rows == 3
    assert table.single[0].offices == ["chair", "secretariat"]


def test_member_that_left_is_not_counted_and_is_told(network):
    put_member("m1", network, put_body("org-mill", "Mill"))
    put_member("m2", network, put_body("org-weir", "Weir"), until="../2031-09", why_ended="withdrew")

    table = table_of(network)

    assert names(table.sitting) == ["Mill"]
    assert names(table.left) == ["Weir"]
    assert "Weir left before October 2031; no closer date stated; withdrew." in remarks(table)
    assert finding(table).endswith("; one member has left")


def test_member_that_left_sits_there_on_an_earlier_date(network):
    put_member("m1", network, put_body("org-weir"), since="2029", until="../2031-09")

    assert len(table_of(network, "2030").maybe) == 1
    assert table_of(network, "2030").left == []
    assert len(table_of(network, "2031-10").left) == 1
    assert len(table_of(network, "2028").later) == 1


def test_end_without_a_reason_says_so(network):
    put_member("m1", network, put_body("org-weir", "Weir"), until="2031-03")

    assert remarks(table_of(network)) == ["Weir left March 2031; reason not stated."]


def test_seats_without_a_start_count_as_there_and_are_told(network):
    put_member("m1", network, put_body("org-mill"))
    put_member("m2", network, put_body("org-weir"), since="2030")

    table = table_of(network)

    assert len(table.single) == 2
    assert remarks(table) == ["1 seat has no start date on record and counts as there."]


def test_table_without_any_date_takes_rows_as_told():
    network = put_network()
    put_member("m1", network, put_body("org-mill"), since="2030")
    put_member("m2", network, put_body("org-weir"), until="2031")
    put_member("m3", network, put_body("org-lock"))

    table = table_of(network)

    assert (len(table.sitting), len(table.left), len(table.undated)) == (2, 1, 1)
    assert title(table) == "The table as told"


def test_collective_row_is_never_counted_as_one(network):
    put_member("m1", network, put_body("org-mills", is_collective=True))
    put_office("o1", network, put_body("org-mill"))

    table = table_of(network)

    assert len(table.single) == 1
    assert len(table.groups) == 1
    assert table.told is None
    assert finding(table) == "Told at this table: 1 body and 1 group; how many it stands for is not stated"


def test_collective_rows_of_stated_size_make_up_the_seats(network):
    network.seats = 15
    put_member("m1", network, put_body("org-mills", is_collective=True, stands_for=15))

    table = table_of(network)

    assert table.told == 15
    assert finding(table) == "15 bodies sit here, told without their names"


def test_groups_of_stated_size_say_it(network):
    put_member("m1", network, put_body("org-mills", is_collective=True, stands_for=6))
    put_member("m2", network, put_body("org-weirs", is_collective=True, stands_for=8))
    put_office("o1", network, put_body("org-mill"))

    assert (
        finding(table_of(network))
        == "Told at this table: 1 body and 2 groups; the groups stand for 14 bodies"
    )


def test_persons_described_are_a_group_and_named_ones_are_not(network):
    valley = put_place("pl-valley", "Valley")
    put_member("m1", network, persons_described="women leaders", country=valley)
    put_office("o1", network, person=put_person("per-mira", "Mira"))
    put_office("o2", network, persons_described="coordinator, not named", office="coordinator")

    table = table_of(network)

    assert names(table.persons) == ["Mira", "coordinator, not named"]
    assert [body.country for body in table.groups] == ["Valley"]
    assert "Told of the persons: women leaders." in remarks(table)
    drawn = drawing(table)
    assert drawn
    assert [one.seat.name for one in drawn.seats] == ["Mira", "coordinator, not named", "Persons from Valley"]


def test_seats_stated_and_named_are_kept_apart(network):
    network.seats = 19
    for n in range(3):
        put_member(f"m{n}", network, put_body(f"org-{n}"))

    table = table_of(network)

    assert finding(table) == "19 seats; 3 kinds of holders named; how the 19 divide is not stated"
    assert active(table) == "3 kinds of holders named"
    drawn = drawing(table)
    assert drawn
    assert drawn.stated == 19


@pytest.mark.parametrize(
    ("sectors", "said"),
    [
        (
            ["civil_society", "state", "state"],
            "Civil society holds 1 of the 3 seats named; how many sit here is not stated",
        ),
        (
            ["civil_society"] * 3,
            "All 3 named are civil society; how many sit here is not stated",
        ),
        (["state", "security", "state"], "Civil society holds none of the 3 seats told"),
        (["state"], "Told at this table: 1 body; how many sit here is not stated"),
        ([], "Who sits at this table is not stated"),
    ],
)
def test_finding_is_computed_in_neutral_words(network, sectors, said):
    for n, sector in enumerate(sectors):
        put_member(f"m{n}", network, put_body(f"org-{n}", sector=sector))

    assert finding(table_of(network)) == said


def test_active_bodies_are_said_only_of_a_running_network():
    running, over = put_network(seats=3), put_network("net-old", state="goal_reached", seats=3)
    for n in range(3):
        body = put_body(f"org-{n}")
        put_member(f"m{n}", running, body)
        put_member(f"x{n}", over, body)

    assert active(table_of(running)) == "3 active bodies"
    assert active(table_of(over)) == "3 bodies"


def test_observer_is_said_to_be_one(network):
    put_member("m1", network, put_body("org-mill"), category="observer")

    assert table_of(network).sitting[0].offices == ["observer"]


def test_seat_of_a_hidden_body_shows_nothing(network):
    put_member("m1", network, put_body("org-secret", hidden=True))
    put_office("o1", network, person=put_person("per-secret", hidden=True))
    put_member("m2", network, put_body("org-mill"), hidden=True)

    assert table_of(network).bodies == ()
    assert len(table_of(network, reader=INSIDER).bodies) == 3
    assert drawing(table_of(network)) is None


@pytest.mark.parametrize("many", [1, 3])
def test_tables_cost_the_same_for_one_and_for_many(django_assert_num_queries, many):
    networks = [put_network(f"net-{n}") for n in range(many)]
    for n, network in enumerate(networks):
        put_member(f"m{n}", network, put_body(f"org-{n}"), country=put_place(f"pl-{n}"))
        put_office(f"o{n}", network, person=put_person(f"per-{n}"))

    read_tables(networks, STRANGER)
    with django_assert_num_queries(7):
        read_tables(networks, STRANGER)
