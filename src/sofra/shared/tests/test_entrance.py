"""Signing in and out, and the pages for what is refused, missing or broken, all in the same look."""

from __future__ import annotations

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.template.loader import render_to_string
from django.test import Client, RequestFactory
from django.views.defaults import page_not_found, permission_denied, server_error

from sofra.shared.qr import qr_of

PASSWORD = "lantern-on-the-bridge-2031"


@pytest.fixture
def signed_in(client: Client, db: None) -> Client:
    get_user_model().objects.create_user(username="mira", password=PASSWORD)
    client.post("/account/login/", {"login": "mira", "password": PASSWORD})
    return client


def test_sign_in_page_names_each_field(client: Client, db: None) -> None:
    html = client.get("/account/login/").content.decode()

    assert "<title>Sign in - Sofra</title>" in html
    assert '<label for="id_login">' in html
    assert "Accounts are opened by invitation." in html
    assert "Exit this page" in html
    assert 'id="passkey_login"' in html


def test_wrong_password_is_told_before_the_fields(client: Client, db: None) -> None:
    html = client.post("/account/login/", {"login": "mira", "password": "wrong"}).content.decode()

    assert '<p class="errors" role="alert">' in html


def test_missing_field_is_told_beside_it(client: Client, db: None) -> None:
    html = client.post("/account/login/", {"login": "", "password": ""}).content.decode()

    assert '<div class="field" data-state="error">' in html
    assert 'id="id_login_error"' in html


@pytest.mark.parametrize(
    "path",
    [
        "/account/logout/",
        "/account/password/change/",
        "/account/email/",
        "/account/2fa/",
        "/account/2fa/totp/activate/",
        "/account/reauthenticate/",
    ],
)
def test_pages_of_an_account_are_in_the_look(signed_in: Client, path: str) -> None:
    response = signed_in.get(path, follow=True)

    html = response.content.decode()
    assert response.status_code == 200
    assert '<div class="narrow">' in html
    assert "mira" in html
    assert "data:image" not in html
    assert "style=" not in html


def test_secret_of_an_app_is_drawn_without_an_image(signed_in: Client) -> None:
    page = "/account/2fa/totp/activate/"
    signed_in.post(f"/account/reauthenticate/?next={page}", {"password": PASSWORD})
    html = signed_in.get(page).content.decode()

    assert '<svg class="qr"' in html
    assert "<code>" in html


def test_missing_page_says_so(client: Client, db: None) -> None:
    response = page_not_found(RequestFactory().get("/nowhere/"), Exception())

    assert response.status_code == 404
    assert b"There is no such page" in response.content
    assert b"nowhere" not in response.content.replace(b'value="/nowhere/"', b"")


def test_refusal_gives_its_reason(db: None) -> None:
    response = permission_denied(RequestFactory().get("/"), PermissionDenied("Only a chair can adopt it."))

    assert b"Only a chair can adopt it." in response.content


def test_broken_page_needs_nothing_to_be_shown() -> None:
    assert b"Something broke on our side" in server_error(RequestFactory().get("/")).content


def test_stale_form_is_told_without_blame(db: None) -> None:
    assert "This was not sent" in render_to_string("403_csrf.html", request=RequestFactory().get("/"))


def test_picture_for_telephones_is_one_path() -> None:
    picture = qr_of("otpauth://totp/Sofra:mira")

    assert picture.side >= 29
    assert picture.path.startswith("M4 4h1v1h-1z")
