"""The rich record in a database, and people who read it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.apps import apps
from django.core.cache import caches
from django.test import Client

from sofra.access.audit import record as put_on_record
from sofra.access.models import Circle, Grant, User
from sofra.insight.network_record.book import TABLES
from sofra.insight.tests.portrait.rich_record import Rich
from sofra.insight.tests.practice.small_record import NETWORK
from sofra.record.tables import all_tables

SEATS = f"network:{NETWORK}"


def lay_in_database(rich: Rich) -> None:
    """Save every row, in the order of its references, and the lists of those rows."""
    for cache in caches.all(initialized_only=True):
        cache.clear()
    for model in TABLES:
        for row in rich.rows.get(model, {}).values():
            row.save(force_insert=True)
    for (table, column, key), values in rich.lists.items():
        via = apps.get_model(next(one.via for one in all_tables()[table].columns if one.name == column))
        for position, value in enumerate(values):
            via.objects.create(row_id=key, position=position, target_id=value)


@pytest.fixture
def rich(db: None) -> Rich:
    """The rich record, laid."""
    laid = Rich()
    lay_in_database(laid)
    return laid


@pytest.fixture
def enter(client: Client) -> Callable[..., Client]:
    """Come in as a stranger, as somebody with an account, or as somebody with a seat in some circles."""

    def entering(who: str, *circles: str) -> Client:
        if who != "stranger":
            person = User.objects.create_user(who, password="a long enough password")
            for key in circles:
                circle, _made = Circle.objects.get_or_create(key=key, defaults={"kind": "network"})
                Grant.objects.create(person=person, circle=circle, right="read")
            client.force_login(person)
        return client

    return entering


@pytest.fixture
def note_a_change() -> Callable[[], None]:
    """Leave an audit row, as every act does, so that nothing kept outlives it."""

    def noting() -> None:
        put_on_record("tests.changed", by=None)

    return noting
