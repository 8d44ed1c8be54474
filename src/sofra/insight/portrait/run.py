"""Look at a web with every finding."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from django.utils.translation import gettext as _

from sofra.insight.portrait.finding import NO_RANKING_BELOW, Finding, Told, empty
from sofra.insight.portrait.findings import KINDS, About
from sofra.insight.portrait.web import Laid
from sofra.shared.partial_dates import Answer


def findings_of(laid: Laid, *, has_seat: bool) -> list[Finding]:
    """What every finding sees; those that name single bodies only for a reader who holds a seat."""
    return [
        Finding(
            kind.name,
            str(kind.title),
            told if has_seat else _for_all(laid, told),
            str(kind.formula),
            kind.is_for_seats,
            *_how_sure(laid, kind.about),
        )
        for kind in KINDS
        if has_seat or not kind.is_for_seats
        for told in [kind.look(laid)]
    ]


def _for_all(laid: Laid, told: Told) -> Told:
    """What a stranger is told. Of fewer than ten bodies a count says who is meant: it goes, too."""
    if told.named and laid.candidates.sum() < NO_RANKING_BELOW:
        return empty(_("Fewer than ten bodies: a number would say who is meant. Those with a seat read it."))
    return told.without_names()


def _how_sure(laid: Laid, about: About) -> tuple[int, int]:
    """How many ties, seats or projects were looked at, and of how many the dates leave it open."""
    sure = _is_sure(laid, about)
    return len(sure), sure.count(False)


def _is_sure(laid: Laid, about: About) -> list[bool]:
    if about is About.PROJECTS:
        return [row.start.is_by(laid.scope.on) == Answer.YES for row in laid.projects]
    if about is About.SEATS:
        return [any(row.span.covers(laid.scope.on) == Answer.YES for row in rows) for rows in laid.held()]
    chosen = {
        About.TIES: np.ones(len(laid.threads), dtype=bool),
        About.DIRECT_TIES: laid.is_direct,
        About.SUPPORT: laid.is_support,
        About.SURE_TIES: laid.is_direct & laid.is_sure,
    }[about]
    return [bool(one) for one in laid.is_sure[chosen]]


def withheld(*, has_seat: bool) -> Sequence[str]:
    """The titles of the findings that are for those who hold a seat, where this reader does not."""
    return () if has_seat else [str(kind.title) for kind in KINDS if kind.is_for_seats]
