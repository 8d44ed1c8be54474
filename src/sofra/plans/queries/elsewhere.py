"""Which bodies other rows of the record name, where a plan does not say who adopted it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sofra.access.audience import Audience
from sofra.advocacy.models import Commitment, CommitmentMaker
from sofra.library.models import Producer
from sofra.plans.queries.plans import Shown
from sofra.record.around import Links
from sofra.record.refs import Label, Ref, crumbs_of, labels
from sofra.shared.showing import Crumb


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A row that tells of the same plan, and the bodies that it names."""

    row: Label
    bodies: Sequence[Crumb]


def named_elsewhere(plan: Shown, links: Links, reader: Audience) -> list[Elsewhere]:
    """The same document, and acts joined to the plan, with the bodies that they name."""
    if not plan.row.adopted or plan.adopted_by:
        return []
    joined = {line.other.ref: line.other for line in (*links.same, *links.back, *links.onward)}
    same = {line.other.ref for line in links.same}
    named = _producers([ref.key for ref in same if ref.table == "outputs"])
    named |= _doers([ref.key for ref in joined if ref.table == "commitments"], reader)
    found = labels({Ref("organisations", key) for keys in named.values() for key in keys}, reader)
    lines = [Elsewhere(joined[ref], crumbs_of(found, "organisations", keys)) for ref, keys in named.items()]
    return [line for line in lines if line.bodies]


def _producers(outputs: Sequence[str]) -> dict[Ref, list[str]]:
    """Who produced these outputs."""
    if not outputs:
        return {}
    told = Producer.objects.filter(row__in=outputs).order_by("row", "position")
    return _by_row("outputs", told.values_list("row_id", "target_id"))


def _doers(commitments: Sequence[str], reader: Audience) -> dict[Ref, list[str]]:
    """Who did these commitments, of those that are acts."""
    if not commitments:
        return {}
    told = CommitmentMaker.objects.visible_to(reader).filter(
        commitment__in=commitments, commitment__kind=Commitment.Kind.ACT
    )
    return _by_row("commitments", told.in_order().values_list("commitment_id", "organisation_id"))


def _by_row(table: str, pairs: Iterable[tuple[str, str]]) -> dict[Ref, list[str]]:
    found: dict[Ref, list[str]] = defaultdict(list)
    for row, body in pairs:
        found[Ref(table, row)].append(body)
    return dict(found)
