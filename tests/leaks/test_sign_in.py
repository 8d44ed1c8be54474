"""Signing in tells nobody who has an account, gives up on guessers, and ends when the account does."""

from __future__ import annotations

import re
import time
from datetime import timedelta

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.core import mail
from django.http import HttpResponseBase
from django.test import Client, override_settings
from django.utils import timezone

from sofra.access.models import Circle, Grant, User

PASSWORD = "lantern-on-the-bridge-2031"
LOGIN, RESET = "/account/login/", "/account/password/reset/"
TOO_MANY = "Too many"
HOME, ELSEWHERE = "192.0.2.7", "198.51.100.9"
GUESSES = 5
FIVE_MINUTES = 301

pytestmark = pytest.mark.usefixtures("db")


@pytest.fixture
def mira(db):
    return User.objects.create_user("mira", "mira@example.org", PASSWORD)


def sign_in(
    client: Client, login: str, password: str, address: str = HOME, **headers: str
) -> HttpResponseBase:
    told = {"login": login, "password": password}
    return client.post(LOGIN, told, REMOTE_ADDR=address, headers=headers or None)


def said(response: HttpResponseBase, *typed: str) -> str:
    """The page without what was typed and without the tokens against forgery."""
    text = re.sub(r'(csrfmiddlewaretoken" value=")[^"]*', r"\1", response.getvalue().decode())
    for word in typed:
        text = text.replace(word, "...")
    return text


def is_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def test_sign_in_answers_the_same_whether_or_not_there_is_an_account(mira):
    User.objects.create_user("gone", "gone@example.org", PASSWORD, is_active=False)
    for end in ("", "@example.org"):
        logins = [f"{name}{end}" for name in ("mira", "gone", "nobody")]
        answers = [sign_in(Client(), login, "wrong") for login in logins]

        assert {answer.status_code for answer in answers} == {200}
        assert len({said(answer, login) for answer, login in zip(answers, logins, strict=True)}) == 1


def test_sign_in_hashes_as_often_whether_or_not_there_is_an_account(mira, monkeypatch):
    hashed = []
    encode = MD5PasswordHasher.encode

    def counting(self, password, salt):
        hashed.append(password)
        return encode(self, password, salt)

    monkeypatch.setattr(MD5PasswordHasher, "encode", counting)
    counts = []
    for login in ("mira", "nobody"):
        hashed.clear()
        sign_in(Client(), login, "wrong")
        counts.append(len(hashed))

    assert counts == [1, 1]


def test_asking_for_a_new_password_answers_the_same_whether_or_not_there_is_an_account(mira, client):
    answers = [client.post(RESET, {"email": f"{name}@example.org"}) for name in ("mira", "nobody")]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert len({answer.headers["Location"] for answer in answers}) == 1
    assert len(mail.outbox) == 2  # as many mails, so that the time it takes tells nothing either


def test_mail_with_a_new_password_names_no_forged_host(mira, client):
    refused = client.post(RESET, {"email": "mira@example.org"}, headers={"host": "evil.example.net"})
    for header in ("x-forwarded-host", "forwarded", "x-host"):
        client.post(RESET, {"email": "mira@example.org"}, headers={header: "evil.example.net"})

    assert refused.status_code == 400
    assert len(mail.outbox) == 3
    for message in mail.outbox:
        assert "evil" not in f"{message.subject}{message.body}{message.from_email}"
        assert "http://testserver/account/password/reset/key/" in message.body


def test_link_to_a_new_password_serves_once_and_not_after_the_account_is_closed(mira, client):
    client.post(RESET, {"email": "mira@example.org"})
    link = re.findall(r"http://testserver(\S+)", str(mail.outbox[0].body))[0]
    form = client.get(link).headers["Location"]
    new = {"password1": "another-lantern-2032", "password2": "another-lantern-2032"}
    User.objects.filter(pk=mira.pk).update(is_active=False)
    refused = client.get(link)
    User.objects.filter(pk=mira.pk).update(is_active=True)

    assert client.post(form, new).status_code == 302
    assert "password1" not in Client().get(link, follow=True).content.decode()
    assert "password1" not in refused.content.decode()


def test_guesser_is_stopped_and_told_no_more_than_for_a_name_that_is_not_there(mira):
    for login in ("mira", "nobody"):
        for _guess in range(GUESSES):
            sign_in(Client(), login, "wrong")
    client = Client()
    answer = sign_in(client, "mira", PASSWORD)

    assert TOO_MANY in said(answer)
    assert not is_in(client)
    assert said(answer, "mira") == said(sign_in(Client(), "nobody", "wrong"), "nobody")


def test_guesser_elsewhere_does_not_lock_the_owner_out(mira):
    for _guess in range(4 * GUESSES):
        sign_in(Client(), "mira", "wrong", ELSEWHERE)
    client = Client()
    sign_in(client, "mira", PASSWORD, HOME)

    assert is_in(client)


def test_guesser_at_home_locks_the_owner_out_for_five_minutes_only(mira, monkeypatch):
    for _guess in range(GUESSES):
        sign_in(Client(), "mira", "wrong")
    later = time.time() + FIVE_MINUTES
    monkeypatch.setattr(time, "time", lambda: later)
    client = Client()
    sign_in(client, "mira", PASSWORD)

    assert is_in(client)


def test_guesses_at_many_names_from_one_place_are_stopped(mira):
    for number in range(3 * GUESSES):
        sign_in(Client(), f"name{number}", "wrong", ELSEWHERE)
    client = Client()
    sign_in(client, "mira", PASSWORD, ELSEWHERE)

    assert not is_in(client)


def test_address_that_the_guesser_tells_of_herself_is_not_believed(mira):
    for number in range(3 * GUESSES):
        sign_in(Client(), "mira", "wrong", ELSEWHERE, **{"x-forwarded-for": f"203.0.113.{number}"})
    client = Client()
    sign_in(client, "mira", PASSWORD, ELSEWHERE, **{"x-forwarded-for": HOME})

    assert not is_in(client)


@override_settings(ALLAUTH_TRUSTED_PROXY_COUNT=1)
def test_behind_a_server_in_front_each_guesser_is_counted_by_herself(mira):
    for number in range(3 * GUESSES):
        forged = f"203.0.113.{number}, {ELSEWHERE}"
        sign_in(Client(), "mira", "wrong", "127.0.0.1", **{"x-forwarded-for": forged})
    guesser, owner = Client(), Client()
    sign_in(guesser, "mira", PASSWORD, "127.0.0.1", **{"x-forwarded-for": f"{HOME}, {ELSEWHERE}"})
    sign_in(owner, "mira", PASSWORD, "127.0.0.1", **{"x-forwarded-for": HOME})

    assert (is_in(guesser), is_in(owner)) == (False, True)


def test_signing_out_takes_a_form(mira, client):
    client.force_login(mira)
    asked = client.get("/account/logout/")
    still = is_in(client)
    client.post("/account/logout/")

    assert asked.status_code == 200
    assert (still, is_in(client)) == (True, False)


def test_session_that_was_signed_out_is_worth_nothing(mira):
    client, thief = Client(), Client()
    client.force_login(mira)
    thief.cookies["session"] = client.cookies["session"].value
    client.post("/account/logout/")

    assert "mira" not in said(thief.get("/"))
    assert thief.get("/account/email/").status_code == 302


def test_session_ends_when_the_account_is_closed(mira, client):
    client.force_login(mira)
    before = client.get("/account/email/").status_code
    User.objects.filter(pk=mira.pk).update(is_active=False)

    assert (before, client.get("/account/email/").status_code) == (200, 302)
    assert "mira" not in said(client.get("/"))


def test_other_sessions_end_when_the_password_changes(mira, client):
    other = Client()
    for browser in (client, other):
        sign_in(browser, "mira", PASSWORD)
    told = {"oldpassword": PASSWORD, "password1": "another-lantern-2032", "password2": "another-lantern-2032"}
    client.post("/account/password/change/", told)

    assert client.get("/account/email/").status_code == 200
    assert other.get("/account/email/").status_code == 302


def test_session_gets_a_new_name_at_sign_in(mira, client):
    client.post("/account/login/", {"login": "mira", "password": "wrong"})
    before = client.cookies["session"].value if "session" in client.cookies else ""
    sign_in(client, "mira", PASSWORD)

    assert client.cookies["session"].value != before
    assert not client.cookies["session"]["max-age"]  # it ends with the browser, too


def test_seat_that_ends_shuts_the_door_at_the_next_request(mira, client):
    circle = Circle.objects.create(key="set:talks", kind="set", is_sample=True)
    grant = Grant.objects.create(person=mira, circle=circle)
    client.force_login(mira)
    client.post("/shelf/", {"shelf": "sample"})
    before = "record" in said(client.get("/needs/")) and client.session["shelf"]
    Grant.objects.filter(pk=grant.pk).update(until=timezone.localdate() - timedelta(days=1))

    assert before == "sample"
    assert 'name="shelf"' not in said(client.get("/needs/"))


@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_signs_herself_up(client, method):
    told = {"email": "x@example.org", "username": "x", "password1": PASSWORD, "password2": PASSWORD}
    for path in ("/account/signup/", "/account/signup/passkey/", "/account/2fa/webauthn/signup/"):
        getattr(client, method)(path, told)

    assert not User.objects.exists()
    assert not mail.outbox
