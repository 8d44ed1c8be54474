"""From rows to arrays: bodies once, ties of the day, shared seats without a clique beside the table."""

from __future__ import annotations

from datetime import date

from sofra.insight.portrait.standing import scope_told
from sofra.insight.portrait.web import SEAT
from sofra.insight.tests.portrait.rich_record import Rich
from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.networks.models import Membership, Network, Office


def test_bodies_are_counted_once_and_collective_rows_apart() -> None:
    rich = Rich()
    rich.add(Office, organisation_id="ministry")

    laid = rich.laid()

    assert len(laid.keys) == len(set(laid.keys)) == 20
    assert "several" not in laid.keys
    assert (laid.collective, laid.collective_ties) == (1, 1)
    assert len(laid.seated) == 18
    assert "jetty" in laid.keys
    assert "jetty" not in laid.seated


def test_seats_tie_to_the_table_and_not_to_each_other_too() -> None:
    seats = [one for one in Rich().laid().threads if one.kind == SEAT]

    assert {one.target for one in seats} == {OWN}
    assert len(seats) == 18


def test_table_without_a_body_ties_its_members_to_one_another() -> None:
    rich = Rich()
    rich.add(Network, "shed", name="The shed", kind="working_group", state="active", country_id="land")
    for key in ("ferry", "police", "marsh-1"):
        rich.add(Membership, network_id="shed", organisation_id=key, since="2030")

    laid = rich.laid()

    shed = [one for one in laid.threads if one.kind == SEAT and one.target != OWN]
    assert {(one.source, one.target) for one in shed} == {
        ("ferry", "marsh-1"),
        ("ferry", "police"),
        ("marsh-1", "police"),
    }
    assert all(len(one.rows) == 2 for one in shed)


def test_ties_of_other_days_are_left_out_and_undated_ones_counted() -> None:
    rich = Rich()
    rich.tie("police", "jetty", since="2028", until="2029")
    told = scope_told(rich.laid())

    assert (told.undated, told.maybe) == (1, 1)
    assert not [one for one in rich.laid().threads if {one.source, one.target} == {"police", "jetty"}]
    early = rich.laid(date(2028, 12, 31), of_all=True)
    assert len([one for one in early.threads if one.is_sure and one.kind == "partners"]) == 11


def test_one_of_two_rows_with_a_date_makes_a_seat_sure() -> None:
    small = Small()
    small.organisation("club")
    small.add(Membership, organisation_id="club", since="")
    small.add(Office, organisation_id="club", since="2030")
    rich = Rich()
    rich.rows, rich.lists = small.rows, small.lists

    seats = [one for one in rich.laid().threads if one.kind == SEAT]

    assert [(one.source, one.is_sure, one.is_dated) for one in seats] == [("club", True, True)]


def test_hidden_end_leaves_no_tie() -> None:
    rich = Rich()
    rich.tie("ferry", "nobody-in-the-book")

    assert len(rich.laid().threads) == len(Rich().laid().threads)
    assert rich.laid(of_all=True).keys == Rich().laid(of_all=True).keys


def test_all_together_knows_every_body_with_a_tie_or_a_seat() -> None:
    rich = Rich()
    rich.organisation("hermit")

    laid = rich.laid(of_all=True)

    assert "hermit" not in laid.keys
    assert laid.seated == frozenset(laid.keys)
    assert laid.own == frozenset()


def test_layers_are_chosen() -> None:
    assert {one.kind for one in Rich().laid(layers=(SEAT,)).threads} == {SEAT}
    assert Rich().laid(layers=("funds",)).keys == Rich().laid().keys


def test_collective_row_with_a_seat_is_counted_apart_too() -> None:
    rich = Rich()
    rich.member("choirs", is_collective=True)

    laid = rich.laid()

    assert laid.collective == 2
    assert "choirs" not in laid.keys


def test_scope_tells_whose_ties_are_not_all_looked_at() -> None:
    assert scope_told(Rich().laid()).outside == 1, "jetty has no seat"
    assert scope_told(Rich().laid(of_all=True)).outside == 0
