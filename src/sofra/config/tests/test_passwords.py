from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.contrib.auth.hashers import Argon2PasswordHasher

from sofra.config.passwords import OneAtATimeArgon2


def test_password_is_known_again_and_a_wrong_one_is_not() -> None:
    hasher = OneAtATimeArgon2()
    kept = hasher.encode("a long made-up sentence", "salt-for-a-test-1")

    assert kept.startswith("argon2$argon2id$")
    assert hasher.verify("a long made-up sentence", kept)
    assert not hasher.verify("another sentence", kept)


def test_passwords_are_hashed_one_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    at_once: list[int] = []
    busy = threading.Semaphore(0)

    def slow(self: object, password: str, encoded: str) -> bool:
        busy.release()
        at_once.append(busy._value)
        time.sleep(0.02)
        busy.acquire()
        return True

    monkeypatch.setattr(Argon2PasswordHasher, "verify", slow)
    with ThreadPoolExecutor(6) as storm:
        done = list(storm.map(lambda _: OneAtATimeArgon2().verify("", ""), range(6)))

    assert done == [True] * 6
    assert at_once == [1] * 6
