"""The small words of findings: names in a row, and how seats were counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.actors.models import Organisation, Person, Tie
from sofra.events.models import Event, Participation
from sofra.insight.network_record import Book, NetworkRecord
from sofra.library.models import Declaration
from sofra.networks.models import Agreement, AgreementParty, Membership, Office
from sofra.record.models import RecordRow
from sofra.shared.saying_dates import say_date

MOST_NAMES = 3


def told(sentence: Any, **parts: Any) -> str:
    """A sentence with its parts filled in, beginning with a capital."""
    return capfirst(str(sentence) % parts) if parts else str(sentence)


def names(rows: Iterable[RecordRow], most: int = MOST_NAMES) -> str:
    """The names of some rows, the first few in full and how many more; how many have the same name."""
    called = [f"{name} ({n})" if n > 1 else name for name, n in Counter(map(str, rows)).items()]
    shown, more = called[:most], len(called) - most
    if more > 0:
        shown.append(ngettext("%(n)d more", "%(n)d more", more) % {"n": more})
    if len(shown) < 2:  # noqa: PLR2004 -- one name needs no “and”
        return "".join(shown)
    return _("%(first)s and %(last)s") % {"first": ", ".join(shown[:-1]), "last": shown[-1]}


def how_counted(network: NetworkRecord) -> str:
    """How the seats were counted, and what that leaves open."""
    seats = network.seats
    if seats.stated is None:
        return _("Counted are the active bodies on record, each once.")
    if seats.bodies < seats.stated:
        return _("How the %(stated)d seats divide is not stated; bodies on record: %(bodies)d.") % {
            "stated": seats.stated,
            "bodies": seats.bodies,
        }
    return _("Seats stated: %(stated)d; bodies on record: %(bodies)d.") % {
        "stated": seats.stated,
        "bodies": seats.bodies,
    }


def row_in_words(row: RecordRow, book: Book) -> str:
    """A row behind a finding, as a reader would name it; a row that joins others names those."""
    if isinstance(row, Tie):
        ends = (book.get(Organisation, row.from_org_id), book.get(Organisation, row.to_org_id))
        return f"{ends[0]} {row.get_kind_display()} {ends[1]}"
    if isinstance(row, Membership | Office):
        what = row.get_office_display() if isinstance(row, Office) else row.get_category_display()
        return f"{_holder(row, book)}: {what}"
    if isinstance(row, AgreementParty):
        who = book.get(Organisation, row.organisation_id)
        return f"{book.get(Agreement, row.agreement_id)}: {who}, {row.get_role_display()}"
    if isinstance(row, Participation):
        who = book.get(Organisation, row.organisation_id)
        return f"{book.get(Event, row.event_id)}: {who}, {row.get_role_display()}"
    if isinstance(row, Declaration):
        about = {"table": row.table, "time": _in_words(row)}
        return _("Declared complete for %(time)s: %(table)s") % about
    return str(row)


def _in_words(row: Declaration) -> str:
    return " – ".join(dict.fromkeys(say_date(day) for day in (row.since, row.until) if day))


def _holder(row: Membership | Office, book: Book) -> str:
    holder = book.get(Organisation, row.organisation_id) or book.get(Person, row.person_id)
    return str(holder or row.persons_described)
