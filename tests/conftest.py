"""What the tests of the shipped record start from."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

TAGS = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module")
def shipped(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The shipped record, laid once for a module and taken away again."""
    from sofra.exchange.actions import import_record  # noqa: PLC0415 -- Django is set up only now
    from sofra.exchange.demonstration import SHIPPED_RECORD  # noqa: PLC0415 -- the same

    with django_db_blocker.unblock(), transaction.atomic():
        cache.clear()
        assert not import_record(SHIPPED_RECORD, by=None).is_refused
        yield
        transaction.set_rollback(True)
        cache.clear()


@pytest.fixture
def read(shipped: None) -> Callable[[str], str]:
    """What a stranger reads in the main part of a page, in plain words."""
    client = Client()

    def reading(url: str) -> str:
        answer = client.get(url)
        assert answer.status_code == 200, url
        _head, main, body = answer.content.decode().partition("<main")
        return " ".join(html.unescape(TAGS.sub(" ", main + body)).split())

    return reading
