"""How passwords are kept: Argon2, one at a time."""

from __future__ import annotations

from threading import BoundedSemaphore

from django.contrib.auth.hashers import Argon2PasswordHasher

ONE = BoundedSemaphore(1)


class OneAtATimeArgon2(Argon2PasswordHasher):
    """Argon2 is slow and hungry on purpose: a storm of sign-ins waits in line, and stalls nothing."""

    def encode(self, password: str, salt: str) -> str:
        """Hash a new password once it is its turn."""
        with ONE:
            return super().encode(password, salt)

    def verify(self, password: str, encoded: str) -> bool:
        """Compare a password with its hash once it is its turn."""
        with ONE:
            return super().verify(password, encoded)
