"""The path of one need: its ways from what was said to what was done, with every gap drawn.

Ways that begin alike are drawn once up to where they part. Each connection says whether the text
makes it or we do; where a way stops, a dashed knot and a sentence say so.

    path = lay_path(
        [
            Way(
                (
                    PathStep("needs/need-001", "Said", "Light on the path to the school", when="2031"),
                    PathStep("commitments/com-001", "Promised", "Lamps next year", is_stated=False),
                ),
                gap="A step that keeps this promise is not stated.",
            ),
        ]
    )
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from sofra.shared.showing import Cited

STITCH = 17  # from one small step to the next. Units: those of the view box.


@dataclass(frozen=True, slots=True)
class PathStep:
    """One step. `key` tells steps apart, so that two ways through one row meet there.

    `when` is a PartialDate or words; `is_stated` speaks of the connection that leads here;
    `answers` is fine, part, along or unknown, with its words; a side step only shows how words travelled.
    """

    key: str
    word: str
    text: str
    url: str = ""
    when: Any = ""
    who: str = ""
    note: str = ""
    is_stated: bool = True
    answers: str = ""
    answers_label: str = ""
    is_side: bool = False
    row: str = ""
    citations: Sequence[Cited] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """One way: its steps, what it ends in, and what is not told after its last step."""

    steps: tuple[PathStep, ...]
    end: str = ""
    end_label: str = ""
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A step with what goes on from it. Ways that end here leave their end and gap."""

    step: PathStep
    onward: tuple[Node, ...] = ()
    sides: tuple[PathStep, ...] = ()
    end: str = ""
    end_label: str = ""
    gap: str = ""

    @property
    def is_fork(self) -> bool:
        """Several ways go on from here."""
        return len(self.onward) > 1

    @property
    def next_is_reading(self) -> bool:
        """The connection to the next step is our reading."""
        return len(self.onward) == 1 and not self.onward[0].step.is_stated

    @property
    def strand(self) -> tuple[Node, ...]:
        """This step and those after it, up to where ways part or end."""
        steps = [self]
        while len(steps[-1].onward) == 1:
            steps.append(steps[-1].onward[0])
        return tuple(steps)


@dataclass(frozen=True, slots=True)
class Track:
    """The steps of one need as small stitches: which are reached, and the same in words."""

    words: str
    width: int
    run: int
    on: str
    off: str


def lay_path(ways: Iterable[Way]) -> tuple[Node, ...]:
    """Join ways that begin alike. What comes back are the first steps, as a rule one: the need."""
    return _branch([(way.steps, way) for way in ways if way.steps])


def lay_track(steps: Sequence[tuple[str, bool]]) -> Track:
    """Draw small steps: `lay_track([("said", True), ("asked", False)])`."""
    reached = [word for word, is_reached in steps if is_reached]
    return Track(
        words=_("Reached: %(steps)s") % {"steps": ", ".join(reached) if reached else _("nothing on record")},
        width=len(steps) * STITCH - 3,
        run=(len(steps) - 1) * STITCH,
        on="".join(f"M{index * STITCH + 2} 7h8" for index, (_word, on) in enumerate(steps) if on),
        off="".join(f"M{index * STITCH + 4} 7h4" for index, (_word, on) in enumerate(steps) if not on),
    )


def _branch(ways: Sequence[tuple[tuple[PathStep, ...], Way]]) -> tuple[Node, ...]:
    """Ways sorted by their next step, in the order they come."""
    by_step: dict[str, list[tuple[tuple[PathStep, ...], Way]]] = {}
    for steps, way in ways:
        by_step.setdefault(steps[0].key, []).append((steps[1:], way))
    firsts = {steps[0].key: steps[0] for steps, _way in reversed(ways)}
    return tuple(_node(firsts[key], rest) for key, rest in by_step.items())


def _node(step: PathStep, rest: Sequence[tuple[tuple[PathStep, ...], Way]]) -> Node:
    ended = next((way for steps, way in rest if not steps), None)
    going = [(steps, way) for steps, way in rest if steps and not steps[0].is_side]
    sides = {steps[0].key: steps[0] for steps, _way in rest if steps and steps[0].is_side}
    is_last = not going
    return Node(
        step=step,
        onward=_branch(going),
        sides=tuple(sides.values()),
        end=ended.end if ended else "",
        end_label=ended.end_label if ended else "",
        gap=ended.gap if ended and is_last else _gap_after_sides(rest) if is_last else "",
    )


def _gap_after_sides(rest: Sequence[tuple[tuple[PathStep, ...], Way]]) -> str:
    """What is not told after a step that only a side step follows."""
    return next((way.gap for _steps, way in rest if way.gap), "")
