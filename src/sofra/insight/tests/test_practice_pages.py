"""The pages of practice, and the lines that a network draws itself, with made-up rows."""

from __future__ import annotations

import re

import pytest
from django.core.cache import cache
from django.core.exceptions import PermissionDenied

from sofra.access.audience import STRANGER, audience_of
from sofra.access.models import AuditEvent, Circle, Grant, User
from sofra.actors.tests.making import put, put_body
from sofra.insight.actions import set_thresholds
from sofra.insight.models import Threshold
from sofra.insight.network_record import size
from sofra.insight.practice.standing import practice_of
from sofra.library.models import CheckDefinition, Declaration, Lesson, LessonCheck
from sofra.networks.models import Membership, Network
from sofra.shared.partial_dates import parse

pytestmark = pytest.mark.django_db
DAY = parse("2031-06")
LINES = "/networks/grp-lake/practice/lines/"
PAGE = "/networks/grp-lake/practice/"


@pytest.fixture
def lake():
    """A network of ten, four of them local civil society, that declares its list of members whole."""
    cache.clear()
    about = {"approach": "ownership", "signal": "share of local groups", "threshold_basis": "suggested"}
    check = put(
        CheckDefinition,
        "chk-19",
        name="Weight",
        question="Do local groups weigh?",
        threshold_value="25",
        threshold_unit="percent",
        **about,
    )
    put(CheckDefinition, "chk-16", name="Rules", question="Are there rules?", **about)
    lesson = put(Lesson, "les-x", lesson="The small need room.", kind="lesson", checkable="yes")
    LessonCheck.objects.create(row=lesson, position=0, target=check)
    network = put(
        Network,
        "grp-lake",
        name="Lake",
        kind="network",
        state="active",
        established="2029",
        state_as_of="2031-06",
    )
    for number in range(10):
        kind = {"level": "local"} if number < 4 else {"sector": "state", "level": "central"}
        body = put_body(f"org-{number}", **kind)
        put(Membership, f"mem-{number}", network=network, organisation=body, category="member", since="2029")
    put(Declaration, "dec-x", network=network, table="memberships", since="2031", until="2031")
    return network


def person(name: str, right: str = "") -> User:
    circle, _made = Circle.objects.get_or_create(key="network:grp-lake", defaults={"kind": "network"})
    user = User.objects.create_user(name, password="a long enough password")
    if right:
        Grant.objects.create(person=user, circle=circle, right=right)
    return user


def test_page_shows_finding_with_lesson_rows_and_line(client, lake):
    page = client.get(PAGE).content.decode()
    for told in ("Do local groups weigh?", "The small need room.", "is 4 of 10", "25 per cent", "Body org-0"):
        assert told in page, told


def test_page_of_another_day_is_judged_as_of_that_day(client, lake):
    assert "is 4 of 10" not in client.get(PAGE, {"on": "2028"}).content.decode()
    assert "had not yet been founded" in client.get(PAGE, {"on": "2028"}).content.decode()
    assert "as of 31 December 2031" in client.get(PAGE, {"on": "2031"}).content.decode()


@pytest.mark.parametrize("nonsense", ["yesterday", "2031-13", "9999-99-99", "<b>", "0"])
def test_page_of_no_day_says_so_and_keeps_its_own(client, lake, nonsense):
    page = client.get(PAGE, {"on": nonsense})
    assert page.status_code == 200
    assert "is not a date" in page.content.decode()
    assert "as of 30 June 2031" in page.content.decode()


def test_overview_names_networks_and_where_attention_is_asked_for(client, lake):
    Threshold.objects.create(network=lake, check_definition_id="chk-19", value=50)
    page = client.get("/practice/").content.decode()
    assert f"{PAGE}#chk-19" in page


def test_library_without_checks_leaves_a_kind_empty_page(client, lake):
    LessonCheck.objects.all().delete()
    CheckDefinition.objects.all().delete()
    cache.clear()
    assert "no lessons yet" in client.get(PAGE).content.decode()


@pytest.mark.parametrize(("right", "status"), [("", 403), ("read", 403), ("write", 403), ("steward", 200)])
def test_lines_are_drawn_by_who_looks_after_the_network(client, lake, right, status):
    client.force_login(person("somebody", right))
    assert client.get(LINES).status_code == status
    answer = client.post(LINES, {"chk-19": "50"})
    assert answer.status_code == (302 if status == 200 else 403)
    assert Threshold.objects.count() == int(status == 200)
    assert AuditEvent.objects.filter(act="insight.thresholds_set").count() == int(status == 200)


def test_stranger_is_sent_to_sign_in_before_lines(client, lake):
    assert "/account/login/" in client.get(LINES)["Location"]
    with pytest.raises(PermissionDenied):
        set_thresholds(lake, {"chk-19": 50}, by=STRANGER)


def test_own_line_changes_the_finding_and_a_blank_takes_it_back(client, lake):
    client.force_login(person("coordinator", "steward"))
    assert practice_of(lake, DAY, STRANGER).findings[1].status == "fine"
    client.post(LINES, {"chk-19": "50"})
    found = practice_of(lake, DAY, STRANGER).findings[1]
    assert (found.status, found.threshold, found.is_own_threshold) == ("attention", 50, True)
    assert "The network draws its line at 50 per cent." in client.get(PAGE).content.decode()
    client.post(LINES, {"chk-19": ""})
    assert practice_of(lake, DAY, STRANGER).findings[1].threshold == 25
    assert not Threshold.objects.exists()


@pytest.mark.parametrize("nonsense", ["-1", "101", "many", "1e9", "2.5"])
def test_line_that_is_no_number_is_refused_and_nothing_written(client, lake, nonsense):
    client.force_login(person("coordinator", "steward"))
    answer = client.post(LINES, {"chk-19": nonsense})
    assert answer.status_code == 422
    assert not Threshold.objects.exists()


def test_same_lines_again_leave_no_trace(lake):
    reader = audience_of(person("coordinator", "steward"))
    assert set_thresholds(lake, {"chk-19": 50}, by=reader) == 1
    assert set_thresholds(lake, {"chk-19": 50}, by=reader) == 0
    assert AuditEvent.objects.filter(act="insight.thresholds_set").count() == 1


def test_hidden_rows_change_no_finding(lake):
    before = practice_of(lake, DAY, STRANGER).findings
    body = put_body("org-quiet", level="local", hidden=True)
    put(Membership, "mem-quiet", hidden=True, network=lake, organisation=body, category="member")
    put(Membership, "mem-odd", network=lake, organisation=body, category="member")
    cache.clear()
    assert practice_of(lake, DAY, STRANGER).findings == before


def test_page_of_a_network_in_a_large_record_only_leads_to_its_mirror(client, lake, monkeypatch, forget):
    assert "1 Fine" in _plain(client)
    monkeypatch.setattr(size, "LARGE", -1)
    cache.clear()
    forget()
    assert "This record is large" in _plain(client)
    assert PAGE in client.get("/networks/grp-lake/").content.decode()


def _plain(client) -> str:
    page = client.get("/networks/grp-lake/").content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", page).split())
