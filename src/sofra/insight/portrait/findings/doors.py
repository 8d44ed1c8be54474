"""Doors: over whom one body can reach one that decides, by direct and dated ties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from scipy.sparse import csr_array

from sofra.actors.models import Organisation, Tie
from sofra.engine import MACRO, Web
from sofra.engine import doors as ways_of
from sofra.insight.portrait.charts import Group, Strip, Strips
from sofra.insight.portrait.finding import Figure, Line, Status, Table, Told, empty
from sofra.insight.portrait.web import SEAT, Laid, Thread, ref_of
from sofra.record.refs import Ref

ONE_WAY = (Tie.Kind.ADVOCATES_TO, Tie.Kind.MONITORS)
"""Ties that do not show that the second would listen to, or speak for, the first."""

PUBLIC = (Organisation.Sector.STATE, Organisation.Sector.SECURITY)
MOST_STEPS, MOST_WAYS, LOOKED_AT = 4, 5, 3


@dataclass(frozen=True, eq=False)
class Open:
    """The web of direct, dated ties in the directions in which they open doors; `threads[i]` tells tie i."""

    web: Web
    threads: tuple[Thread, ...]


@dataclass(frozen=True)
class WayStep:
    """One step of a way: who, over which tie, told by which row."""

    body: Ref
    name: str
    kind: str
    row: Ref


def doors(laid: Laid) -> Told:
    """How many steps each body is from the nearest one that decides, over direct and dated ties.

    Source: Moore (1959) for shortest paths.
    """
    opened = open_web(laid)
    deciders = decision_makers(laid)
    if not opened.threads:
        return empty(_("No direct tie with a date went on that day, so no way can be followed."), "ties.from")
    if not deciders:
        return empty(
            _("No state or security body here is stated to be macro or of the central level."),
            "organisations.reach",
            "organisations.level",
        )
    steps = _steps(opened.web, deciders)
    others = [body for body in range(len(laid.keys)) if body not in deciders and laid.candidates[body]]
    counted = [sum(steps[body] == many for body in others) for many in (1, 2, 3)]
    none = len(others) - sum(counted)
    strips = (
        Strip(_("directly"), counted[0]),
        Strip(_("over one other"), counted[1], "half"),
        Strip(_("over two others"), counted[2], "open"),
        Strip(_("no way of three steps on record"), none, "unknown"),
    )
    unsure = sum(not one.is_sure for one in laid.threads if one.kind != SEAT)
    return Told(
        Status.TOLD,
        ngettext(
            "%(n)d of %(all)d bodies reaches one that decides over direct, dated ties in up to three steps.",
            "%(n)d of %(all)d bodies reach one that decides over direct, dated ties in up to three steps.",
            sum(counted),
        )
        % {"n": sum(counted), "all": len(others)},
        Strips((Group(_("Bodies that do not decide themselves reach one that does"), strips),)),
        Table((_("Steps"), _("Bodies")), tuple(Line(one.label, (one.amount,)) for one in strips)),
        _figures(len(deciders), counted, unsure),
        ("ties.from",) if unsure else (),
        refs=tuple(dict.fromkeys(ref_of(row) for one in opened.threads for row in one.rows)),
    )


def open_web(laid: Laid) -> Open:
    """Direct ties that surely went on that day, each in the directions in which one can pass along it.

    Two who work together can each introduce the other; what is asked of or watched in somebody runs one
    way. Who opens a door leads the second body to the one named behind it.
    """
    steps = [step for one in laid.threads if one.kind != SEAT and one.is_sure for step in _passed(laid, one)]
    source = np.array([laid.place[one] for one, _other, _tie in steps], dtype=np.int32)
    target = np.array([laid.place[other] for _one, other, _tie in steps], dtype=np.int32)
    return Open(Web(len(laid.keys), source, target), tuple(tie for _one, _other, tie in steps))


def _passed(laid: Laid, tie: Thread) -> Iterator[tuple[str, str, Thread]]:
    yield tie.source, tie.target, tie
    if tie.kind not in ONE_WAY:
        yield tie.target, tie.source, tie
    row = tie.rows[0]
    behind = row.door_to_org_id if isinstance(row, Tie) else None
    if behind and behind in laid.place and behind != tie.source:
        yield tie.source, behind, tie


def decision_makers(laid: Laid) -> list[int]:
    """The bodies that decide: macro by their reach or, where that is not stated, central public bodies."""
    reach = laid.labels.reach.groups
    rows = [laid.book.get(Organisation, key) for key in laid.keys]
    return [
        body
        for body, row in enumerate(rows)
        if row is not None
        and laid.candidates[body]
        and row.sector in PUBLIC
        and (reach[body] == MACRO or (reach[body] < 0 and row.level == Organisation.Level.CENTRAL))
    ]


def _steps(web: Web, goals: list[int]) -> list[int]:
    """How many steps each body is from the nearest goal; -1 beyond three."""
    source, target = web.arrows
    onward = csr_array((np.ones(len(source)), (source, target)), shape=(web.n, web.n))
    steps = np.full(web.n, -1)
    steps[goals] = 0
    for step in range(1, LOOKED_AT + 1):
        steps[(onward @ (steps == step - 1).astype(np.float64) > 0) & (steps < 0)] = step
    return [int(one) for one in steps]


def ways(laid: Laid, start: str, goal: str) -> list[list[WayStep]]:
    """The shortest ways from one body to another, over direct and dated ties: each step with its row."""
    if start not in laid.place or goal not in laid.place:
        return []
    opened = open_web(laid)
    found = ways_of(opened.web, laid.place[start], laid.place[goal], max_steps=MOST_STEPS, limit=MOST_WAYS)
    return [[_step(laid, opened, tie) for tie in way] for way in found]


def _step(laid: Laid, opened: Open, tie: int) -> WayStep:
    body = int(opened.web.target[tie])
    thread = opened.threads[tie]
    return WayStep(laid.ref(body), laid.name(body), kind_word(thread.kind), ref_of(thread.rows[0]))


@lru_cache
def _kinds() -> dict[str, object]:
    return dict(Tie.Kind.choices)


def kind_word(kind: str) -> str:
    """What a kind of tie is called."""
    return str(_kinds()[kind])


def _figures(deciders: int, counted: list[int], unsure: int) -> tuple[Figure, ...]:
    return (
        Figure("deciders", _("bodies that decide"), deciders),
        Figure("reach_directly", _("reach one directly"), counted[0]),
        Figure("reach_in_three", _("reach one in up to three steps"), sum(counted)),
        Figure("unsure_ties", _("direct ties left out, as it is not sure that they had begun"), unsure),
    )
