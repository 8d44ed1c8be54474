"""How accounts come to be: by invitation of a steward, never by signing oneself up."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal.ratelimit import get_ip
from django.http import HttpRequest


class InvitedOnly(DefaultAccountAdapter):  # type: ignore[misc]  # allauth carries no types
    """Closes the sign-up door that the sign-in package would open."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody opens an account for herself."""
        return False

    def is_safe_url(self, url: str | None) -> bool:
        """Whether a sign-in may lead on to this address. What cannot be read is no address of ours."""
        try:
            return bool(super().is_safe_url(url))
        except ValueError:
            return False

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Wrong guesses are counted for a name and the place they come from: none locks the owner out."""
        return f"{super()._get_login_attempts_cache_key(request, **credentials)}:{get_ip(request)}"
