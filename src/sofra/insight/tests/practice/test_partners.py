"""Checks on partners, where there is something to go wrong."""

from __future__ import annotations

from collections.abc import Mapping

from sofra.actors.models import Place
from sofra.insight.practice import Status
from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.library.models import CheckDefinition, Output

Library = Mapping[str, CheckDefinition]


def test_capital_concentration_is_fine_at_the_limit_itself(small: Small, library: Library) -> None:
    small.members(3, "city", place_id="capital")
    small.members(2, "village", place_id="town")
    small.whole("memberships", "ties")
    assert small.find(library["chk-01"]).status == Status.FINE


def test_capital_concentration_leaves_towns_not_told_open(small: Small, library: Library) -> None:
    small.members(3, "city", place_id="capital")
    small.members(2, "village", place_id="town")
    small.member("somewhere", place_id="land")
    small.whole("memberships", "ties")
    finding = small.find(library["chk-01"])
    assert (finding.status, finding.value, finding.unit) == (Status.UNKNOWN, None, "")
    assert "in the capital: 3; town not stated: 1" in finding.saw


def test_capital_concentration_counts_what_lies_in_the_capital(small: Small, library: Library) -> None:
    small.add(
        Place, "quarter", name="Old harbour", kind="municipality", parent_id="capital", is_capital=False
    )
    small.member("harbour", place_id="quarter")
    small.whole("memberships", "ties")
    assert small.find(library["chk-01"]).status == Status.ATTENTION


def test_capital_concentration_never_counts_a_collective_row_as_one(small: Small, library: Library) -> None:
    small.members(2, "city", place_id="capital")
    small.organisation("many", is_collective=True, place_id="town")
    small.tie(OWN, "many", "funds")
    small.whole("memberships", "ties")
    finding = small.find(library["chk-01"])
    assert finding.status == Status.UNKNOWN
    assert "in the capital: 2" in finding.saw


def test_old_partners_are_those_of_more_than_three_years(small: Small, library: Library) -> None:
    small.organisation("one")
    small.organisation("new")
    small.tie(OWN, "new", "funds", since="2031-05")
    small.tie(OWN, "one", "funds", since="2028-06-30")
    small.whole("ties", since="2020")
    finding = small.find(library["chk-02"])
    assert (finding.status, finding.value) == (Status.FINE, 0)


def test_old_partners_without_a_date_are_open(small: Small, library: Library) -> None:
    small.organisation("one")
    small.tie(OWN, "one", "funds", since="")
    small.whole("ties", since="2020")
    assert small.find(library["chk-02"]).status == Status.UNKNOWN


def test_old_partners_are_attention_where_none_is_new(small: Small, library: Library) -> None:
    small.organisation("one")
    small.tie(OWN, "one", "funds", since="2029")
    small.whole("ties", since="2020")
    assert small.find(library["chk-02"]).status == Status.ATTENTION


def test_mix_is_open_where_a_seat_is_held_by_many(small: Small, library: Library) -> None:
    small.members(3, established_or_emerging="established")
    small.member("many", is_collective=True)
    small.whole("memberships")
    assert small.find(library["chk-03"]).status == Status.UNKNOWN


def test_sectors_are_open_where_a_level_is_not_told(small: Small, library: Library) -> None:
    for sector in ("civil_society", "state", "security"):
        small.member(sector.replace("_", "-"), sector=sector, level="central")
    small.member("paper", sector="media", level="")
    small.whole("memberships", "ties")
    assert small.find(library["chk-04"]).status == Status.UNKNOWN


def test_unusual_partners_of_a_member_are_not_those_of_the_network(small: Small, library: Library) -> None:
    small.member("group")
    small.organisation("guard", kind="police", sector="security", portfolio="interior")
    small.tie("group", "guard")
    assert small.find(library["chk-05"]).status == Status.UNKNOWN


def test_communities_are_open_where_a_member_tells_none(small: Small, library: Library) -> None:
    small.member("near", community="Lake people", country_id="land")
    small.organisation("far", community="Hill people", country_id="land")
    small.member("vague")
    small.whole("memberships", "participation", "needs")
    finding = small.find(library["chk-06"])
    assert finding.status == Status.UNKNOWN
    assert "Hill people" not in finding.saw


def test_communities_and_connectors_are_for_those_with_a_seat(small: Small, library: Library) -> None:
    for key in ("chk-06", "chk-38", "chk-50"):
        assert small.find(library[key], has_seat=False).is_withheld


def test_baseline_of_some_time_in_a_year_is_open_where_the_limit_falls_into_it(
    small: Small, library: Library
) -> None:
    about = {"title": "Study", "kind": "baseline_study", "produced_by_orgs": (OWN,)}
    small.add(Output, "study", date="2030", **about)
    small.whole("outputs")
    assert small.find(library["chk-07"]).status == Status.UNKNOWN


def test_baseline_of_the_day_of_the_limit_still_counts(small: Small, library: Library) -> None:
    about = {"title": "Study", "kind": "baseline_study", "produced_by_orgs": (OWN,)}
    small.add(Output, "study", date="2030-06-30", **about)
    finding = small.find(library["chk-07"])
    assert (finding.status, finding.value, finding.unit) == (Status.FINE, 12, "months")


def test_visit_that_comes_again_may_have_been_lately(small: Small, library: Library) -> None:
    small.event("visits", kind="visit", start="2028", is_recurring=True)
    small.whole("events")
    assert small.find(library["chk-31"]).status == Status.UNKNOWN


def test_visit_that_is_only_planned_is_none(small: Small, library: Library) -> None:
    small.event("visit", kind="visit", start="2031-06", status="planned")
    small.whole("events")
    assert small.find(library["chk-31"]).status == Status.ATTENTION


def test_overlap_needs_one_town_and_not_only_one_country(small: Small, library: Library) -> None:
    small.member("other")
    for key, organiser in (("one", OWN), ("two", "other")):
        small.event(key, topic="Police", place_id="land", start="2031-02")
        small.took_part(key, organiser, "organiser")
    small.whole("ties", "events", "participation")
    assert small.find(library["chk-43"]).status == Status.UNKNOWN


def test_overlap_is_none_where_the_organisers_have_a_tie(small: Small, library: Library) -> None:
    small.member("other")
    for key, organiser in (("one", OWN), ("two", "other")):
        small.event(key, topic="Police", start="2031-02")
        small.took_part(key, organiser, "organiser")
    small.tie("other", OWN)
    small.whole("ties", "events", "participation")
    assert small.find(library["chk-43"]).status == Status.FINE


def test_sister_agencies_are_not_two_offices_of_one_agency(small: Small, library: Library) -> None:
    about = {"sector": "international", "level": "international", "kind": "un_agency"}
    small.organisation("head", **about)
    small.member("agency", parent_id="head", **about)
    small.member("office", parent_id="agency", **about)
    small.whole("memberships", "ties")
    finding = small.find(library["chk-48"])
    assert (finding.status, finding.value) == (Status.UNKNOWN, None)


def test_connectors_are_neither_micro_nor_macro(small: Small, library: Library) -> None:
    small.organisation("village", reach="micro")
    small.organisation("ministry", sector="state", level="central", reach="macro")
    for key, reach in (("one", "meso"), ("top", "macro")):
        small.member(key, reach=reach)
        small.tie(key, "village")
        small.tie(key, "ministry")
    small.whole("memberships", "ties")
    finding = small.find(library["chk-50"])
    assert (finding.status, finding.value) == (Status.ATTENTION, 1)


def test_connectors_are_counted_against_the_own_limit(small: Small, library: Library) -> None:
    small.organisation("village", reach="micro")
    small.organisation("ministry", sector="state", level="central", reach="macro")
    small.member("one")
    small.tie("one", "village")
    small.tie("one", "ministry")
    assert small.find(library["chk-50"], limit=0).status == Status.FINE


def test_watchdogs_are_open_for_a_network_of_no_country(small: Small, library: Library) -> None:
    network = small.rows[type(small.at().network)]["net"]
    network.country_id = None  # type: ignore[attr-defined]  # the rows are of all tables
    key = small.organisation("watch", watchdog_or_engaging="watchdog", country_id="land")
    small.tie(OWN, key, "funds")
    assert small.find(library["chk-09"]).status == Status.UNKNOWN


def test_support_from_a_body_that_is_hidden_shows_nothing(small: Small, library: Library) -> None:
    key = small.organisation("watch", watchdog_or_engaging="watchdog", country_id="land")
    small.tie("hidden", key, "funds")
    assert small.find(library["chk-09"]).status == Status.UNKNOWN
