"""What a source says that a network lacks, and which part of its record is declared complete."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sofra.access.audience import Audience
from sofra.library.models import Declaration, Statement
from sofra.library.queries.wording import Words, say_table
from sofra.record.citing import cite
from sofra.record.refs import Ref, crumbs_of, labels
from sofra.shared.showing import Crumb


@dataclass(frozen=True, slots=True)
class Lacking:
    """Something that a source says a network lacks, and the check that asks about it."""

    row: Statement
    network: Sequence[Crumb]
    check: Sequence[Crumb]


@dataclass(frozen=True, slots=True)
class Declared:
    """A part of a network's record that is declared complete for a time."""

    row: Declaration
    table: Words


def lacking_of(network: str, reader: Audience) -> list[Lacking]:
    """What sources say that a network lacks."""
    return _lacking(list(Statement.objects.visible_to(reader).filter(network=network).in_order()), reader)


def lacking_behind(check: str, reader: Audience) -> list[Lacking]:
    """What sources say is lacking where a check asks; of networks that this reader may see."""
    rows = Statement.objects.visible_to(reader).filter(check_definition=check).in_order()
    return [line for line in _lacking(list(rows), reader) if line.network]


def _lacking(rows: Sequence[Statement], reader: Audience) -> list[Lacking]:
    cite(rows, reader)
    refs = [Ref("networks", row.network_id) for row in rows]
    named = labels([*refs, *(Ref("checks", row.check_definition_id) for row in rows)], reader)
    return [
        Lacking(
            row,
            crumbs_of(named, "networks", [row.network_id]),
            crumbs_of(named, "checks", [row.check_definition_id]),
        )
        for row in rows
    ]


def declared_of(network: str, reader: Audience) -> list[Declared]:
    """Which parts of a network's record are declared complete."""
    rows = list(Declaration.objects.visible_to(reader).filter(network=network).in_order())
    cite(rows, reader)
    return [Declared(row, say_table(row.table)) for row in rows]
