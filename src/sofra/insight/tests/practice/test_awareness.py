"""Where the checks of awareness-raising could go wrong: shares, places, days, needs."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sofra.actors.models import Place
from sofra.insight.practice import Status
from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.library.models import CheckDefinition, Output
from sofra.plans.models import Plan, PlanMeasure
from sofra.record.models import Link
from sofra.voices.models import Need

Library = Mapping[str, CheckDefinition]


def events(small: Small, *places: str | None) -> None:
    for number, place in enumerate(places, 1):
        small.event(f"meeting-{number}", place_id=place)


@pytest.mark.parametrize(("many", "status"), [(5, Status.FINE), (6, Status.ATTENTION)])
def test_share_of_events_in_the_media_is_reached_at_the_limit(
    small: Small, library: Library, many: int, status: Status
) -> None:
    events(small, *["town"] * many)
    small.organisation("lake-tv", kind="media", sector="media")
    small.took_part("meeting-1", "lake-tv", "broadcaster")
    small.whole("events", "outputs", "participation")
    assert small.find(library["chk-28"]).status == status


@pytest.mark.parametrize("status", ["", "planned", "decided, not said to be built"])
def test_film_that_is_not_out_reached_nobody(small: Small, library: Library, status: str) -> None:
    events(small, "town")
    origin = {"resulting_from_table": "events", "resulting_from_key": "meeting-1"}
    small.add(Output, title="Film", kind="film", status=status, **origin)
    small.whole("events", "outputs", "participation")
    assert small.find(library["chk-28"]).status == Status.ATTENTION


@pytest.mark.parametrize(
    ("places", "status"),
    [
        (["capital"] * 7 + ["town"] * 3, Status.FINE),
        (["capital"] * 8 + ["town"] * 2, Status.ATTENTION),
        (["capital"] * 8 + ["town", None], Status.ATTENTION),
        (["capital"] * 7 + ["town", None, None], Status.UNKNOWN),
        (["quarter"] * 4, Status.ATTENTION),
    ],
)
def test_share_outside_the_capital_holds_on_any_reading(
    small: Small, library: Library, places: list[str | None], status: Status
) -> None:
    small.add(Place, "quarter", name="Old quarter", kind="city", parent_id="capital", is_capital=False)
    events(small, *places)
    small.whole("events")
    assert small.find(library["chk-29"]).status == status


def test_events_that_may_not_be_all_say_nothing_of_the_share(small: Small, library: Library) -> None:
    events(small, "town", "town")
    assert small.find(library["chk-29"]).status == Status.UNKNOWN


def test_need_of_many_countries_is_not_local(small: Small, library: Library) -> None:
    small.add(Place, "lakes", name="The lakes", kind="region")
    small.event("training", kind="training")
    about = {"voice": "women", "kind": "womens_security", "pillar": "protection", "place_id": "lakes"}
    small.add(Need, "need", need="Peace", event_id="training", **about)
    assert small.find(library["chk-45"]).status == Status.UNKNOWN


def test_need_that_a_training_meets_is_with_it(small: Small, library: Library) -> None:
    small.event("training", kind="training")
    about = {"voice": "women", "kind": "womens_security", "pillar": "protection", "place_id": "town"}
    small.add(Need, "need", need="Light at the bus stop", **about)
    ends = {"from_table": "needs", "from_key": "need", "to_table": "events", "to_key": "training"}
    small.add(Link, kind="met_by", basis="stated", **ends)
    assert small.find(library["chk-45"]).status == Status.FINE


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2031-03-22", Status.FINE),
        ("2031-03-23", Status.ATTENTION),
        ("2030-12-24", Status.FINE),
        ("2030-12-25", Status.ATTENTION),
        ("2030-11", Status.FINE),
        ("2030-12", Status.UNKNOWN),
        ("2030-07", Status.ATTENTION),
        ("2030", Status.UNKNOWN),
        ("", Status.UNKNOWN),
        ("../2030", Status.UNKNOWN),
    ],
)
def test_launch_is_near_a_public_day_on_any_reading(
    small: Small, library: Library, day: str, status: Status
) -> None:
    small.event("launch", kind="launch", start=day)
    assert small.find(library["chk-46"]).status == status


def test_launch_at_which_the_network_presented_counts(small: Small, library: Library) -> None:
    small.event("launch", kind="launch", start="2031-03-08", network_id=None)
    assert small.find(library["chk-46"]).status == Status.UNKNOWN
    small.took_part("launch", OWN, "presenter")
    assert small.find(library["chk-46"]).status == Status.FINE


def measures(small: Small, *owners: str | None) -> None:
    small.add(Plan, "plan", name="Lake plan", kind="joint_action_plan", lead_org_id=OWN, drafted="2030")
    for number, owner in enumerate(owners, 1):
        small.add(PlanMeasure, plan_id="plan", measure=f"Measure {number}", responsible_org_id=owner)


def test_measures_that_all_rest_on_the_network_leave_it_open(small: Small, library: Library) -> None:
    measures(small, OWN, OWN)
    assert small.find(library["chk-47"]).status == Status.UNKNOWN


def test_measure_without_an_owner_asks_only_where_measures_are_whole(small: Small, library: Library) -> None:
    small.member("women")
    measures(small, "women", None)
    assert small.find(library["chk-47"]).status == Status.UNKNOWN
    small.whole("plan_measures")
    assert small.find(library["chk-47"]).status == Status.ATTENTION


def test_ministry_in_charge_that_no_event_met_asks_where_events_are_whole(
    small: Small, library: Library
) -> None:
    small.organisation("ministry", kind="ministry", sector="state")
    measures(small, "ministry")
    assert small.find(library["chk-47"]).status == Status.UNKNOWN
    small.whole("events", "participation")
    assert small.find(library["chk-47"]).status == Status.ATTENTION


def test_election_days_are_never_guessed(small: Small, library: Library) -> None:
    small.event("campaign", kind="campaign", start="2031-03")
    finding = small.find(library["chk-56"])
    assert (finding.status, finding.missing[0]) == (Status.UNKNOWN, "elections.date")
