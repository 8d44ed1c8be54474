"""Lays the world of these tests once for each module; each test leaves it as it found it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from tests.leaks.looking import forget
from tests.leaks.world import World, laid_world


@pytest.fixture(scope="module")
def _database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def db(_database: None) -> Iterator[None]:
    """The database, as it was when the test is over."""
    forget()
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
    forget()


@pytest.fixture(scope="module")
def _laid(_database: None, tmp_path_factory: pytest.TempPathFactory) -> World:
    return laid_world(tmp_path_factory.mktemp("world"))


@pytest.fixture
def world(_laid: World, db: None) -> World:
    """Everything that is to be seen, and not to be seen."""
    return _laid
