"""What those who hold a seat may ask of a portrait: what if one left, and who can open which door."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from sofra.insight.portrait.findings.doors import WayStep
from sofra.insight.portrait.standing import Body, Portrait, imagined_without, ways_between
from sofra.insight.portrait.what_if import WhatIfTold
from sofra.networks.models import Network
from sofra.record.citing import citations_by_ref
from sofra.record.refs import url_of
from sofra.record.revision import kept
from sofra.shared.requests import ReaderRequest


@dataclass(frozen=True)
class StepShown:
    """One step of a way, ready to be shown."""

    name: str
    url: str
    kind: str
    citations: Any
    key: str


@dataclass(frozen=True)
class Asked:
    """The choices that the address makes, as far as they name bodies of this portrait."""

    without: str = ""
    opener: str = ""
    goal: str = ""


def questions(request: ReaderRequest, network: Network | None, found: Portrait, date: str) -> str:
    """The forms and their answers, kept as drawn; nothing of this for who holds no seat."""
    if not found.has_seat:
        return ""
    asked = _asked(request, found.bodies)
    on, layers, is_for_print = found.scope.on.isoformat(), found.scope.layers, bool(request.GET.get("print"))
    name = f"portrait-questions:{found.network}:{on}:{layers}:{is_for_print}:{asked}:{date}"

    def draw() -> str:
        about = {"asked": date, "layers": layers, "request": request}
        context = {**about, **_answers(request, network, found, asked)}
        return render_to_string("insight/portrait_questions.html", context)

    return mark_safe(kept(name, request.reader, draw))  # noqa: S308 -- drawn by a template


def _answers(
    request: ReaderRequest, network: Network | None, found: Portrait, asked: Asked
) -> dict[str, Any]:
    on, layers, reader = found.scope.on, found.scope.layers, request.reader
    is_way = bool(asked.opener and asked.goal and asked.opener != asked.goal)
    gone = imagined_without(network, on, reader, layers, asked.without) if asked.without else None
    ways = ways_between(network, on, reader, asked.opener, asked.goal) if is_way else []
    return {
        "ask": asked,
        "may_leave": [one for one in found.bodies if not one.is_table],
        "openers": found.bodies,
        "deciders": [one for one in found.bodies if one.decides],
        "gone": gone,
        "lost": _lost(gone),
        "is_way": is_way,
        "opener_name": _name(found.bodies, asked.opener),
        "goal_name": _name(found.bodies, asked.goal),
        "ways": _shown(ways, request),
    }


def _asked(request: ReaderRequest, bodies: tuple[Body, ...]) -> Asked:
    known = {one.key for one in bodies}
    given = {name: request.GET.get(name, "") for name in ("without", "opener", "goal")}
    return Asked(**{name: key if key in known else "" for name, key in given.items()})


def _lost(gone: WhatIfTold | None) -> list[tuple[str, str]]:
    return [(name, url_of(*ref)) for name, ref in gone.lost] if gone else []


def _name(bodies: tuple[Body, ...], key: str) -> str:
    return next((one.name for one in bodies if one.key == key), "")


def _shown(ways: list[list[WayStep]], request: ReaderRequest) -> list[list[StepShown]]:
    cited = citations_by_ref({step.row for way in ways for step in way}, request.reader)
    return [
        [
            StepShown(step.name, url_of(*step.body), step.kind, cited.get(step.row, ()), step.row.key)
            for step in way
        ]
        for way in ways
    ]
