"""What the pages of people show: offices held. A credit of a text is no office and stands apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from sofra.access.audience import Audience
from sofra.actors.models import Person, PublicOffice
from sofra.record.around import Around, around
from sofra.record.citing import cite
from sofra.record.refs import Label, Ref, labels
from sofra.shared.showing import SourceLine


@dataclass(frozen=True, slots=True)
class PersonPage:
    """All that this room tells of a person in office, or of one whom a text credits."""

    title: str
    lead: str
    names: Sequence[str]
    offices: Sequence[PublicOffice]
    credit: str
    credit_for: Label | None
    note: str
    citations: Sequence[SourceLine]
    around: Around


def person_page(row: Person, reader: Audience) -> PersonPage:
    """All that this room tells of a person."""
    offices = offices_of([row], reader)[row.key]
    cite([row, *offices], reader)
    found = labels({Ref("organisations", row.credit_for_org_id)} if row.credit_for_org_id else (), reader)
    return PersonPage(
        title=row.name,
        lead="; ".join(office.title for office in offices) or _credit_in_words(row),
        names=(),
        offices=offices,
        credit=row.credit,
        credit_for=found.get(Ref("organisations", row.credit_for_org_id or "")),
        note=row.note,
        citations=row.citations,  # type: ignore[attr-defined]  # given by cite()
        around=around(Ref("people", row.key), reader),
    )


def _credit_in_words(row: Person) -> str:
    return _("Named by a text as one of its makers; no office on record.") if row.credit else ""


def offices_of(rows: Sequence[Person], reader: Audience) -> dict[str, list[PublicOffice]]:
    """The public offices of people, each with the name of its body where this reader may see it."""
    keys = [row.key for row in rows]
    offices = list(PublicOffice.objects.visible_to(reader).filter(person__in=keys).order_by("key"))
    bodies = {Ref("organisations", office.organisation_id) for office in offices if office.organisation_id}
    named = labels(bodies, reader)
    held: dict[str, list[PublicOffice]] = defaultdict(list)
    for office in offices:
        office.body = named.get(Ref("organisations", office.organisation_id or ""))  # type: ignore[attr-defined]
        held[office.person_id].append(office)
    return held


def name_offices(rows: Sequence[Person], reader: Audience) -> dict[str, Any]:
    """Give the people of one page of the list their offices."""
    held = offices_of(rows, reader)
    for row in rows:
        row.offices_held = held.get(row.key, [])  # type: ignore[attr-defined]  # for the template
    return {}
