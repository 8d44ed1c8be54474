"""Audiences: the circles of one reader, from grants in force, and the two shelves that never mix."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.utils import timezone

from sofra.access.audience import SAMPLE, STRANGER, audience_of
from sofra.access.audit import record
from sofra.access.models import AuditEvent, Circle, Grant, User, circle_kind
from sofra.access.verdicts import YES, no, require

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return User.objects.create_user("mira")


def circle(key, **fields):
    return Circle.objects.create(key=key, kind=circle_kind(key) or "", **fields)


@pytest.mark.parametrize("user", [None, AnonymousUser()])
def test_stranger_belongs_to_the_public_circle_alone(user):
    assert audience_of(user) == STRANGER
    assert STRANGER.circles == {"public"}
    assert STRANGER.is_stranger


def test_person_with_an_account_sees_what_is_public_and_what_is_for_accounts(person):
    assert audience_of(person).circles == {"public", "platform"}


def test_person_whose_account_is_closed_is_a_stranger(person):
    person.is_active = False

    assert audience_of(person) == STRANGER


@pytest.mark.parametrize(
    ("since", "until", "is_seen"),
    [
        (None, None, True),
        (0, None, True),
        (1, None, False),
        (None, 0, True),
        (None, -1, False),
        (-5, 5, True),
    ],
)
def test_grant_counts_from_its_first_to_its_last_day(person, since, until, is_seen):
    today = timezone.localdate()
    days = [None if shift is None else today + timedelta(days=shift) for shift in (since, until)]
    Grant.objects.create(person=person, circle=circle("network:net-river"), since=days[0], until=days[1])

    assert ("network:net-river" in audience_of(person).circles) is is_seen


def test_sample_and_record_never_mix(person):
    Grant.objects.create(person=person, circle=circle("network:net-river"))
    Grant.objects.create(person=person, circle=circle("network:net-lake", is_sample=True))

    assert audience_of(person).circles == {"public", "platform", "network:net-river"}
    assert audience_of(person, SAMPLE).circles == {"network:net-lake"}


def test_shelf_of_samples_is_not_there_for_who_holds_no_sample(person):
    assert audience_of(person, SAMPLE).shelf == "record"
    assert audience_of(person, SAMPLE).circles == {"public", "platform"}


def test_audiences_of_equal_circles_share_what_is_kept_and_others_do_not(person):
    other = User.objects.create_user("neda")
    assert audience_of(person).cache_key == audience_of(other).cache_key != STRANGER.cache_key


@pytest.mark.parametrize(
    ("key", "kind"),
    [
        ("public", "public"),
        ("platform", "platform"),
        ("network:net-1", "network"),
        ("organisation:org-1", "organisation"),
        ("set:talks", "set"),
        ("network:", None),
        ("everyone", None),
        ("group:x", None),
        ("", None),
    ],
)
def test_circle_key_names_its_kind(key, kind):
    assert circle_kind(key) == kind


def test_circle_that_calls_itself_public_under_another_key_is_refused():
    with pytest.raises(IntegrityError), transaction.atomic():
        Circle.objects.create(key="network:net-river", kind="public")


def test_requirement_passes_with_a_yes_and_says_why_not_otherwise():
    require(YES)
    with pytest.raises(PermissionDenied, match="Only a chair"):
        require(no("Only a chair can do that."))


def test_act_leaves_an_audit_row_with_who_and_what(person):
    record("record.tried", by=person, table="needs", key="need-a", many=3)

    event = AuditEvent.objects.get()
    assert (event.act, event.by, event.table, event.key, event.details) == (
        "record.tried",
        person,
        "needs",
        "need-a",
        {"many": 3},
    )


def test_choosing_a_shelf_needs_a_seat_there(client, person):
    Grant.objects.create(person=person, circle=circle("set:talks", is_sample=True))
    client.force_login(person)

    answer = client.post("/shelf/", {"shelf": "sample", "next": "https://elsewhere.example/"})

    assert (answer.status_code, answer["Location"]) == (302, "/")
    assert client.session["shelf"] == "sample"


@pytest.mark.parametrize(
    "back", ["elsewhere", "desk:start", "", "\x00", "//elsewhere.example", "javascript:1"]
)
def test_choosing_a_shelf_leads_to_the_start_where_the_way_back_is_no_page_of_ours(client, person, back):
    client.force_login(person)

    answer = client.post("/shelf/", {"shelf": "record", "next": back})

    assert (answer.status_code, answer["Location"]) == (302, "/")


def test_choosing_a_shelf_is_for_people_with_an_account(client):
    assert client.post("/shelf/", {"shelf": "sample"}).status_code == 302
    assert "shelf" not in client.session
