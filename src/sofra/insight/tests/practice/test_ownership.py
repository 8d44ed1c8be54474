"""Where the checks of ownership could go wrong: who is local, what is drafted, how long support lasts."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sofra.actors.models import Place
from sofra.insight.practice import Status
from sofra.insight.tests.practice.small_record import NETWORK, OWN, Small
from sofra.library.models import CheckDefinition, Output
from sofra.networks.models import Membership, Project
from sofra.plans.models import Plan
from sofra.record.models import Link

Library = Mapping[str, CheckDefinition]


def plan(small: Small, **fields: str) -> None:
    about = {"name": "Lake action plan", "kind": "nap_1325", "drafted": "2030"}
    small.add(Plan, "plan", lead_org_id=OWN, **{**about, **fields})


def test_plan_without_link_to_parliament_asks_for_attention(small: Small, library: Library) -> None:
    plan(small)
    small.member("women")
    small.whole("memberships")
    assert small.find(library["chk-22"]).status == Status.UNKNOWN
    small.whole("ties")
    finding = small.find(library["chk-22"])
    assert finding.status == Status.ATTENTION
    assert "parliament" in finding.saw
    assert "no civil society" not in finding.saw


def test_plan_is_judged_by_the_seats_of_its_own_time(small: Small, library: Library) -> None:
    plan(small, drafted="2029")
    small.organisation("women")
    small.add(Membership, organisation_id="women", since="2031")
    small.member("ministry", kind="ministry", sector="state", level="central")
    small.whole("memberships", "ties")
    assert "no civil society" in small.find(library["chk-22"]).saw


def test_plan_that_is_only_begun_is_not_judged(small: Small, library: Library) -> None:
    plan(small, drafted="", status="started; adoption not stated")
    small.whole("memberships", "ties")
    assert small.find(library["chk-22"]).status == Status.UNKNOWN


def test_strategy_of_its_own_needs_no_parliament(small: Small, library: Library) -> None:
    plan(small, kind="strategy")
    small.whole("memberships", "ties")
    assert small.find(library["chk-22"]).status == Status.UNKNOWN


@pytest.mark.parametrize(
    ("lead", "status"),
    [
        ({"country_id": "land"}, Status.FINE),
        ({"country_id": "land", "level": ""}, Status.UNKNOWN),
        ({"country_id": ""}, Status.UNKNOWN),
        ({"country_id": "land", "sector": "donor"}, Status.ATTENTION),
        ({"country_id": "far"}, Status.ATTENTION),
    ],
)
def test_lead_of_a_project_is_local_only_if_the_record_says_so(
    small: Small, library: Library, lead: dict[str, str], status: Status
) -> None:
    small.add(Place, "far", name="Farland", kind="country")
    small.organisation("lead", **lead)
    about = {"name": "Safe streets", "money_stated": False, "start": "2030"}
    small.add(Project, "project", lead_orgs=("lead",), partner_orgs=(OWN,), **about)
    assert small.find(library["chk-23"]).status == status


def test_local_body_beside_one_from_outside_is_enough(small: Small, library: Library) -> None:
    small.organisation("women", country_id="land")
    small.organisation("agency", sector="international", level="international")
    about = {"name": "Safe streets", "money_stated": False, "start": "2030"}
    small.add(Project, "project", lead_orgs=("agency", "women"), partner_orgs=(OWN,), **about)
    assert small.find(library["chk-23"]).status == Status.FINE


def test_group_of_members_at_a_strategy_meeting_is_input_of_members(small: Small, library: Library) -> None:
    small.member("groups", is_collective=True)
    small.event("strategy", kind="strategic_meeting")
    small.took_part("strategy", "groups")
    assert small.find(library["chk-33"]).status == Status.FINE


@pytest.mark.parametrize(
    ("since", "status"),
    [("2028-06-30", Status.FINE), ("2028-06-29", Status.ATTENTION), ("2028", Status.UNKNOWN)],
)
def test_support_is_long_only_after_the_limit(
    small: Small, library: Library, since: str, status: Status
) -> None:
    small.organisation("fund", kind="donor", sector="donor")
    small.tie("fund", OWN, "funds", since=since)
    small.whole("plans", "ties")
    assert small.find(library["chk-37"]).status == status


def test_short_support_is_fine_only_where_all_support_is_on_record(small: Small, library: Library) -> None:
    small.organisation("fund", kind="donor", sector="donor")
    small.tie("fund", OWN, "funds", since="2030")
    finding = small.find(library["chk-37"])
    assert (finding.status, finding.missing) == (Status.UNKNOWN, ("declarations.table=ties",))


def test_support_that_ended_is_not_long(small: Small, library: Library) -> None:
    small.organisation("fund", kind="donor", sector="donor")
    small.tie("fund", OWN, "funds", since="2020", until="2030")
    small.whole("plans")
    assert small.find(library["chk-37"]).status == Status.UNKNOWN


def test_exit_strategy_of_a_helper_counts_for_whom_it_was_written(small: Small, library: Library) -> None:
    small.organisation("helper")
    small.tie("helper", OWN, "mentors", since="2020")
    about = {"name": "Standing alone", "kind": "exit_strategy", "drafted": "2030"}
    small.add(Plan, "end", lead_org_id="helper", **about)
    small.whole("plans")
    assert small.find(library["chk-37"]).status == Status.ATTENTION
    small.add(Output, "paper", title="Standing alone", kind="plan", produced_by_orgs=("helper", OWN))
    ends = {"from_table": "outputs", "from_key": "paper", "to_table": "plans", "to_key": "end"}
    small.add(Link, kind="same_as", basis="stated", **ends)
    assert small.find(library["chk-37"]).status == Status.FINE


@pytest.mark.parametrize("status", ["", "planned", "not realised"])
def test_post_that_is_not_there_is_no_means(small: Small, library: Library, status: str) -> None:
    origin = {"resulting_from_table": "networks", "resulting_from_key": NETWORK}
    small.add(Output, "post", title="Coordinator", kind="position", status=status, **origin)
    small.event("meeting")
    small.whole("ties", "outputs")
    assert small.find(library["chk-61"]).status == Status.ATTENTION


def test_post_in_a_partner_is_no_means_of_the_network(small: Small, library: Library) -> None:
    small.organisation("army", sector="security")
    about = {"name": "Safe streets", "money_stated": False, "start": "2030"}
    small.add(Project, "project", lead_orgs=(OWN,), **about)
    origin = {"resulting_from_table": "projects", "resulting_from_key": "project"}
    small.add(Output, "post", title="Adviser", kind="position", status="filled", **origin)
    assert small.find(library["chk-61"]).status == Status.UNKNOWN
