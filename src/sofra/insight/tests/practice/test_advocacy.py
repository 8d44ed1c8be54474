"""Where the checks of advocacy could go wrong: limits, answers, dates half told, who decides."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sofra.actors.models import Organisation
from sofra.advocacy.models import Commitment, CommitmentMaker, Recommendation, State
from sofra.insight.practice import Status
from sofra.insight.tests.practice.records import chk_40, chk_64, chk_67
from sofra.insight.tests.practice.small_record import OWN, Small
from sofra.library.models import CheckDefinition, Output
from sofra.networks.models import Project
from sofra.plans.models import Plan
from sofra.record.models import Link

Library = Mapping[str, CheckDefinition]


def ask(small: Small, date: str, state: str = "open", key: str = "demand") -> None:
    small.add(State, state, table="recommendations", word=state, state=state)
    about = {"text": "Light the streets", "date": date, "state_id": state}
    small.add(Recommendation, key, made_by_org_id=OWN, **about)


def promise(small: Small, date: str, state: str, kind: str = "promise") -> None:
    small.add(State, state, table="commitments", word=state, state=state)
    about = {"text": "A shelter", "date": date, "state_id": state, "kind": kind}
    small.add(Commitment, "shelter", made_to_org_id=OWN, **about)


def link(small: Small, kind: str, start: tuple[str, str], end: tuple[str, str], answers: str = "") -> None:
    ends = {"from_table": start[0], "from_key": start[1], "to_table": end[0], "to_key": end[1]}
    small.add(Link, kind=kind, basis="stated", answers=answers, **ends)


@pytest.mark.parametrize(
    ("date", "status"),
    [
        ("2030-12-29", Status.ATTENTION),
        ("2030-12-30", Status.FINE),
        ("2030-12", Status.UNKNOWN),
        ("", Status.UNKNOWN),
    ],
)
def test_recommendation_hangs_only_after_the_limit(
    small: Small, library: Library, date: str, status: Status
) -> None:
    ask(small, date)
    small.whole("recommendations", "links")
    assert small.find(library["chk-20"]).status == status


def test_recommendation_not_realised_needs_no_declaration(small: Small, library: Library) -> None:
    ask(small, "", state="not_realised")
    finding = small.find(library["chk-20"])
    assert (finding.status, finding.value) == (Status.ATTENTION, 1)


@pytest.mark.parametrize(("when", "status"), [("2031-01", Status.FINE), ("2031-09", Status.UNKNOWN)])
def test_answer_that_came_after_the_day_is_none_yet(
    small: Small, library: Library, when: str, status: Status
) -> None:
    ask(small, "2030-01")
    small.add(Plan, "plan", name="Light plan", kind="strategy", adopted=when)
    link(small, "taken_up_in", ("recommendations", "demand"), ("plans", "plan"))
    assert small.find(library["chk-20"]).status == status


def test_delivery_is_no_answer(small: Small, library: Library) -> None:
    ask(small, "2030-01", state="delivered")
    small.add(Output, "letter", title="Letter", kind="statement", date="2030-01")
    link(small, "delivered_by", ("recommendations", "demand"), ("outputs", "letter"))
    assert small.find(library["chk-20"]).status == Status.UNKNOWN


@pytest.mark.parametrize(
    ("date", "state", "status"),
    [
        ("2030-06-29", "promised", Status.ATTENTION),
        ("2030-06-30", "promised", Status.UNKNOWN),
        ("", "promised", Status.UNKNOWN),
        ("2029", "in_part", Status.UNKNOWN),
        ("", "carried_out", Status.FINE),
    ],
)
def test_promise_is_late_only_where_nothing_can_be_missing(
    small: Small, library: Library, date: str, state: str, status: Status
) -> None:
    promise(small, date, state)
    small.whole("commitments", "links")
    assert small.find(library["chk-21"]).status == status


def test_promise_still_open_without_a_declaration_is_unknown(small: Small, library: Library) -> None:
    promise(small, "2029", "promised")
    assert small.find(library["chk-21"]).status == Status.UNKNOWN


@pytest.mark.parametrize("kind", ["gift", "act", "decision", "intention"])
def test_what_is_no_promise_is_not_judged(small: Small, library: Library, kind: str) -> None:
    promise(small, "2029", "not_realised", kind)
    assert small.find(library["chk-21"]).status == Status.UNKNOWN


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"kind": "ministry", "sector": "state"}, Status.FINE),
        ({"kind": "state_body", "sector": "state", "reach": "macro"}, Status.FINE),
        ({"kind": "state_body", "sector": "state"}, Status.UNKNOWN),
        ({"kind": "ngo", "sector": "civil_society", "reach": "macro"}, Status.ATTENTION),
    ],
)
def test_message_reaches_power_only_with_one_who_decides(
    small: Small, library: Library, body: dict[str, str], status: Status
) -> None:
    small.organisation("other", **body)
    small.tie(OWN, "other", "advocates_to", since="2031-02")
    small.whole("ties", "recommendations")
    assert small.find(library["chk-24"]).status == status


def test_advocacy_of_a_member_alone_is_not_that_of_the_network(small: Small, library: Library) -> None:
    small.member("women")
    small.organisation("ministry", kind="ministry", sector="state")
    small.tie("women", "ministry", "advocates_to", since="2031-02")
    assert small.find(library["chk-24"]).status == Status.UNKNOWN


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"drafted": "2030"}, Status.FINE),
        ({}, Status.UNKNOWN),
        ({"drafted": "2030", "status": "being drafted"}, Status.UNKNOWN),
        ({"period": "2029/2031"}, Status.FINE),
    ],
)
def test_agenda_is_current_only_with_a_day(
    small: Small, library: Library, fields: dict[str, str], status: Status
) -> None:
    small.add(Plan, "agenda", name="Agenda", kind="strategy", lead_org_id=OWN, **fields)
    assert small.find(library["chk-25"]).status == status


def test_report_that_took_a_demand_up_is_no_proof_for_it(small: Small, library: Library) -> None:
    ask(small, "2030-01")
    small.add(Output, "report", title="Report", kind="report", date="2030-09")
    link(small, "taken_up_in", ("recommendations", "demand"), ("outputs", "report"))
    assert small.find(library["chk-26"]).status == Status.UNKNOWN


def test_promise_that_was_kept_needs_no_eye_on_it(small: Small, library: Library) -> None:
    small.organisation("ministry", kind="ministry", sector="state")
    promise(small, "2029", "carried_out")
    small.add(CommitmentMaker, commitment_id="shelter", organisation_id="ministry")
    small.whole("ties")
    assert small.find(library["chk-40"]).status == Status.UNKNOWN


def test_monitoring_that_ended_is_none(small: Small, library: Library) -> None:
    chk_40.attention(small)
    small.organisation("women")
    small.tie("women", "ministry", "monitors", since="2029", until="2030")
    assert small.find(library["chk-40"]).status == Status.ATTENTION


def test_recommendation_without_a_maker_may_be_either(small: Small, library: Library) -> None:
    small.member("women")
    ask(small, "2030-05")
    for key in ("one", "two"):
        ask(small, "2030-05", key=key)
        small.rows[Recommendation][key].made_by_org_id = "women"  # type: ignore[attr-defined]
    small.event("meeting")
    ask(small, "2030-05", key="loose")
    loose = small.rows[Recommendation]["loose"]
    loose.made_by_org_id, loose.event_id = None, "meeting"  # type: ignore[attr-defined]
    small.whole("recommendations")
    assert small.find(library["chk-55"]).status == Status.UNKNOWN


@pytest.mark.parametrize(
    ("status", "title", "expected"),
    [
        ("passed", "Law on equality", Status.FINE),
        ("in a draft", "Law on equality", Status.UNKNOWN),
        ("passed", "Law on water", Status.UNKNOWN),
    ],
)
def test_law_counts_only_when_passed_and_on_equality(
    small: Small, library: Library, status: str, title: str, expected: Status
) -> None:
    about = {"name": "Equal police", "money_stated": False, "start": "2030", "country_id": "land"}
    small.add(Project, "project", lead_orgs=(OWN,), **about)
    small.organisation("parliament", kind="parliament", sector="state", country_id="land")
    about = {"title": title, "kind": "law", "date": "2025", "status": status}
    small.add(Output, "law", produced_by_orgs=("parliament",), **about)
    assert small.find(library["chk-57"]).status == expected


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2031-01-12", Status.FINE),
        ("2031-01-11", Status.ATTENTION),
        ("2031-04-13", Status.ATTENTION),
        ("", Status.UNKNOWN),
    ],
)
def test_word_is_in_time_only_within_the_limit(
    small: Small, library: Library, day: str, status: Status
) -> None:
    chk_64.attention(small)
    ask(small, day)
    small.lists["recommendations", "addressed_to_orgs", "demand"] = ("government",)
    assert small.find(library["chk-64"]).status == status


def test_decision_before_the_network_was_there_is_not_judged(small: Small, library: Library) -> None:
    about = {"name": "Old plan", "kind": "nap_1325", "country_id": "land", "adopted": "2029-06"}
    small.add(Plan, "old", **about)
    small.whole("recommendations", "events", "participation")
    assert small.find(library["chk-64"]).status == Status.UNKNOWN


@pytest.mark.parametrize(
    ("title", "state"), [("Group on gender-based violence", "set up"), ("Gender adviser", "planned")]
)
def test_structure_counts_only_when_there_and_on_gender(
    small: Small, library: Library, title: str, state: str
) -> None:
    chk_67.unknown(small)
    small.add(Output, "post", title=title, kind="structure", status=state, produced_by_orgs=("army",))
    assert small.find(library["chk-67"]).status == Status.UNKNOWN


def test_unit_set_up_after_the_day_is_not_there_yet(small: Small, library: Library) -> None:
    chk_67.unknown(small)
    about = {"kind": "gender_mechanism", "sector": "security", "is_collective": False, "since": "2032"}
    small.add(Organisation, "late", name="Army gender unit", parent_id="army", **about)
    assert small.find(library["chk-67"]).status == Status.UNKNOWN
