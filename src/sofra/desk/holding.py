"""What a row that was found names beside itself: who holds an office, when and where something was."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from sofra.actors.models import PublicOffice
from sofra.events.models import Event
from sofra.events.wording import day_mark, when_in_words
from sofra.networks.models import Agreement, Office
from sofra.plans.models import Plan
from sofra.record.models import RecordRow
from sofra.record.readings import date_mark
from sofra.record.refs import Label, Ref
from sofra.shared.saying_dates import say_date, say_span
from sofra.voices.models import Need

HELD_BY = pgettext_lazy("before a name", "Held by")


def say_holder(row: RecordRow, named: Mapping[Ref, Label]) -> tuple[str | Promise, str] | None:
    """Who holds an office, and when, as far as it is told; nothing of other rows."""
    if isinstance(row, Office):
        who = [_name("organisations", row.organisation_id, named), _name("people", row.person_id, named)]
        who.append(row.persons_described)
    elif isinstance(row, PublicOffice):
        who = [_name("people", row.person_id, named), _name("organisations", row.organisation_id, named)]
    else:
        return None
    told = [*who, say_span(row.since, row.until), row.note]
    return HELD_BY, "; ".join(filter(None, told))


def say_when_and_where(row: RecordRow, named: Mapping[Ref, Label]) -> str:
    """Kind, day and place of an event, kind and day of an agreement, day of a plan, place of a need."""
    if isinstance(row, Plan):
        return _adopted(row)
    if isinstance(row, Need):
        return _name("places", row.place_id, named)
    if isinstance(row, Agreement):
        return _joined(str(row.get_kind_display()), say_date(row.date))
    if not isinstance(row, Event):
        return ""
    mark = day_mark(row)
    when = f"{when_in_words(row)} ({mark})" if mark else when_in_words(row)
    return _joined(str(row.get_kind_display()), when, _name("places", row.place_id, named))


def _adopted(row: Plan) -> str:
    if not row.adopted:
        return ""
    mark = date_mark(row.process_notes)
    said = _("adopted %(date)s") % {"date": say_date(row.adopted)}
    return f"{said} ({mark})" if mark else said


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _name(table: str, key: str | None, named: Mapping[Ref, Label]) -> str:
    found = named.get(Ref(table, key or ""))
    return found.name if found else ""
