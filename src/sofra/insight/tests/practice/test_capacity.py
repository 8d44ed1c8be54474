"""Where the checks of capacity development could go wrong: limits, dates half told, who was trained."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from sofra.advocacy.models import Recommendation
from sofra.insight.practice import Status
from sofra.insight.tests.practice.records import (
    chk_12,
    chk_13,
    chk_27,
    chk_32,
    chk_41,
    chk_54,
    chk_63,
    chk_69,
)
from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.learning.models import TrainingStep
from sofra.library.models import CheckDefinition, Output
from sofra.plans.models import Plan, PlanMeasure
from sofra.record.models import Link

Library = Mapping[str, CheckDefinition]


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2030-08-31", Status.FINE),
        ("2030-09-06", Status.ATTENTION),
        ("2030", Status.UNKNOWN),
        ("2030-02", Status.ATTENTION),
    ],
)
def test_follow_up_counts_within_the_limit(small: Small, library: Library, day: str, status: Status) -> None:
    chk_12.attention(small)
    small.event("again", start=day)
    small.took_part("again", "group")
    assert small.find(library["chk-12"]).status == status


def test_follow_up_of_unnamed_groups_shows_nothing(small: Small, library: Library) -> None:
    small.organisation("groups", is_collective=True)
    for name, day in (("course", "2030-03"), ("again", "2030-05")):
        small.event(name, kind="training" if name == "course" else "meeting", start=day)
        small.took_part(name, "groups", "trainee")
    small.whole(*chk_12.ALL)
    assert small.find(library["chk-12"]).status == Status.UNKNOWN


def test_training_of_a_year_is_longer_work(small: Small, library: Library) -> None:
    small.event("coaching", kind="training", start="2029", end="2030-12")
    assert small.find(library["chk-12"]).status == Status.FINE


def test_training_of_yesterday_has_time_left(small: Small, library: Library) -> None:
    chk_12.attention(small)
    assert small.find(library["chk-12"], on=date(2030, 9, 5)).status == Status.UNKNOWN


def test_training_that_is_only_planned_is_not_looked_at(small: Small, library: Library) -> None:
    small.event("course", kind="training", status="planned")
    small.whole(*chk_12.ALL)
    finding = small.find(library["chk-12"])
    assert (finding.status, finding.looked_at) == (Status.UNKNOWN, 0)


def test_training_that_carries_out_a_measure_has_an_aim(small: Small, library: Library) -> None:
    chk_13.attention(small)
    small.add(Plan, "plan", name="Plan", kind="strategy")
    small.add(PlanMeasure, "point", plan_id="plan", measure="Train the police")
    ends = {"from_table": "plan_measures", "from_key": "point", "to_table": "events", "to_key": "course"}
    small.add(Link, kind="carried_out_by", basis="stated", **ends)
    assert small.find(library["chk-13"]).status == Status.FINE


def test_output_of_another_table_is_no_aim(small: Small, library: Library) -> None:
    chk_13.attention(small)
    origin = {"resulting_from_table": "projects", "resulting_from_key": "course"}
    small.add(Output, "module", title="Module", kind="curriculum", **origin)
    assert small.find(library["chk-13"]).status == Status.ATTENTION


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2031-01", Status.FINE),
        ("2031-03", Status.ATTENTION),
        ("2030/2031", Status.FINE),
        ("2031-07", Status.ATTENTION),
    ],
)
def test_step_of_the_chain_counts_unless_surely_late(
    small: Small, library: Library, day: str, status: Status
) -> None:
    chk_27.attention(small)
    small.event("next", kind="training", start=day)
    small.add(TrainingStep, "step", trainer_event_id="course", subsequent_event_id="next")
    assert small.find(library["chk-27"]).status == status


def test_step_to_an_event_out_of_sight_shows_nothing(small: Small, library: Library) -> None:
    chk_27.attention(small)
    small.add(TrainingStep, "step", trainer_event_id="course", subsequent_event_id="hidden")
    assert small.find(library["chk-27"]).status == Status.ATTENTION


@pytest.mark.parametrize(
    ("about", "status"),
    [
        ({"adopted": "2029-06-30"}, Status.FINE),
        ({"adopted": "2029-06-29"}, Status.ATTENTION),
        ({"adopted": "2029"}, Status.UNKNOWN),
        ({"period": "2029/2033"}, Status.UNKNOWN),
        ({"period": "2024/2026"}, Status.ATTENTION),
        ({"kind": "joint_action_plan", "adopted": "2030"}, Status.ATTENTION),
    ],
)
def test_strategy_is_stale_after_the_limit(
    small: Small, library: Library, about: dict[str, str], status: Status
) -> None:
    small.whole("plans", "events")
    small.add(Plan, "way", **{"name": "Way", "kind": "strategy", "lead_org_id": OWN, **about})
    assert small.find(library["chk-32"]).status == status


def test_strategy_reviewed_each_year_may_be_fresh(small: Small, library: Library) -> None:
    chk_32.attention(small)
    small.event("yearly", kind="strategic_meeting", start="", is_recurring=True)
    assert small.find(library["chk-32"]).status == Status.UNKNOWN


def test_chain_of_outputs_in_a_ring_ends(small: Small, library: Library) -> None:
    chk_41.attention(small)
    small.add(Output, "law", title="Law", kind="law", produced_by_orgs=(OWN,))
    for one, other in (("paper", "law"), ("law", "paper")):
        ends = {"from_table": "outputs", "from_key": one, "to_table": "outputs", "to_key": other}
        small.add(Link, kind="followed_by", basis="stated", **ends)
    finding = small.find(library["chk-41"])
    assert (finding.status, finding.value) == (Status.ATTENTION, 2)


def test_recommendation_made_at_a_training_by_a_link_counts(small: Small, library: Library) -> None:
    small.event("course", kind="training")
    small.add(Recommendation, "cases", text="More cases", state_id="open")
    ends = {"from_table": "events", "from_key": "course", "to_table": "recommendations", "to_key": "cases"}
    small.add(Link, kind="made_at", basis="derived", **ends)
    finding = small.find(library["chk-53"])
    assert (finding.status, finding.maybe) == (Status.FINE, 1)


def test_trainers_of_one_side_may_not_be_all(small: Small, library: Library) -> None:
    chk_54.attention(small)
    small.event("talk", kind="workshop")
    small.took_part("talk", small.organisation("far", level="regional"), "trainer")
    small.took_part("talk", "trainer-0", "trainer")
    finding = small.find(library["chk-54"])
    assert (finding.status, finding.value) == (Status.ATTENTION, 1)
    assert "1 of 2 events" in finding.saw


@pytest.mark.parametrize(
    ("topic", "status"),
    [("Budgets", Status.FINE), ("Rapporteurs", Status.ATTENTION), ("Reporting", Status.FINE)],
)
def test_office_skill_is_a_word_of_its_own(
    small: Small, library: Library, topic: str, status: Status
) -> None:
    chk_63.attention(small)
    small.event("second", kind="training", topic=topic)
    small.took_part("second", "group", "trainee")
    assert small.find(library["chk-63"]).status == status


def test_group_of_unstated_age_is_not_looked_at(small: Small, library: Library) -> None:
    small.member("group")
    small.whole("events", "participation")
    assert small.find(library["chk-63"]).status == Status.UNKNOWN


@pytest.mark.parametrize(
    ("sector", "level", "status"),
    [
        ("security", "international", Status.UNKNOWN),
        ("security", "", Status.UNKNOWN),
        ("security", "central", Status.FINE),
        ("international", "international", Status.UNKNOWN),
        ("civil_society", "central", Status.ATTENTION),
    ],
)
def test_who_leads_a_training_of_forces(
    small: Small, library: Library, sector: str, level: str, status: Status
) -> None:
    chk_69.attention(small)
    small.took_part("course", small.organisation("other", sector=sector, level=level), "trainer")
    assert small.find(library["chk-69"]).status == status
