"""Who can open which door: paths from one body to a decision-maker."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from itertools import islice

import numpy as np

from sofra.engine.arrays import Ints, as_place
from sofra.engine.web import Web

Ways = Mapping[int, Mapping[int, int]]


def doors(web: Web, start: int, goal: int, *, max_steps: int = 4, limit: int = 10) -> list[list[int]]:
    """The shortest ways from a body to a decision-maker, and other ways that pass nobody twice.

    Each way is a list of ties (their places in the web), followed in the direction told; of several
    ties from one body to the same other the first is named. Shortest ways first, then by the bodies
    passed; at most `limit` of them, none longer than `max_steps` ties. Filter the web first: direct and
    dated ties only.
    Source: Moore (1959) for the distances.
    """
    start, goal = as_place(start, web.n, "start"), as_place(goal, web.n, "goal")
    if start == goal or max_steps < 1 or limit < 1:
        return []
    onward = _onward(web)
    left = _steps_left(web, goal)
    lengths = range(left.get(start, max_steps + 1), max_steps + 1)
    found = (way for length in lengths for way in _ways(onward, left, [start], goal, length))
    return [list(way) for way in islice(found, limit)]


def _onward(web: Web) -> Ways:
    """From each body the others it has a tie to, in order, with the first such tie."""
    ways: dict[int, dict[int, int]] = {}
    order: Ints = np.lexsort((np.arange(web.ties), web.target, web.source))
    for tie in order.tolist():
        ways.setdefault(int(web.source[tie]), {}).setdefault(int(web.target[tie]), tie)
    return ways


def _steps_left(web: Web, goal: int) -> dict[int, int]:
    """How many steps each body is from the goal, if any way leads there."""
    back: dict[int, list[int]] = {}
    for source, target in zip(web.source.tolist(), web.target.tolist(), strict=True):
        back.setdefault(target, []).append(source)
    left, queue = {goal: 0}, deque([goal])
    while queue:
        here = queue.popleft()
        for before in back.get(here, ()):
            if before not in left:
                left[before] = left[here] + 1
                queue.append(before)
    return left


def _ways(
    onward: Ways, left: Mapping[int, int], passed: list[int], goal: int, length: int
) -> Iterator[tuple[int, ...]]:
    """Ways of exactly this length from the last body passed, never turning where the goal is too far."""
    for body, tie in onward.get(passed[-1], {}).items():
        if length == 1:
            if body == goal:
                yield (tie,)
        elif body != goal and body not in passed and left.get(body, length) < length:
            for rest in _ways(onward, left, [*passed, body], goal, length - 1):
                yield (tie, *rest)
