"""The ring on which seats stand: measures, angles and places. Geometry only.

Angles run clockwise from the top. The gap between the last and the first seat lies at the top, so
that nobody sits at the head.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, degrees, hypot, pi, sin

BENCH = 1.6  # a bench for several takes this many places
BETWEEN_GROUPS = 0.8  # room between two groups, in places
MOST_IN_ONE_ROW = 34
HALF_A_TURN = 180


@dataclass(frozen=True, slots=True)
class Shape:
    """Measures of a drawing. Units: those of its view box, about one pixel."""

    width: float
    table: float
    ring: float
    seat: float
    label: float
    chars: int
    lines: int
    line: float
    tallest: float
    is_narrow: bool = False  # names stand in two columns and carry the numbers


WIDE = Shape(740, 160, 198, 14.5, 228, 19, 3, 15.5, 620)
WIDE_FOR_FEW = Shape(740, 104, 140, 14.5, 170, 24, 3, 15.5, 620)
NARROW = Shape(344, 50, 63, 6.5, 82, 14, 4, 14.5, 800, is_narrow=True)
FEW = 6


@dataclass(frozen=True, slots=True)
class Place:
    """One seat as geometry sees it."""

    number: int
    name: str
    group: int
    look: str
    is_several: bool = False
    is_person: bool = False
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Spot:
    """A seat on the ring: its angle and where that is on the page."""

    place: Place
    angle: float
    ring: float
    x: float
    y: float


def for_numbers(shape: Shape) -> Shape:
    """The narrow table when there is no room for names: larger, with numbers on the seats."""
    ring = shape.width / 2 - 34
    return Shape(shape.width, ring - 24, ring, 11, 0, 0, 0, 0, 0)


def angles(places: Sequence[Place]) -> list[float]:
    """The angle of each seat: evenly spaced, with some room between groups and for benches.

    Units: radians, clockwise from the top.
    """
    weights = [BENCH if place.is_several else 1.0 for place in places]
    groups = {place.group for place in places}
    between = BETWEEN_GROUPS if len(groups) > 1 else 0.0
    whole = sum(weights) + between * len(groups)
    turned: list[float] = []
    at = between / 2
    for index, (place, weight) in enumerate(zip(places, weights, strict=True)):
        if index and place.group != places[index - 1].group:
            at += between
        turned.append((at + weight / 2) / whole * 2 * pi)
        at += weight
    return turned


def stand(places: Sequence[Place], shape: Shape) -> list[Spot]:
    """Every seat on the ring; where there are many, every other one stands a step back."""
    back = shape.seat * 1.9 if len(places) > MOST_IN_ONE_ROW else 0.0
    spots = []
    for index, (place, angle) in enumerate(zip(places, angles(places), strict=True)):
        ring = shape.ring + (back if index % 2 else 0.0)
        spots.append(Spot(place, angle, ring, shape.width / 2 + ring * sin(angle), -ring * cos(angle)))
    return spots


def seat_size(spots: Sequence[Spot], shape: Shape) -> float:
    """As large as fits: seats of different ages and importance are all the same."""
    around = [*spots, *spots[:1]]
    nearest = min((hypot(a.x - b.x, a.y - b.y) for a, b in pairwise(around) if a is not b), default=99.0)
    return min(shape.seat, nearest * 0.44)


def arc_path(cx: float, radius: float, start: float, end: float) -> str:
    """Draw along a ring from one angle to another."""
    large = int(degrees(end - start) > HALF_A_TURN)
    return (
        f"M{short(cx + radius * sin(start))} {short(-radius * cos(start))}"
        f"A{short(radius)} {short(radius)} 0 {large} 1 "
        f"{short(cx + radius * sin(end))} {short(-radius * cos(end))}"
    )


def short(number: float) -> float:
    """One decimal is enough for a pixel; whole numbers lose theirs."""
    rounded = round(number, 1)
    return int(rounded) if rounded == int(rounded) else rounded
