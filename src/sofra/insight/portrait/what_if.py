"""What if one left: the portrait beside itself, with and without one body."""

from __future__ import annotations

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.engine import cut_off_by
from sofra.insight.portrait.finding import Figure, say_number
from sofra.insight.portrait.findings import KINDS
from sofra.insight.portrait.saying import bodies
from sofra.insight.portrait.web import Laid, lay
from sofra.record.refs import Ref


@dataclass(frozen=True)
class Beside:
    """One figure in both portraits; None where it does not apply or is not told."""

    label: str
    unit: str
    before: float | None
    after: float | None

    @property
    def said(self) -> tuple[str, str]:
        """Both numbers as a page says them; blank where they do not apply."""
        return say_number(self.before, self.unit), say_number(self.after, self.unit)

    @property
    def is_other(self) -> bool:
        """Whether the leaving changes it."""
        return self.before != self.after


@dataclass(frozen=True)
class Part:
    """The figures of one finding in both portraits."""

    title: str
    figures: tuple[Beside, ...]


@dataclass(frozen=True)
class WhatIfTold:
    """The portrait beside itself, and who would lose touch with the others."""

    key: str
    name: str
    sentence: str
    lost: tuple[tuple[str, Ref], ...]
    parts: tuple[Part, ...]


def without(laid: Laid, key: str) -> WhatIfTold | None:
    """The same portrait without one body; None if it has no place here, or is the table itself."""
    if key not in laid.place or key in laid.own:
        return None
    after = lay(laid.book, replace(laid.scope, without=key))
    body = laid.place[key]
    lost = sorted((int(one) for one in cut_off_by(laid.web, body)), key=laid.name)
    return WhatIfTold(
        key,
        laid.name(key),
        _sentence(laid.name(key), len(lost)),
        tuple((laid.name(one), laid.ref(one)) for one in lost),
        tuple(part for part in _parts(laid, after) if part.figures),
    )


def _sentence(name: str, lost: int) -> str:
    if not lost:
        return _("Without %(name)s all others would stay in touch as they are.") % {"name": name}
    return ngettext(
        "Without %(name)s %(lost)s would lose touch with the others.",
        "Without %(name)s %(lost)s would lose touch with the others.",
        lost,
    ) % {"name": name, "lost": bodies(lost)}


def _parts(before: Laid, after: Laid) -> list[Part]:
    return [
        Part(str(kind.title), _beside(kind.look(before).figures, kind.look(after).figures)) for kind in KINDS
    ]


def _beside(before: tuple[Figure, ...], after: tuple[Figure, ...]) -> tuple[Beside, ...]:
    """Each figure of either portrait once, those of the one at hand first."""
    first = {one.key: one for one in before}
    second = {one.key: one for one in after}
    return tuple(
        Beside(one.label, one.unit, _value(first.get(key)), _value(second.get(key)))
        for key, one in {**second, **first}.items()
    )


def _value(figure: Figure | None) -> float | None:
    return None if figure is None or figure.value is None else round(float(figure.value), 2)
