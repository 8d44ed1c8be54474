"""What one who knows the texts would not believe: findings more certain than the rows behind them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sofra.actors.models import Person, Place
from sofra.advocacy.models import Recommendation
from sofra.insight.practice import Status
from sofra.insight.practice.wording import names
from sofra.insight.tests.practice.records import chk_41, chk_58
from sofra.insight.tests.practice.small_record import NETWORK, OWN, Small
from sofra.library.models import CheckDefinition, Output
from sofra.networks.models import Agreement, AgreementParty, Membership, Project
from sofra.plans.models import Plan, PlanMeasure
from sofra.record.models import Link
from sofra.voices.models import Need

Library = Mapping[str, CheckDefinition]
NEED = {"kind": "participation", "pillar": "participation"}


def link(small: Small, *ends: str, basis: str = "stated") -> None:
    columns = ("from_table", "from_key", "to_table", "to_key", "kind")
    small.add(Link, basis=basis, **dict(zip(columns, ends, strict=True)))


def agreement(small: Small, *parties: str) -> None:
    about = {"title": "Memorandum", "kind": "memorandum_of_understanding", "state": "signed", "date": "2030"}
    small.add(Agreement, "paper", network_id=NETWORK, **about)
    for party in parties:
        small.add(AgreementParty, agreement_id="paper", organisation_id=party, role="party")


def test_agreement_of_others_tells_nothing_of_roles_inside(small: Small, library: Library) -> None:
    agreement(small, small.organisation("women"), small.organisation("government"))
    small.whole("agreements")
    assert small.find(library["chk-16"]).status == Status.UNKNOWN


@pytest.mark.parametrize(("who", "status"), [(["one"], Status.UNKNOWN), (["one", "two"], Status.FINE)])
def test_agreement_tells_of_roles_from_two_members_on(
    small: Small, library: Library, who: list[str], status: Status
) -> None:
    agreement(small, *[small.member(name) for name in who], small.organisation("agency"))
    assert small.find(library["chk-16"]).status == status


def test_member_without_a_date_is_maybe_and_the_age_of_bodies_is_not(small: Small, library: Library) -> None:
    small.organisation("dated")
    small.organisation("undated")
    small.add(Membership, organisation_id="dated", since="2030")
    small.add(Membership, organisation_id="undated", since="")
    small.find(library["chk-06"])
    assert small.find(library["chk-19"]).maybe == 1


def test_seats_in_one_row_may_be_of_local_groups(small: Small, library: Library) -> None:
    small.members(5, "ministry", sector="state", level="central")
    small.member("groups", is_collective=True)
    small.whole("memberships")
    assert small.find(library["chk-19"]).status == Status.UNKNOWN


def test_seats_of_persons_may_be_of_local_groups(small: Small, library: Library) -> None:
    small.members(5, "ministry", sector="state", level="central")
    for name in ("ana", "mira"):
        small.add(Person, name, name=name.title())
        small.add(Membership, person_id=name)
    small.whole("memberships")
    assert small.find(library["chk-19"]).status == Status.UNKNOWN


def test_hidden_person_holds_no_seat(small: Small) -> None:
    small.add(Membership, person_id="hidden")
    assert not small.at().bodies


def test_request_to_government_is_no_word_on_the_training(small: Small, library: Library) -> None:
    small.event("course", kind="training")
    small.organisation("government", kind="government", sector="state", level="central")
    about = {"event_id": "course", "addressed_to_orgs": ("government",), "state_id": "open"}
    small.add(Recommendation, "ask", text="Adopt the plan", date="2031-03", **about)
    assert small.find(library["chk-53"]).status == Status.UNKNOWN
    small.whole("recommendations", "outputs", "links")
    assert small.find(library["chk-53"]).status == Status.ATTENTION


def test_word_to_nobody_named_may_be_on_the_training(small: Small, library: Library) -> None:
    small.event("course", kind="training")
    about = {"event_id": "course", "state_id": "open", "date": "2031-03"}
    small.add(Recommendation, "more", text="More cases", **about)
    small.whole("recommendations", "outputs", "links")
    assert small.find(library["chk-53"]).status == Status.UNKNOWN


def test_need_of_the_whole_country_is_local_only_if_women_said_it(small: Small, library: Library) -> None:
    small.event("course", kind="training")
    need = small.add(Need, "need", need="A secretariat", voice="author", event_id="course", **NEED)
    need.place_id = "land"  # type: ignore[attr-defined]
    assert small.find(library["chk-45"]).status == Status.UNKNOWN
    need.voice = "women"  # type: ignore[attr-defined]
    assert small.find(library["chk-45"]).status == Status.FINE


def test_need_behind_what_was_asked_at_a_debate_is_with_it(small: Small, library: Library) -> None:
    small.event("debate", kind="public_debate")
    small.add(Need, "need", need="Light at the bus stop", voice="women", place_id="town", **NEED)
    small.add(Recommendation, "ask", text="Put up lamps", event_id="debate", state_id="open", date="2031-03")
    link(small, "needs", "need", "recommendations", "ask", "asked_in")
    assert small.find(library["chk-45"]).status == Status.FINE


def test_need_behind_an_agreement_is_that_of_its_project(small: Small, library: Library) -> None:
    small.add(Project, "work", name="Work", money_stated=False, lead_orgs=(OWN,), start="2030")
    small.add(Need, "need", need="A gender view", voice="womens_organisation", **NEED)
    small.add(Recommendation, "ask", text="Take it seriously", date="2029", state_id="open")
    agreement(small)
    small.rows[Agreement]["paper"].project_id = "work"  # type: ignore[attr-defined]
    link(small, "needs", "need", "recommendations", "ask", "asked_in")
    assert small.find(library["chk-65"]).status == Status.UNKNOWN
    link(small, "recommendations", "ask", "agreements", "paper", "taken_up_in")
    assert small.find(library["chk-65"]).status == Status.FINE


def test_result_by_our_reading_is_neither_shown_nor_missing(small: Small, library: Library) -> None:
    chk_41.fine(small)
    for row in small.rows[Link].values():
        row.basis = "derived"  # type: ignore[attr-defined]
    assert small.find(library["chk-41"]).status == Status.UNKNOWN
    small.rows[Output].pop("law")
    small.whole("results", "links")
    assert small.find(library["chk-41"]).status == Status.ATTENTION


@pytest.mark.parametrize("field", ["interior", "security"])
def test_ministry_over_the_police_speaks_for_it(small: Small, library: Library, field: str) -> None:
    small.member("ministry", kind="ministry", sector="security", level="central", portfolio=field)
    assert "police" not in small.find(library["chk-60"]).saw


def test_row_of_several_bodies_shows_that_their_kind_is_there(small: Small, library: Library) -> None:
    small.member("papers", kind="media", sector="media", is_collective=True)
    saw = small.find(library["chk-60"]).saw
    assert "media" not in saw
    assert "academia" in saw


def test_think_tank_may_be_academia(small: Small, library: Library) -> None:
    small.member("tank", kind="think_tank")
    small.whole("memberships")
    finding = small.find(library["chk-60"])
    assert finding.status == Status.ATTENTION
    assert "academia" not in finding.saw


def test_units_of_a_partner_are_that_partner(small: Small, library: Library) -> None:
    small.member("police", kind="police", sector="security", level="central")
    for unit in ("patrol", "traffic"):
        small.member(unit, kind="police", sector="security", level="central", parent_id="police")
    assert small.find(library["chk-05"]).value == 1


@pytest.mark.parametrize(
    ("why", "status"),
    [
        ("withdrew; reason not stated", Status.ATTENTION),
        ("Resigned", Status.ATTENTION),
        ("was left out of the new list", Status.FINE),
        ("the goal was reached", Status.FINE),
        ("", Status.UNKNOWN),
    ],
)
def test_who_left_went_on_its_own(small: Small, library: Library, why: str, status: Status) -> None:
    small.organisation("gone")
    small.add(Membership, organisation_id="gone", since="2029", until="2030", why_ended=why)
    small.whole("memberships")
    assert small.find(library["chk-66"]).status == status


def test_seats_complete_today_tell_nothing_of_those_who_left_before(small: Small, library: Library) -> None:
    small.member("group")
    small.whole("memberships", since="2031-06")
    assert small.find(library["chk-66"]).status == Status.UNKNOWN


def test_leaving_of_a_hidden_body_is_not_told(small: Small, library: Library) -> None:
    small.add(Membership, organisation_id="hidden", since="2029", until="2030", why_ended="withdrew")
    assert small.find(library["chk-66"]).status == Status.UNKNOWN


def test_door_to_a_hidden_body_is_not_told(small: Small, library: Library) -> None:
    chk_58.attention(small)
    door = next(row for row in small.rows[type(small.at().ties_ever[0])].values() if row.door_to_org_id)  # type: ignore[attr-defined]
    assert small.find(library["chk-58"]).status == Status.ATTENTION
    door.door_to_org_id = "hidden"  # type: ignore[attr-defined]
    assert small.find(library["chk-58"]).status != Status.ATTENTION


def test_hidden_body_in_charge_is_one_all_the_same(small: Small, library: Library) -> None:
    small.add(Plan, "plan", name="Plan", kind="nap_1325", lead_org_id=OWN, drafted="2030")
    small.add(PlanMeasure, "measure", measure="A shelter", plan_id="plan", responsible_org_id="hidden")
    small.whole("plan_measures")
    assert small.find(library["chk-47"]).status == Status.FINE


def test_share_of_a_whole_that_is_not_known_is_no_value(small: Small, library: Library) -> None:
    small.member("group")
    finding = small.find(library["chk-19"])
    assert (finding.status, finding.value, finding.unit) == (Status.UNKNOWN, None, "")


def test_dates_stand_in_sentences_as_words(small: Small, library: Library) -> None:
    small.add(Output, "study", title="Study", kind="baseline_study", date="2031-02", produced_by_orgs=(OWN,))
    assert "February 2031" in small.find(library["chk-07"]).saw
    small.rows[type(small.at().network)][NETWORK].established = "2029-09/2030-02"  # type: ignore[attr-defined]
    assert "between September 2029 and February 2030" in small.find(library["chk-15"]).saw


def test_rows_of_one_name_are_told_once(small: Small) -> None:
    rows = [small.add(Place, f"place-{n}", name="Yearly meeting", kind="city") for n in range(3)]
    assert names(rows) == "Yearly meeting (3)"
