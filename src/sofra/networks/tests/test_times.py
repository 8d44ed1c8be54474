"""Tables at other times: what sources tell of then, what they leave open, and when they are silent."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache

from sofra.access.audience import STRANGER
from sofra.actors.tests.making import INSIDER, put, put_body, put_place
from sofra.networks.queries.drawing import drawing, title
from sofra.networks.queries.seats import read_table
from sofra.networks.queries.wording import active, finding, levels, remarks
from sofra.networks.tests.making import put_member, put_network, put_office
from sofra.record.models import Fact
from sofra.record.tables import all_tables
from sofra.shared.partial_dates import parse

pytestmark = pytest.mark.django_db


def put_text(published: str, basis: str = "stated", **fields: Any) -> Any:
    """The text that made-up rows are told in."""
    table = all_tables()["sources"]
    given = {"title": "The river report", "published": published, "published_basis": basis, "kind": "report"}
    return put(table.model, "900", told="", **{**given, **fields})


def declare(network: Any, since: str, until: str) -> None:
    """Somebody declares the list of members whole."""
    table = all_tables()["declarations"]
    put(table.model, "dec-1", network=network, table="memberships", since=since, until=until)
    cache.clear()  # rows put without an act leave what is kept as it was


def table_of(network, on=None, reader=STRANGER):
    return read_table(network, reader, parse(on) if on else None)


@pytest.fixture
def river():
    """Of five seats two begin in 2029; the sources speak of 2031."""
    network = put_network(state_as_of="2031")
    for n in range(3):
        put_member(f"m{n}", network, put_body(f"org-{n}", sector="state", level="central"))
    for n in (3, 4):
        put_member(f"m{n}", network, put_body(f"org-{n}", level="local"), since="2029")
    return network


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2005", "Not told for this time: the first date told is 2029"),
        ("2028-12", "Not told for this time: the first date told is 2029"),
        ("2032", "Not told for this time: the sources speak of 2031; nothing is told for 2032"),
        (
            "2040/2042",
            "Not told for this time: the sources speak of 2031; nothing is told for between 2040 and 2042",
        ),
    ],
)
def test_table_is_not_told_outside_the_time_of_its_sources(river, on, said):
    table = table_of(river, on)

    assert finding(table) == said
    assert active(table) == "not told for this time"
    assert drawing(table) is None
    assert levels(table) == ""


def test_table_is_not_told_before_the_founding():
    network = put_network(established="2026", state_as_of="2031")
    put_member("m1", network, put_body("org-mill"))

    assert finding(table_of(network, "1999")) == "Not told for this time: founded in 2026"
    assert drawing(table_of(network, "2025-12")) is None
    assert drawing(table_of(network, "2026"))


def test_seats_at_another_time_are_counted_only_where_told(river):
    table = table_of(river, "2030")

    assert finding(table) == "2 seats told for that time, 3 more undated"
    assert active(table) == finding(table)
    assert levels(table) == ""
    assert (
        "3 seats have no start date on record: whether they were there at that time is not told."
        in remarks(table)
    )
    drawn = drawing(table)
    assert drawn
    assert (drawn.taken, drawn.perhaps) == (2, 3)
    assert [one.seat.unsure for one in drawn.seats] == ["", "", "undated", "undated", "undated"]


def test_blanks_never_make_a_share():
    network = put_network(established="2020", state_as_of="2031")
    for n in range(3):
        put_member(f"m{n}", network, put_body(f"org-{n}", sector="state"))

    assert finding(table_of(network, "2025")) == "No seat told for that time, 3 undated"
    assert "none of" in finding(table_of(network))


def test_seat_left_open_by_its_dates_is_counted_apart(river):
    put_member("m5", river, put_body("org-5"), since="2029", until="../2031-03")

    assert finding(table_of(river, "2030")) == (
        "2 seats told for that time, 3 more undated, 1 left open by the dates told"
    )


@pytest.mark.parametrize("on", ["2031", "2031-10", "2031-10-15"])
def test_time_of_the_source_is_the_default(river, on):
    table = table_of(river, on)

    assert table.is_own_time
    assert finding(table) == finding(table_of(river))
    assert len(table.known) == 5


def test_text_cannot_speak_of_months_after_it_came_out(river):
    put_text("2031-10")

    assert title(table_of(river)) == "The table, October 2031"
    assert table_of(river, "2031").is_own_time
    assert finding(table_of(river, "2031-11")).endswith(
        "speak of October 2031; nothing is told for November 2031"
    )


@pytest.mark.parametrize(("fields", "on"), [({"basis": "inferred"}, None), ({"hidden": True}, None)])
def test_date_that_is_inferred_or_hidden_narrows_nothing(river, fields, on):
    put_text("2031-10", **fields)

    assert title(table_of(river, on)) == "The table, 2031"


def test_network_without_a_date_of_its_own_ends_with_its_newest_text():
    network = put_network()
    put_member("m1", network, put_body("org-mill"), since="2029")
    put_text("2031-10", "inferred")

    assert title(table_of(network)) == "The table as told"
    assert finding(table_of(network, "2033")).endswith("speak of October 2031; nothing is told for 2033")


def test_seat_without_an_end_is_open_after_the_time_spoken_of():
    network = put_network(state_as_of="2030")
    put_member("m1", network, put_body("org-mill"), since="2029")
    put_member("m2", network, put_body("org-weir"), since="2029", until="2032")

    assert finding(table_of(network, "2031")) == "1 seat told for that time, 1 left open by the dates told"


def test_list_is_whole_only_where_declared_or_counted(river):
    assert (
        finding(table_of(river))
        == "Civil society holds 2 of the 5 seats named; how many sit here is not stated"
    )
    assert active(table_of(river)) == "5 named; how many is not stated"

    declare(river, "2031", "2031")

    assert finding(table_of(river)) == "Civil society holds 2 of the 5 seats"
    assert active(table_of(river)) == "5 active bodies"


def test_declaration_for_another_year_makes_no_list_whole(river):
    declare(river, "2030", "2030")

    assert active(table_of(river)) == "5 named; how many is not stated"


def test_one_body_on_record_is_not_read_as_one_member(client):
    put_member("m1", put_network(), put_body("org-mill"))

    assert "1 named; how many is not stated" in client.get("/networks/").content.decode()
    assert "1 named; how many is not stated" in client.get("/networks/net-river/").content.decode()


def test_levels_are_counted_beside_the_sectors(river):
    put_member("m5", river, put_body("org-5", level="international", sector="security"))
    put_member("m6", river, put_body("org-6", is_collective=True, level="sub_national"))

    assert levels(table_of(river)) == (
        "By level: 3 central (national), 2 local, 1 international; groups of bodies apart: 1 sub-national"
    )


def test_levels_that_are_not_stated_say_so():
    network = put_network()
    put_member("m1", network, put_body("org-1", level="regional"))
    put_member("m2", network, put_body("org-2"))

    assert levels(table_of(network)) == "By level: 1 regional, 1 not stated"


@pytest.mark.parametrize(
    ("state", "why", "said", "remark"),
    [
        ("active", "withdrew", "; one member has left", "Mill left 2030; withdrew."),
        ("goal_reached", "withdrew", "; one member has left", "Mill left 2030; withdrew."),
        (
            "goal_reached",
            "the group had reached its goal",
            "; one seat has ended",
            "The seat of Mill ended in 2030; the group had reached its goal.",
        ),
    ],
)
def test_seat_that_ended_with_the_network_is_no_leaving(state, why, said, remark):
    network = put_network(state=state, state_as_of="2031")
    put_member("m1", network, put_body("org-mill", "Mill"), since="2029", until="2030", why_ended=why)
    put_member("m2", network, put_body("org-weir"))

    assert finding(table_of(network)).endswith(said)
    assert remark in remarks(table_of(network))


def test_two_members_that_left_are_said_to_have_left(river):
    for n in (5, 6):
        put_member(f"m{n}", river, put_body(f"org-{n}"), until="2030")

    assert finding(table_of(river)).endswith("; 2 members have left")


def test_benches_without_a_date_are_told_apart_from_seats():
    network = put_network()
    put_member("m1", network, put_body("org-mill"))
    put_member("m2", network, put_body("org-mills", is_collective=True))

    assert remarks(table_of(network)) == [
        "1 seat has no start date on record and counts as there.",
        "1 bench has no start date on record; it is drawn and not counted.",
    ]


@pytest.mark.parametrize(("value", "is_other"), [("6", False), ("16", True)])
def test_other_count_of_members_is_pointed_to(client, value, is_other):
    network = put_network()
    put_member("m1", network, put_body("org-mills", is_collective=True, stands_for=6))
    about: dict[str, Any] = {
        "subject_table": "networks",
        "subject_key": "net-river",
        "statement": "Members after the flood",
    }
    put(Fact, "f1", value=value, unit="organisations", qualifier="exact", **about)

    assert ("Other counts are told" in client.get("/networks/net-river/").content.decode()) == is_other


def test_page_at_another_time_says_that_an_office_is_undated(client):
    network = put_network(established="2020", state_as_of="2031")
    put_office("o1", network, put_body("org-mill", "Mill"))

    text = " ".join(client.get("/networks/net-river/?on=2025").content.decode().split())
    before = " ".join(client.get("/networks/net-river/?on=2010").content.decode().split())

    assert '<small class="quiet">undated</small>' in text
    assert "Not told for this time: founded in 2020" in before
    assert "No office is told for this time." in before
    assert "<svg data-size" not in before
    assert "1 row on record for other times" in before


def test_seat_in_a_network_that_is_over_does_not_go_on(client):
    put_member("m1", put_network(state="ended"), put_body("org-mill"), since="2029")

    assert "from 2029; end not stated" in client.get("/organisations/org-mill/").content.decode()


def test_hidden_declaration_tells_nothing():
    network = put_network(state_as_of="2031")
    put_member("m1", network, put_body("org-mill"))
    table = all_tables()["declarations"]
    put(table.model, "dec-1", network=network, table="memberships", since="2031", until="2031", hidden=True)

    assert not table_of(network).is_whole
    assert table_of(network, reader=INSIDER).is_whole


def test_persons_carry_the_mark_of_their_place():
    network = put_network()
    noted = put_place("pl-noted", "Notedland", iso3166="XK")
    put_member("m1", network, persons_described="women leaders", country=noted)

    drawn = drawing(table_of(network))

    assert drawn
    assert drawn.seats[0].seat.name == "Persons from Notedland*"
