from __future__ import annotations

import pytest
from django.db import DatabaseError
from django.db.migrations.executor import MigrationExecutor
from django.test import Client

from sofra.access.models import User
from sofra.config import views
from sofra.config.settings import CONTENT_SECURITY_POLICY


@pytest.mark.django_db
def test_healthz_answers_ok_when_the_database_is_up_to_date(client: Client) -> None:
    response = client.get("/healthz")

    assert (response.status_code, response.content) == (200, b"ok")


@pytest.mark.django_db
def test_healthz_answers_not_ready_when_migrations_are_missing(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda *_: ["one is missing"])

    response = client.get("/healthz")

    assert (response.status_code, response.content) == (503, b"not ready")


def test_healthz_answers_not_ready_when_the_database_is_away(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(views, "MigrationExecutor", away)

    assert client.get("/healthz").status_code == 503


def test_icon_is_shown_the_way(client: Client) -> None:
    assert client.get("/favicon.ico").headers["Location"] == "/static/shared/favicon.svg"


@pytest.mark.django_db
def test_every_answer_carries_the_headers_of_the_house(client: Client) -> None:
    headers = client.get("/account/login/").headers

    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]


@pytest.mark.django_db
def test_policy_allows_nothing_but_our_own_files(client: Client) -> None:
    told = client.get("/account/login/").headers["Content-Security-Policy"]
    policy = dict(part.strip().split(" ", 1) for part in told.split(";"))

    assert policy.keys() == CONTENT_SECURITY_POLICY["DIRECTIVES"].keys()
    assert set(policy.values()) == {"'none'", "'self'"}
    assert policy["default-src"] == policy["frame-ancestors"] == policy["base-uri"] == "'none'"


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/needs/%00/", "/needs/need-a%00b/", "/networks/%00/", "/%00"])
def test_address_with_the_sign_nul_is_answered_as_one_that_is_missing(client: Client, address: str) -> None:
    response = client.get(address)

    assert response.status_code == 404
    assert "There is no such page" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["session", "csrf", "scheme"])
def test_cookie_with_the_sign_nul_is_as_none(name: str) -> None:
    client = Client(HTTP_COOKIE=f'{name}="\\000aaaaaaaaaaaaaaaa"')

    assert client.get("/needs/").status_code == 200
    assert client.get("/account/2fa/").status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize("back", ["http://[", "//elsewhere.example/", "javascript:alert(1)"])
def test_sign_in_leads_on_to_no_address_but_ours(client: Client, back: str) -> None:
    User.objects.create_user("mira", password="long and unlikely")

    assert client.get("/account/login/", {"next": back}).status_code == 200
    response = client.post(
        "/account/login/", {"login": "mira", "password": "long and unlikely", "next": back}
    )

    assert (response.status_code, response.headers["Location"]) == (302, "/")
