"""Draws a round table: every seat, every name, every group. Geometry only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, degrees, hypot, sin

from sofra.shared.ring import (
    FEW,
    NARROW,
    WIDE,
    WIDE_FOR_FEW,
    Place,
    Shape,
    Spot,
    arc_path,
    for_numbers,
    seat_size,
    short,
    stand,
)
from sofra.shared.seat_names import Label, Line, names_around

__all__ = ["NARROW", "WIDE", "Drawing", "Place", "draw"]

LINE_OF_A_GROUP = 36


@dataclass(frozen=True, slots=True)
class DrawnSeat:
    """One seat with its place on the page."""

    number: int
    look: str
    x: float
    y: float
    r: float
    ring: float  # radius of the ring around it, 0 if none
    turn: float  # degrees by which its shoulders are turned
    shoulders: tuple[tuple[float, float], ...]  # behind each head, if persons sit here
    beside: tuple[tuple[float, float], ...]  # further chairs of a bench
    label: tuple[Line, ...]
    anchor: str
    leader: str

    @property
    def shoulder(self) -> float:
        """Half the width of a person's shoulders."""
        return short(self.r * 1.45)


@dataclass(frozen=True, slots=True)
class DrawnArc:
    """The arc of one group, and its name on the table where there is room."""

    look: str
    path: str
    x: float
    y: float
    label: str
    count: str
    is_named: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """All that the picture of a table shows. Units: those of its view box."""

    width: float
    top: float
    height: float
    cx: float
    table: float
    seats: tuple[DrawnSeat, ...]
    arcs: tuple[DrawnArc, ...]
    has_names: bool
    has_numbers: bool


def draw(places: Sequence[Place], groups: Sequence[tuple[str, str, str]], shape: Shape) -> Drawing:
    """Put all seats around the table. `groups` are look, name and count of each group."""
    if len(places) <= FEW and shape == WIDE:
        shape = WIDE_FOR_FEW
    spots = stand(places, shape)
    size = seat_size(spots, shape)
    labels = names_around(spots, shape)
    if shape.is_narrow and not labels:
        return draw(places, groups, for_numbers(shape))
    seats = tuple(_seat(spot, size, labels.get(spot.place.number)) for spot in spots)
    arcs = _arcs(spots, groups, shape)
    top, bottom = _extent(spots, seats, size, shape)
    return Drawing(
        width=shape.width,
        top=short(top),
        height=short(bottom - top),
        cx=shape.width / 2,
        table=shape.table,
        seats=seats,
        arcs=arcs,
        has_names=bool(labels),
        has_numbers=not shape.is_narrow,
    )


def _seat(spot: Spot, size: float, label: Label | None) -> DrawnSeat:
    lines, anchor, leader = label or ((), "s", "")
    place = spot.place
    beside = _beside(spot, size) if place.is_several else ()
    heads = ((spot.x, spot.y), *beside) if place.is_person else ()
    return DrawnSeat(
        number=place.number,
        look=place.look,
        x=short(spot.x),
        y=short(spot.y),
        r=short(size),
        ring=short(size * 1.3) if place.is_marked else 0,
        turn=short(degrees(spot.angle)),
        shoulders=tuple(_behind(spot, head, size) for head in heads),
        beside=beside,
        label=lines,
        anchor=anchor,
        leader=leader,
    )


def _behind(spot: Spot, head: tuple[float, float], size: float) -> tuple[float, float]:
    """A person seen from above: where her shoulders are, a little behind the head."""
    return short(head[0] + size * 0.45 * sin(spot.angle)), short(head[1] - size * 0.45 * cos(spot.angle))


def _beside(spot: Spot, size: float) -> tuple[tuple[float, float], ...]:
    """The two further chairs of a bench, half hidden behind the first."""
    turn = size * 0.95 / spot.ring
    cx = spot.x - spot.ring * sin(spot.angle)
    return tuple(
        (short(cx + spot.ring * sin(angle)), short(-spot.ring * cos(angle)))
        for angle in (spot.angle - turn, spot.angle + turn)
    )


def _arcs(
    spots: Sequence[Spot], groups: Sequence[tuple[str, str, str]], shape: Shape
) -> tuple[DrawnArc, ...]:
    """An arc along each group, and its name on the table where no other stands."""
    radius, inside = shape.ring - shape.seat * 1.7, shape.table * 0.7
    taken: list[tuple[float, float, float]] = [(shape.width / 2, 0.0, 46.0)]
    drawn: dict[int, DrawnArc] = {}
    by_size = sorted(range(len(groups)), key=lambda i: -sum(s.place.group == i for s in spots))
    for index in by_size:
        look, label, count = groups[index]
        turned = [s.angle for s in spots if s.place.group == index]
        edge = min(0.12, 3.0 / len(spots))
        middle = (turned[0] + turned[-1]) / 2
        x, y = shape.width / 2 + inside * sin(middle), -inside * cos(middle)
        half = max(len(label), len(count)) * 3.7
        fits = not shape.is_narrow and _is_free(x, y, half, taken, shape)
        if fits:
            taken.append((x, y, half))
        path = arc_path(shape.width / 2, radius, turned[0] - edge, turned[-1] + edge)
        drawn[index] = DrawnArc(look, path, short(x), short(y), label, count, fits)
    return tuple(drawn[index] for index in range(len(groups)))


def _is_free(
    x: float, y: float, half: float, taken: Sequence[tuple[float, float, float]], shape: Shape
) -> bool:
    """Whether a name of that width fits on the table there, clear of the others."""
    if hypot(abs(x - shape.width / 2) + half, abs(y) + 8) > shape.table - 8:
        return False
    return all(
        abs(x - other) > half + width + 6 or abs(y - line) > LINE_OF_A_GROUP for other, line, width in taken
    )


def _extent(
    spots: Sequence[Spot], seats: Sequence[DrawnSeat], size: float, shape: Shape
) -> tuple[float, float]:
    """From where to where the drawing reaches, up and down."""
    reach = max((spot.ring for spot in spots), default=shape.ring) + size * 1.6 + 3
    rows = [line.y for seat in seats for line in seat.label]
    top = min(-reach, min(rows, default=0.0) - shape.line)
    return top, max(reach, max(rows, default=0.0) + 6)
