"""Entries of an older version are written anew at the next start, once."""

from __future__ import annotations

import pytest

from sofra.access.models import AuditEvent
from sofra.actors.tests.making import put_body
from sofra.record.models import SearchEntry
from sofra.record.search_index import refresh_entries
from sofra.record.search_renewal import ACT, renew_search_if_old
from sofra.record.tables import all_tables

pytestmark = pytest.mark.django_db


def laid(name):
    body = put_body("org-heron", name)
    refresh_entries(all_tables()["organisations"], [body.key])
    return body


def test_entries_of_an_older_version_are_written_anew_once(client):
    body = laid("Heron")
    type(body).objects.filter(key=body.key).update(name="Bittern")
    assert renew_search_if_old()
    assert "Bittern" in client.get("/search/", {"q": "bittern"}).content.decode()
    assert SearchEntry.objects.count() == 1
    assert not renew_search_if_old()


def test_new_database_is_only_marked(db):
    assert not renew_search_if_old()
    laid("Heron")
    assert not renew_search_if_old()
    assert AuditEvent.objects.filter(act=ACT).count() == 1


def test_archived_rows_stay_forgotten():
    body = laid("Heron")
    type(body).objects.filter(key=body.key).update(is_archived=True)
    assert renew_search_if_old()
    assert not SearchEntry.objects.exists()
