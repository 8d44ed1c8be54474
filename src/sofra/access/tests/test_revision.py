"""The revision: the number of the last act, in the order in which acts come in force."""

from __future__ import annotations

from threading import Event, Thread

import pytest
from django.db import connection, transaction

from sofra.access.audit import record
from sofra.access.models import AuditEvent
from sofra.access.revision import one_look, revision

PATIENCE_SECONDS, MOMENT_SECONDS = 20, 0.5


@pytest.mark.django_db
def test_revision_follows_each_act():
    assert revision() == 0

    first = record("record.tried", by=None)
    assert revision() == first.pk

    second = record("record.tried", by=None)
    assert revision() == second.pk > first.pk


@pytest.mark.django_db
def test_revision_is_asked_for_once_in_one_look(django_assert_num_queries):
    record("record.tried", by=None)
    with one_look(), django_assert_num_queries(1):
        assert revision() == revision()


@pytest.mark.django_db
def test_act_within_one_look_is_seen_at_once():
    with one_look():
        before = revision()

        assert record("record.tried", by=None).pk == revision() != before


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has one writer at a time")
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_acts_are_numbered_in_the_order_in_which_they_come_in_force():
    has_acted, may_end, is_over = Event(), Event(), Event()

    def slow() -> None:
        with transaction.atomic():
            record("record.tried", by=None, key="slow")
            has_acted.set()
            may_end.wait(PATIENCE_SECONDS)
        connection.close()

    def quick() -> None:
        record("record.tried", by=None, key="quick")
        is_over.set()
        connection.close()

    threads = [Thread(target=slow), Thread(target=quick)]
    threads[0].start()
    assert has_acted.wait(PATIENCE_SECONDS)
    threads[1].start()
    overtakes = is_over.wait(MOMENT_SECONDS)
    may_end.set()
    for thread in threads:
        thread.join(PATIENCE_SECONDS)

    assert not overtakes
    assert list(AuditEvent.objects.order_by("pk").values_list("key", flat=True)) == ["slow", "quick"]
