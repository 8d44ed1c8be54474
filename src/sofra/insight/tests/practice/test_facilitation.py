"""Where the checks of facilitation could go wrong: limits, dates half told, members half told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from sofra.insight.practice import Finding, Status
from sofra.insight.tests.practice.records import chk_15, chk_34, chk_58
from sofra.insight.tests.practice.small_record import NETWORK, OWN, Small
from sofra.library.models import CheckDefinition, Output
from sofra.networks.models import Agreement, Membership, Office

Library = Mapping[str, CheckDefinition]


def coordinator(small: Small, **fields: str) -> None:
    small.organisation("holder")
    small.add(Office, organisation_id="holder", office="coordinator", **fields)


def test_coordinator_without_a_date_is_maybe(small: Small, library: Library) -> None:
    coordinator(small, since="")
    finding = small.find(library["chk-17"])
    assert (finding.status, finding.maybe) == (Status.FINE, 1)


def test_coordinator_who_went_is_none(small: Small, library: Library) -> None:
    coordinator(small, until="2031-05")
    assert small.find(library["chk-17"]).status == Status.UNKNOWN
    small.whole("offices")
    assert small.find(library["chk-17"]).status == Status.ATTENTION


@pytest.mark.parametrize(
    ("day", "status"),
    [("2030-12-30", Status.FINE), ("2030-12-29", Status.ATTENTION), ("2030-12", Status.UNKNOWN)],
)
def test_silence_begins_after_the_limit(small: Small, library: Library, day: str, status: Status) -> None:
    small.whole("events", "memberships")
    small.member("group")
    small.event("meeting", start=day)
    small.took_part("meeting", "group")
    assert small.find(library["chk-18"]).status == status


def test_meeting_held_again_and_again_may_have_been_lately(small: Small, library: Library) -> None:
    small.whole("events")
    small.event("regular", start="2029", is_recurring=True)
    assert small.find(library["chk-18"]).status == Status.UNKNOWN


def few_at_a_meeting(small: Small) -> None:
    """Two of five members, and several unnamed ones."""
    names = small.members(5)
    small.member("others", is_collective=True)
    small.event("meeting")
    for name in [*names[:2], "others"]:
        small.took_part("meeting", name)


def test_few_at_a_meeting_count_only_where_the_lists_are_whole(small: Small, library: Library) -> None:
    few_at_a_meeting(small)
    small.whole("memberships")
    assert small.find(library["chk-18"]).status == Status.UNKNOWN
    small.whole("participation")
    finding = small.find(library["chk-18"])
    assert finding.status == Status.ATTENTION
    assert "2 of 5 seats" in finding.saw


def test_meeting_of_few_on_record_is_open_while_seats_are(small: Small, library: Library) -> None:
    small.member("group")
    small.event("meeting")
    small.took_part("meeting", "group")
    assert small.find(library["chk-18"]).status == Status.UNKNOWN


def test_invited_is_not_there(small: Small, library: Library) -> None:
    small.member("group")
    small.whole("memberships", "participation")
    small.event("meeting")
    small.took_part("meeting", "group", "invited")
    assert small.find(library["chk-18"]).status == Status.ATTENTION


def test_young_network_needs_no_review_yet(small: Small, library: Library) -> None:
    finding = small.find(library["chk-15"], on=date(2030, 12, 31))
    assert finding.status == Status.FINE
    assert finding.evidence[0].key == NETWORK


def test_memorandum_may_have_been_a_review(small: Small, library: Library) -> None:
    chk_15.attention(small)
    about = {"title": "Memorandum", "kind": "memorandum_of_understanding", "state": "signed"}
    small.add(Agreement, "paper", network_id=NETWORK, date="2030", **about)
    assert small.find(library["chk-15"]).status == Status.UNKNOWN


def test_infrastructure_is_no_structure(small: Small, library: Library) -> None:
    chk_15.attention(small)
    small.event("talk", kind="meeting", start="2030-09", topic="Infrastructure")
    assert small.find(library["chk-15"]).status == Status.UNKNOWN


def test_facilitator_who_pays_is_not_there(small: Small, library: Library) -> None:
    chk_34.attention(small)
    small.took_part("meeting-1", "helper", "supporter")
    assert small.find(library["chk-34"]).status == Status.ATTENTION


def test_facilitator_of_a_member_is_not_the_networks(small: Small, library: Library) -> None:
    small.member("group")
    small.organisation("helper")
    small.tie("helper", "group", "facilitates")
    small.event("meeting")
    small.whole("events", "participation")
    assert small.find(library["chk-34"]).status == Status.UNKNOWN


def meeting_with_paper(small: Small, day: str) -> None:
    small.whole("events", "outputs", "recommendations")
    small.event("meeting", start="2031-01-10")
    origin = {"resulting_from_table": "events", "resulting_from_key": "meeting"}
    small.add(Output, "note", title="Note", kind="paper", date=day, **origin)


@pytest.mark.parametrize(
    ("day", "status"),
    [("2031-02-09", Status.FINE), ("2031-02-10", Status.ATTENTION), ("", Status.FINE)],
)
def test_paper_is_late_after_the_limit(small: Small, library: Library, day: str, status: Status) -> None:
    meeting_with_paper(small, day)
    assert small.find(library["chk-52"]).status == status


def test_newest_meeting_has_time_left(small: Small, library: Library) -> None:
    small.whole("events", "outputs", "recommendations")
    small.event("meeting", start="2031-06-10")
    assert small.find(library["chk-52"]).status == Status.UNKNOWN


def opened(small: Small, library: Library, **tie: str) -> Finding:
    chk_58.attention(small)
    small.tie("ministry", "group", "supports", **tie)
    return small.find(library["chk-58"])


@pytest.mark.parametrize(
    ("since", "status"),
    [("2029-06", Status.FINE), ("2029", Status.UNKNOWN), ("2028", Status.ATTENTION)],
)
def test_tie_counts_if_it_came_after_the_door(
    small: Small, library: Library, since: str, status: Status
) -> None:
    assert opened(small, library, since=since).status == status


def test_door_just_opened_has_time_left(small: Small, library: Library) -> None:
    chk_58.attention(small)
    assert small.find(library["chk-58"], on=date(2030, 5, 1)).status == Status.UNKNOWN


def test_door_of_a_former_member_is_not_looked_at(small: Small, library: Library) -> None:
    chk_58.attention(small)
    seat = next(iter(small.rows[Membership].values()))
    small.add(Membership, seat.key, organisation_id="group", until="2030")
    finding = small.find(library["chk-58"])
    assert (finding.status, finding.looked_at) == (Status.UNKNOWN, 0)
    assert OWN not in {ref.key for ref in finding.evidence}
