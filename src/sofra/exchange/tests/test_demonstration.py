"""The demonstration: a made-up sample beside the record, laid once, and never among real accounts."""

from __future__ import annotations

import stat

import pytest

from sofra.access.audience import RECORD, SAMPLE, STRANGER, audience_of
from sofra.access.models import Circle, User
from sofra.actors.models import Organisation
from sofra.exchange.demonstration import (
    CIRCLES,
    SEATS,
    lay_sample,
    lay_table,
    refuse_folder_in_use,
    sign_ins,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def laid(tmp_path):
    passwords = tmp_path / "passwords.txt"
    lay_sample(passwords)
    return passwords


def test_each_account_sees_the_rows_of_its_own_circles_alone(laid):
    for seat in SEATS:
        reader = audience_of(User.objects.get(username=seat.username), SAMPLE)

        assert reader.circles == set(seat.circles)
        assert Organisation.objects.visible_to(reader).exists()


def test_sample_stands_on_a_shelf_of_its_own(laid):
    for reader in (STRANGER, audience_of(User.objects.get(username="coordinator"), RECORD)):
        assert not Organisation.objects.visible_to(reader).exists()
    assert set(Circle.objects.filter(is_sample=True).values_list("key", flat=True)) == set(CIRCLES)


def test_passwords_are_for_their_owner_alone_and_open_the_accounts(laid):
    assert stat.S_IMODE(laid.stat().st_mode) == 0o600
    for line in laid.read_text().splitlines():
        username, password, *_told = line.split()
        assert User.objects.get(username=username).check_password(password)
    assert len(sign_ins(laid)) == len(SEATS) + 1


def test_sample_is_laid_once(laid):
    before = laid.read_text()
    lay_sample(laid)

    assert laid.read_text() == before
    assert User.objects.count() == len(SEATS)


def test_sign_ins_that_were_lost_are_not_told(laid):
    laid.unlink()

    assert sign_ins(laid) == []


def test_demonstration_opens_no_accounts_beside_those_of_real_people(laid):
    refuse_folder_in_use()
    User.objects.create_user("mira")
    refuse_folder_in_use()  # she came after the sample


def test_demonstration_refuses_a_folder_that_real_people_use():
    refuse_folder_in_use()
    User.objects.create_user("coordinator")

    with pytest.raises(SystemExit, match="--data"):
        refuse_folder_in_use()


@pytest.mark.shipped
def test_shipped_record_is_laid_once():
    assert lay_table() is not None
    assert lay_table() is None
    assert Organisation.objects.visible_to(STRANGER).exists()


def test_shipped_record_that_is_refused_stops_the_demonstration(tmp_path, monkeypatch):
    (tmp_path / "places.csv").write_text("id,name,visibility\npl-dale,,public\n")
    monkeypatch.setattr("sofra.exchange.demonstration.SHIPPED_RECORD", tmp_path)

    with pytest.raises(SystemExit, match=r"places\.csv"):
        lay_table()
