"""Where each seat of a round table stands, and where its name goes. Geometry only.

Angles run clockwise from the top. The gap between the last and the first seat lies at the top, so
that nobody sits at the head.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, degrees, hypot, pi, sin, sqrt

from sofra.shared.wording import spread, wrap

BENCH = 1.6  # a bench for several takes this many places
BETWEEN_GROUPS = 0.8  # room between two groups, in places
MOST_IN_ONE_ROW = 34
LEADER_FROM = 5.0  # a name that had to move further than this gets a line to its seat


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
class Line:
    """One line of a name."""

    x: float
    y: float
    text: str
    number: str = ""


Label = tuple[tuple[Line, ...], str, str]  # its lines, where it is anchored, the line to its seat


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
        return _short(self.r * 1.45)


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


@dataclass(frozen=True, slots=True)
class _Spot:
    place: Place
    angle: float
    ring: float
    x: float
    y: float


def draw(places: Sequence[Place], groups: Sequence[tuple[str, str, str]], shape: Shape) -> Drawing:
    """Put all seats around the table. `groups` are look, name and count of each group."""
    if len(places) <= FEW and shape == WIDE:
        shape = WIDE_FOR_FEW
    spots = _spots(places, shape)
    size = _seat_size(spots, shape)
    labels = _labels(spots, shape)
    if shape.is_narrow and not labels:
        return draw(places, groups, _for_numbers(shape))
    seats = tuple(_seat(spot, size, labels.get(spot.place.number)) for spot in spots)
    arcs = _arcs(spots, groups, shape)
    top, bottom = _extent(spots, seats, size, shape)
    return Drawing(
        width=shape.width,
        top=_short(top),
        height=_short(bottom - top),
        cx=shape.width / 2,
        table=shape.table,
        seats=seats,
        arcs=arcs,
        has_names=bool(labels),
        has_numbers=not shape.is_narrow,
    )


def _for_numbers(shape: Shape) -> Shape:
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


def _spots(places: Sequence[Place], shape: Shape) -> list[_Spot]:
    """Every seat on the ring; where there are many, every other one stands a step back."""
    back = shape.seat * 1.9 if len(places) > MOST_IN_ONE_ROW else 0.0
    spots = []
    for index, (place, angle) in enumerate(zip(places, angles(places), strict=True)):
        ring = shape.ring + (back if index % 2 else 0.0)
        spots.append(_Spot(place, angle, ring, shape.width / 2 + ring * sin(angle), -ring * cos(angle)))
    return spots


def _seat_size(spots: Sequence[_Spot], shape: Shape) -> float:
    """As large as fits: seats of different ages and importance are all the same."""
    around = [*spots, *spots[:1]]
    nearest = min((hypot(a.x - b.x, a.y - b.y) for a, b in pairwise(around) if a is not b), default=99.0)
    return min(shape.seat, nearest * 0.44)


def _seat(spot: _Spot, size: float, label: Label | None) -> DrawnSeat:
    lines, anchor, leader = label or ((), "s", "")
    place = spot.place
    beside = _beside(spot, size) if place.is_several else ()
    heads = ((spot.x, spot.y), *beside) if place.is_person else ()
    return DrawnSeat(
        number=place.number,
        look=place.look,
        x=_short(spot.x),
        y=_short(spot.y),
        r=_short(size),
        ring=_short(size * 1.3) if place.is_marked else 0,
        turn=_short(degrees(spot.angle)),
        shoulders=tuple(_behind(spot, head, size) for head in heads),
        beside=beside,
        label=lines,
        anchor=anchor,
        leader=leader,
    )


def _behind(spot: _Spot, head: tuple[float, float], size: float) -> tuple[float, float]:
    """A person seen from above: where her shoulders are, a little behind the head."""
    return _short(head[0] + size * 0.45 * sin(spot.angle)), _short(head[1] - size * 0.45 * cos(spot.angle))


def _beside(spot: _Spot, size: float) -> tuple[tuple[float, float], ...]:
    """The two further chairs of a bench, half hidden behind the first."""
    turn = size * 0.95 / spot.ring
    cx = spot.x - spot.ring * sin(spot.angle)
    return tuple(
        (_short(cx + spot.ring * sin(angle)), _short(-spot.ring * cos(angle)))
        for angle in (spot.angle - turn, spot.angle + turn)
    )


def _labels(spots: Sequence[_Spot], shape: Shape) -> dict[int, Label]:
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
        if sum(sizes) + 4 * len(sizes) > shape.tallest:
            return {}
        middles = spread([-shape.label * cos(s.angle) for s in half], sizes, 5.0)
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


def _is_on(spot: _Spot, side: int) -> bool:
    return (sin(spot.angle) >= -1e-9) == (side > 0)


def _label(
    spot: _Spot, text: tuple[str, ...], middle: float, size: float, side: int, shape: Shape
) -> Label:
    """One name beside its seat, following the ring, with a line to the seat if it had to move."""
    nearest = 0.0 if shape.is_narrow else max(0.0, abs(middle) - size / 2)
    away = sqrt(max(shape.label**2 - nearest**2, 0.0))
    x = shape.width / 2 + side * max(away, 10.0)
    first = middle - size / 2 + shape.line * 0.76
    number = str(spot.place.number) if shape.is_narrow else ""
    lines = tuple(
        Line(_short(x), _short(first + i * shape.line), row, "" if i else number) for i, row in enumerate(text)
    )
    moved = hypot(x - spot.x, middle - spot.y) - (shape.label - spot.ring)
    needs_leader = moved > LEADER_FROM or shape.is_narrow
    return lines, "s" if side > 0 else "e", _leader(spot, x - side * 4, middle, shape) if needs_leader else ""


def _label_below(spot: _Spot, shape: Shape) -> Label:
    """The name of somebody who sits alone."""
    text = wrap(spot.place.name, shape.chars * 2, shape.lines)
    first = shape.label + shape.line * 0.76
    return tuple(Line(_short(spot.x), _short(first + i * shape.line), row) for i, row in enumerate(text)), "m", ""


def _leader(spot: _Spot, x: float, y: float, shape: Shape) -> str:
    """The line from a seat to its name: out of the ring first, then across."""
    start, out = spot.ring + shape.seat + 2, spot.ring + shape.seat + (7 if shape.is_narrow else 2)
    cx = shape.width / 2
    begin = f"M{_short(cx + start * sin(spot.angle))} {_short(-start * cos(spot.angle))}"
    bend = f"L{_short(cx + out * sin(spot.angle))} {_short(-out * cos(spot.angle))}" if out > start else ""
    return f"{begin}{bend}L{_short(x)} {_short(y)}"


def _arcs(spots: Sequence[_Spot], groups: Sequence[tuple[str, str, str]], shape: Shape) -> tuple[DrawnArc, ...]:
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
        half = len(label) * 3.7
        fits = not shape.is_narrow and _is_free(x, y, half, taken, shape)
        if fits:
            taken.append((x, y, half))
        path = _arc_path(shape.width / 2, radius, turned[0] - edge, turned[-1] + edge)
        drawn[index] = DrawnArc(look, path, _short(x), _short(y), label, count, fits)
    return tuple(drawn[index] for index in range(len(groups)))


def _is_free(x: float, y: float, half: float, taken: Sequence[tuple[float, float, float]], shape: Shape) -> bool:
    """Whether a name of that width fits on the table there, clear of the others."""
    if hypot(abs(x - shape.width / 2) + half, abs(y) + 8) > shape.table - 8:
        return False
    return all(abs(x - other) > half + width + 6 or abs(y - line) > 36 for other, line, width in taken)


def _extent(
    spots: Sequence[_Spot], seats: Sequence[DrawnSeat], size: float, shape: Shape
) -> tuple[float, float]:
    """From where to where the drawing reaches, up and down."""
    reach = max((spot.ring for spot in spots), default=shape.ring) + size * 1.6 + 3
    rows = [line.y for seat in seats for line in seat.label]
    top = min(-reach, min(rows, default=0.0) - shape.line)
    return top, max(reach, max(rows, default=0.0) + 6)


def _arc_path(cx: float, radius: float, start: float, end: float) -> str:
    large = int(degrees(end - start) > 180)  # noqa: PLR2004  half a turn
    return (
        f"M{_short(cx + radius * sin(start))} {_short(-radius * cos(start))}"
        f"A{_short(radius)} {_short(radius)} 0 {large} 1 "
        f"{_short(cx + radius * sin(end))} {_short(-radius * cos(end))}"
    )


def _short(number: float) -> float:
    """One decimal is enough for a pixel; whole numbers lose theirs."""
    rounded = round(number, 1)
    return int(rounded) if rounded == int(rounded) else rounded
