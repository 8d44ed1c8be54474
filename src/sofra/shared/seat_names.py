"""Names around a round table: outside the ring, left and right, none over another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, hypot, sin, sqrt

from sofra.shared.ring import Place, Shape, Spot, short
from sofra.shared.wording import spread, wrap

LEADER_FROM = 5.0  # a name that had to move further than this gets a line to its seat
NEARLY_ZERO = 1e-9
APART = 5.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a name."""

    x: float
    y: float
    text: str
    number: str = ""


Label = tuple[tuple[Line, ...], str, str]  # its lines, where it is anchored, the line to its seat


def names_around(spots: Sequence[Spot], shape: Shape) -> dict[int, Label]:
    """Names outside the ring, left and right, none over another; none at all if they do not fit."""
    if not shape.chars:
        return {}
    placed: dict[int, Label] = {}
    if len(spots) == 1 and not shape.is_narrow:
        return {spots[0].place.number: _label_below(spots[0], shape)}
    for side in (1, -1):
        half = sorted((s for s in spots if _is_on(s, side)), key=lambda s: s.y)
        texts = [_worded(s.place, shape) for s in half]
        sizes = [len(text) * shape.line for text in texts]
        if sum(sizes) + APART * len(sizes) > shape.tallest:
            return {}
        middles = spread([-shape.label * cos(s.angle) for s in half], sizes, APART)
        for spot, text, middle, size in zip(half, texts, middles, sizes, strict=True):
            placed[spot.place.number] = _label(spot, text, middle, size, side, shape)
    return placed


def _worded(place: Place, shape: Shape) -> tuple[str, ...]:
    """A name in lines. Where seats are too small for their numbers, room is left for it in the first."""
    if not shape.is_narrow:
        return wrap(place.name, shape.chars, shape.lines)
    room = "\u00a0" * (len(str(place.number)) + 1)
    first, *rest = wrap(room.replace("\u00a0", "0") + place.name, shape.chars, shape.lines)
    return (first[len(room) :], *rest)


def _is_on(spot: Spot, side: int) -> bool:
    return (sin(spot.angle) >= -NEARLY_ZERO) == (side > 0)


def _label(spot: Spot, text: tuple[str, ...], middle: float, size: float, side: int, shape: Shape) -> Label:
    """One name beside its seat, following the ring, with a line to the seat if it had to move."""
    nearest = 0.0 if shape.is_narrow else max(0.0, abs(middle) - size / 2)
    away = sqrt(max(shape.label**2 - nearest**2, 0.0))
    x = shape.width / 2 + side * max(away, 10.0)
    first = middle - size / 2 + shape.line * 0.76
    number = str(spot.place.number) if shape.is_narrow else ""
    lines = tuple(
        Line(short(x), short(first + i * shape.line), row, "" if i else number) for i, row in enumerate(text)
    )
    moved = hypot(x - spot.x, middle - spot.y) - (shape.label - spot.ring)
    needs_leader = moved > LEADER_FROM or shape.is_narrow
    return lines, "s" if side > 0 else "e", _leader(spot, x - side * 4, middle, shape) if needs_leader else ""


def _label_below(spot: Spot, shape: Shape) -> Label:
    """The name of somebody who sits alone."""
    text = wrap(spot.place.name, shape.chars * 2, shape.lines)
    first = shape.label + shape.line * 0.76
    return (
        tuple(Line(short(spot.x), short(first + i * shape.line), row) for i, row in enumerate(text)),
        "m",
        "",
    )


def _leader(spot: Spot, x: float, y: float, shape: Shape) -> str:
    """The line from a seat to its name: out of the ring first, then across."""
    start, out = spot.ring + shape.seat + 2, spot.ring + shape.seat + (7 if shape.is_narrow else 2)
    cx = shape.width / 2
    begin = f"M{short(cx + start * sin(spot.angle))} {short(-start * cos(spot.angle))}"
    bend = f"L{short(cx + out * sin(spot.angle))} {short(-out * cos(spot.angle))}" if out > start else ""
    return f"{begin}{bend}L{short(x)} {short(y)}"
