"""Every door is closed to strangers, but those listed here."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.test import Client

from tests.reading import Door, all_doors

# What strangers may enter. Each new line is a decision: what does this page show, and to whom?
PUBLIC_DOORS = frozenset(
    {
        "healthz",
        "favicon.ico",
        # Light or dark, and the reader's language.
        "language/",
        "scheme/",
        # Reading: each page shows what this reader may see, and nothing else.
        "",
        "agreements/",
        "agreements/<str:key>/",
        "commitments/",
        "commitments/<str:key>/",
        "learning/",
        "measures/<str:key>/",
        "calendar/",
        "events/",
        "events/<str:key>/",
        "networks/",
        "networks/<str:key>/",
        "networks/<str:key>/portrait/",
        "networks/<str:key>/practice/",
        "portrait/",
        "practice/",
        "organisations/",
        "organisations/<str:key>/",
        "partnerships/",
        "partnerships/<str:key>/",
        "people/",
        "people/<str:key>/",
        "places/",
        "places/<str:key>/",
        "plans/",
        "plans/<str:key>/",
        "projects/",
        "projects/<str:key>/",
        "recommendations/",
        "recommendations/<str:key>/",
        "search/",
        "challenges/",
        "challenges/<str:key>/",
        "checks/",
        "checks/<str:key>/",
        "glossary/",
        "lessons/",
        "lessons/<str:key>/",
        "library/",
        "library/outputs/",
        "library/outputs/<str:key>/",
        "library/results/",
        "library/results/<str:key>/",
        "resolutions/",
        "resolutions/<str:key>/",
        "texts/",
        "texts/<str:key>/",
        "texts/source/<str:key>/",
        "ties/",
        "needs/",
        "needs/<str:key>/",
        "threads/",
        # Signing in, and getting back in.
        "account/2fa/authenticate/",
        "account/2fa/webauthn/login/",
        "account/confirm-email/",
        r"account/^confirm-email/(?P<key>[-:\w]+)/$",
        "account/inactive/",
        "account/login/",
        "account/login/code/confirm/",
        "account/logout/",
        "account/password/reset/",
        "account/password/reset/done/",
        r"account/^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        "account/password/reset/key/done/",
        "account/signup/",
    }
)


def differences(doors: list[Door], listed: frozenset[str]) -> list[str]:
    """Doors that stand open without being listed, and listed ones that are closed or gone."""
    open_doors = {door.route for door in doors if door.is_public}
    unlisted = [f"open but not listed: {route}" for route in sorted(open_doors - listed)]
    return unlisted + [f"listed but not open: {route}" for route in sorted(listed - open_doors)]


def _closed(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


@login_not_required
def _open(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


def test_open_doors_are_exactly_the_listed_ones() -> None:
    assert differences(all_doors(), PUBLIC_DOORS) == []


def test_a_door_left_open_is_found() -> None:
    doors = [
        Door("attendance/", "attendance", _open, "meetings"),
        Door("minutes/", "minutes", _closed, "meetings"),
    ]

    assert differences(doors, frozenset({"minutes/"})) == [
        "open but not listed: attendance/",
        "listed but not open: minutes/",
    ]


def test_closed_doors_lead_strangers_to_the_sign_in(client: Client) -> None:
    response = client.get("/account/2fa/")

    assert response.status_code == 302
    assert response.headers["Location"].startswith("/account/login/")


def test_nobody_signs_herself_up(client: Client, db: None) -> None:
    told = {
        "email": "mira@example.org",
        "username": "mira",
        "password1": "long and unlikely",
        "password2": "long and unlikely",
    }

    assert "password1" not in client.get("/account/signup/").content.decode()
    client.post("/account/signup/", told)

    assert not _people()


def _people() -> int:
    from sofra.access.models import User  # noqa: PLC0415 -- after Django is set up

    return User.objects.count()


def test_the_admin_of_django_is_not_there() -> None:
    assert "django.contrib.admin" not in settings.INSTALLED_APPS
