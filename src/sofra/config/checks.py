"""Checks at start: an installation that others reach refuses to run with unsafe settings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error

from sofra.config.environment import LOOPBACK, Environment

SHORTEST_KEY = 50  # characters; a key that Sofra makes has 64
FEWEST_DIFFERENT = 10  # different characters
MADE_FOR_DEVELOPMENT = ("django-insecure-", "insecure", "change-me", "changeme", "secret", "test")


def check_settings(**_kwargs: Any) -> list[CheckMessage]:
    """Look over the settings; each finding says how to mend it."""
    environment: Environment = settings.ENVIRONMENT
    findings = _production if environment.is_production else _local
    return list(findings(environment))


def _production(environment: Environment) -> Iterator[Error]:
    if settings.DEBUG:
        yield Error("Debug pages are on.", hint="Remove SOFRA_DEBUG.", id="sofra.E001")
    if not is_strong_key(settings.SECRET_KEY if environment.secret_key else ""):
        yield Error(
            "The secret key is missing, short or a default.",
            hint="Set SOFRA_SECRET_KEY to 64 random characters, or remove it and let Sofra make one.",
            id="sofra.E002",
        )
    if any(host.startswith((".", "*")) for host in settings.ALLOWED_HOSTS):
        yield Error(
            "Any host name is answered.",
            hint="List the exact names of this installation in SOFRA_HOSTS.",
            id="sofra.E003",
        )
    for name in (
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SESSION_COOKIE_HTTPONLY",
        "SECURE_SSL_REDIRECT",
    ):
        if not getattr(settings, name):
            yield Error(f"{name} is off.", hint="Leave it on outside local mode.", id="sofra.E004")
    if settings.SECURE_HSTS_SECONDS <= 0:
        yield Error(
            "Browsers are not told to stay on HTTPS.", hint="Keep SECURE_HSTS_SECONDS.", id="sofra.E006"
        )


def _local(environment: Environment) -> Iterator[Error]:
    if set(settings.ALLOWED_HOSTS) - {*LOOPBACK, "testserver"}:
        yield Error(
            "Local mode answers this machine only, and SOFRA_HOSTS names others.",
            hint="Remove SOFRA_HOSTS, or set SOFRA_MODE=production.",
            id="sofra.E005",
        )


def is_strong_key(key: str) -> bool:
    """Long, varied, and not one that was made for development."""
    return (
        len(key) >= SHORTEST_KEY
        and len(set(key)) >= FEWEST_DIFFERENT
        and not key.lower().startswith(MADE_FOR_DEVELOPMENT)
    )


def refuse_unsafe_settings() -> None:
    """Stop with every finding and its mend, unless there is none."""
    findings = check_settings()
    if findings:
        told = "\n".join(f"- {finding.msg} {finding.hint}" for finding in findings)
        raise SystemExit(f"Sofra does not start with these settings:\n{told}")
