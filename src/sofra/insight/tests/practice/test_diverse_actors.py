"""Checks on diverse actors, where there is something to go wrong."""

from __future__ import annotations

from collections.abc import Mapping

from sofra.advocacy.models import Recommendation
from sofra.insight.practice import Status
from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.library.models import CheckDefinition, Output
from sofra.networks.models import Project

Library = Mapping[str, CheckDefinition]


def test_next_step_on_the_last_day_is_in_time(small: Small, library: Library) -> None:
    _paper(small, "2031-05-10")
    assert small.find(library["chk-11"]).status == Status.FINE


def test_next_step_after_the_last_day_is_too_late(small: Small, library: Library) -> None:
    _paper(small, "2031-05-11")
    small.whole("recommendations", "commitments", "outputs")
    assert small.find(library["chk-11"]).status == Status.ATTENTION
    assert small.find(library["chk-11"], limit=31).status == Status.FINE


def test_next_step_without_a_date_is_open(small: Small, library: Library) -> None:
    _paper(small, "")
    small.whole("recommendations", "commitments", "outputs")
    assert small.find(library["chk-11"]).status == Status.UNKNOWN


def test_next_step_of_nobody_is_open(small: Small, library: Library) -> None:
    small.event("meeting", start="2031-04-10")
    about = {"event_id": "meeting", "text": "Do this", "state_id": "open"}
    small.add(Recommendation, "ask", **about)
    small.whole("recommendations", "commitments", "outputs")
    assert small.find(library["chk-11"]).status == Status.UNKNOWN


def test_next_step_may_still_come_while_the_days_run(small: Small, library: Library) -> None:
    small.event("meeting", start="2031-06-10")
    small.whole("recommendations", "commitments", "outputs")
    assert small.find(library["chk-11"]).status == Status.UNKNOWN


def test_next_step_may_stand_in_the_outcome(small: Small, library: Library) -> None:
    small.event("meeting", start="2031-04-10", outcome="Agreed to meet the mayor")
    small.whole("recommendations", "commitments", "outputs")
    assert small.find(library["chk-11"]).status == Status.UNKNOWN


def test_men_at_the_limit_are_enough(small: Small, library: Library) -> None:
    small.event("training", women=45, men=5)
    small.whole("events")
    assert small.find(library["chk-30"]).status == Status.FINE


def test_men_not_told_are_counted_both_ways(small: Small, library: Library) -> None:
    small.event("training", women=40, participants_total=50, participants_qualifier="exact")
    small.whole("events")
    finding = small.find(library["chk-30"])
    assert finding.status == Status.UNKNOWN
    assert "0 of 50" in finding.saw


def test_men_among_more_than_so_many_are_open(small: Small, library: Library) -> None:
    small.event("training", women=49, men=1, participants_total=50, participants_qualifier="more than")
    small.whole("events")
    assert small.find(library["chk-30"]).status == Status.UNKNOWN


def test_bridge_is_an_event_of_two_communities(small: Small, library: Library) -> None:
    small.organisation("near", community="Lake people")
    small.organisation("far", community="Hill people (Upper)")
    small.event("talk", start="2031-03")
    small.took_part("talk", "near")
    small.took_part("talk", "far")
    assert small.find(library["chk-38"]).status == Status.FINE


def test_bridge_is_open_where_a_group_tells_no_community(small: Small, library: Library) -> None:
    small.member("near", community="Lake people")
    small.member("far", community="Hill people")
    small.member("vague")
    small.tie("near", "vague", since="2031-02")
    small.whole("ties", "events", "participation")
    assert small.find(library["chk-38"]).status == Status.UNKNOWN


def test_one_funder_elsewhere_makes_no_pair(small: Small, library: Library) -> None:
    small.member("giver", kind="donor", sector="donor", level="international")
    for key in ("one", "other"):
        small.organisation(key)
        small.tie("giver", key, "funds")
    small.whole("outputs", "events", "participation")
    assert small.find(library["chk-44"]).status == Status.UNKNOWN


def test_two_at_one_event_may_have_worked_together(small: Small, library: Library) -> None:
    small.organisation("giver", kind="donor", sector="donor", level="international")
    small.event("talk")
    for key in ("one", "other"):
        small.member(key)
        small.tie("giver", key, "funds")
        small.took_part("talk", key)
    small.whole("outputs", "events", "participation")
    assert small.find(library["chk-44"]).status == Status.UNKNOWN


def test_project_of_just_the_limit_is_long_enough(small: Small, library: Library) -> None:
    _bridge(small, "work", "2029-01-01", "2030-12-31")
    assert small.find(library["chk-51"]).status == Status.FINE


def test_project_of_whole_years_is_open_near_the_limit(small: Small, library: Library) -> None:
    _bridge(small, "work", "2029", "2030")
    assert small.find(library["chk-51"]).status == Status.UNKNOWN


def test_short_project_that_follows_another_is_open(small: Small, library: Library) -> None:
    _bridge(small, "work", "2030-01", "2030-06")
    _bridge(small, "before", "2026-01", "2029-12")
    assert small.find(library["chk-51"]).status == Status.UNKNOWN


def test_project_that_builds_no_bridge_is_not_looked_at(small: Small, library: Library) -> None:
    small.add(Project, "work", name="Work", money_stated=False, start="2030", end="2030", lead_orgs=(OWN,))
    assert small.find(library["chk-51"]).status == Status.UNKNOWN


def test_key_actor_may_sit_in_a_public_body_without_a_field(small: Small, library: Library) -> None:
    for kind in ("police", "parliament", "media", "academia"):
        small.member(kind, kind=kind, sector="state", level="central")
    small.member("group")
    small.member("ministry", kind="ministry", sector="state", level="central")
    small.whole("memberships")
    assert small.find(library["chk-60"]).status == Status.UNKNOWN


def test_key_actor_may_sit_in_a_seat_held_by_many(small: Small, library: Library) -> None:
    small.member("group")
    small.member("many", kind="police", sector="security", is_collective=True)
    small.whole("memberships")
    assert small.find(library["chk-60"]).status == Status.UNKNOWN


def test_border_is_not_crossed_by_an_international_body(small: Small, library: Library) -> None:
    small.member("here", country_id="land")
    small.organisation("agency", sector="international", level="international")
    small.tie("agency", "here", "funds")
    small.whole("ties")
    finding = small.find(library["chk-68"])
    assert finding.status == Status.UNKNOWN
    assert "0 of 0" in finding.saw


def _paper(small: Small, day: str) -> None:
    small.event("meeting", start="2031-04-10")
    came = {"resulting_from_table": "events", "resulting_from_key": "meeting", "date": day}
    small.add(Output, "paper", title="Paper", kind="paper", produced_by_orgs=(OWN,), **came)


def _bridge(small: Small, key: str, start: str, end: str) -> None:
    small.organisation("near", community="Lake people")
    small.organisation("far", community="Hill people")
    about = {"name": key, "money_stated": False, "start": start, "end": end}
    small.add(Project, key, lead_orgs=(OWN,), partner_orgs=("near", "far"), **about)
