"""Look at a web with every finding."""

from __future__ import annotations

from collections.abc import Sequence

from sofra.insight.portrait.finding import Finding
from sofra.insight.portrait.findings import KINDS
from sofra.insight.portrait.web import Laid


def findings_of(laid: Laid, *, has_seat: bool) -> list[Finding]:
    """What every finding sees; those that name single bodies only for a reader who holds a seat."""
    return [
        Finding(
            kind.name,
            str(kind.title),
            told if has_seat else told.without_names(),
            str(kind.formula),
            kind.is_for_seats,
        )
        for kind in KINDS
        if has_seat or not kind.is_for_seats
        for told in [kind.look(laid)]
    ]


def withheld(*, has_seat: bool) -> Sequence[str]:
    """The titles of the findings that are for those who hold a seat, where this reader does not."""
    return () if has_seat else [str(kind.title) for kind in KINDS if kind.is_for_seats]
