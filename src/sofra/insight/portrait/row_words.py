"""The rows behind a finding, each in a few words: who, what, with whom, when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from sofra.actors.models import Tie
from sofra.insight.portrait.web import Laid
from sofra.networks.models import Membership, Network, Office
from sofra.record.refs import Ref
from sofra.shared.saying_dates import say_span


@dataclass(frozen=True)
class RowTold:
    """A row in words, and the row whose page tells more of it."""

    words: str
    leads_to: Ref


def told_rows(laid: Laid, refs: Iterable[Ref]) -> dict[Ref, RowTold]:
    """Each of those rows in words."""
    return {ref: _told(laid, ref) for ref in refs}


def _told(laid: Laid, ref: Ref) -> RowTold:
    row = laid.book.named(*ref)
    if isinstance(row, Tie):
        words = f"{laid.name(row.from_org_id)} {row.get_kind_display()} {laid.name(row.to_org_id)}"
        return RowTold(_dated(words, row), Ref("organisations", row.from_org_id))
    if isinstance(row, Membership | Office):
        network = laid.book.get(Network, row.network_id)
        what = row.get_office_display() if isinstance(row, Office) else row.get_category_display()
        holder = laid.name(row.organisation_id or row.person_id or "")
        words = f"{holder}: {what}, {network or row.network_id}"
        return RowTold(_dated(words, row), Ref("networks", row.network_id))
    return RowTold(laid.name(ref.key), ref)


def _dated(words: str, row: Tie | Membership | Office) -> str:
    when = say_span(row.since, row.until) or _("no date")
    return f"{words} ({when})"
