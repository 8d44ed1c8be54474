"""Writes what search knows of all rows anew, once, when a later version of Sofra reads more of them."""

from __future__ import annotations

from django.db import transaction

from sofra.access import audit
from sofra.access.models import AuditEvent
from sofra.record.models import SearchEntry
from sofra.record.search_index import filled_at_once, refresh_entries
from sofra.record.tables import all_tables

SEARCH_VERSION = 2
"""To be raised by whoever changes what entries hold. 2: who holds offices, places and days of events."""

ACT = "record.search_renewed"


@transaction.atomic
def renew_search_if_old() -> bool:
    """Bring all entries up to this version, unless they are; the answer is whether any had to be written.

    A database without entries is only marked: what comes in later is written by this version.
    """
    if AuditEvent.objects.filter(act=ACT, details__version=SEARCH_VERSION).exists():
        return False
    is_old = SearchEntry.objects.exists()
    if is_old:
        with filled_at_once():
            for table in all_tables().values():
                refresh_entries(table, list(table.model.objects.values_list("key", flat=True)))
    audit.record(ACT, by=None, version=SEARCH_VERSION)
    return is_old
