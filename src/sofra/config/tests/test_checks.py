from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.conf import settings as current
from pytest_django import Settings

from sofra.config.checks import check_settings, is_strong_key, refuse_unsafe_settings
from sofra.config.environment import Mode

STRONG = "uq3fJ0Zb7xR2mK9sVtLw5nYc8aEhPdGi4oXjBzSkQrTvWyUf1lMe6NgH0CpDbAq7"
SAFE: dict[str, Any] = {
    "DEBUG": False,
    "SECRET_KEY": STRONG,
    "ALLOWED_HOSTS": ["sofra.example.org"],
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
    "SESSION_COOKIE_HTTPONLY": True,
    "SECURE_SSL_REDIRECT": True,
    "SECURE_HSTS_SECONDS": 31_536_000,
}


@pytest.fixture
def production(settings: Settings) -> Settings:
    """The settings of a safe installation that others reach."""
    settings.ENVIRONMENT = replace(current.ENVIRONMENT, mode=Mode.PRODUCTION, secret_key=STRONG)
    for name, value in SAFE.items():
        setattr(settings, name, value)
    return settings


def test_checks_find_nothing_in_safe_settings(production: Settings) -> None:
    assert check_settings() == []
    refuse_unsafe_settings()


@pytest.mark.parametrize(
    ("name", "value", "finding"),
    [
        ("DEBUG", True, "sofra.E001"),
        ("SECRET_KEY", "short", "sofra.E002"),
        ("SECRET_KEY", "a" * 80, "sofra.E002"),
        ("SECRET_KEY", "django-insecure-" + STRONG, "sofra.E002"),
        ("ALLOWED_HOSTS", ["*"], "sofra.E003"),
        ("ALLOWED_HOSTS", [".example.org"], "sofra.E003"),
        ("SESSION_COOKIE_SECURE", False, "sofra.E004"),
        ("CSRF_COOKIE_SECURE", False, "sofra.E004"),
        ("SESSION_COOKIE_HTTPONLY", False, "sofra.E004"),
        ("SECURE_SSL_REDIRECT", False, "sofra.E004"),
        ("SECURE_HSTS_SECONDS", 0, "sofra.E006"),
    ],
)
def test_checks_refuse_one_unsafe_setting(
    production: Settings, name: str, value: object, finding: str
) -> None:
    setattr(production, name, value)

    assert [message.id for message in check_settings()] == [finding]
    with pytest.raises(SystemExit, match="does not start with these settings"):
        refuse_unsafe_settings()


def test_checks_refuse_a_missing_key(production: Settings) -> None:
    production.ENVIRONMENT = replace(production.ENVIRONMENT, secret_key="")

    assert [message.id for message in check_settings()] == ["sofra.E002"]


def test_checks_keep_local_mode_on_this_machine(settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    assert check_settings() == []

    settings.ALLOWED_HOSTS = ["127.0.0.1", "sofra.example.org"]
    assert [message.id for message in check_settings()] == ["sofra.E005"]


def test_a_made_key_is_strong() -> None:
    assert is_strong_key(STRONG)
