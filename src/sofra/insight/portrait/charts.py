"""Small charts as plain values: strips of dots, and a scale with marks.

    Strips((Group("By level", (Strip("local", 3), Strip("not stated", 4, "unknown"))),))
    Scale(-1, 1, "all within", "all across", (Mark(0.2, "on record"), Mark(-0.1, "by chance", "open")))

The words stand beside the drawing, never in it, so that every figure can be read without seeing it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

DOTS = 60
"""Amounts up to which each body is a dot of its own; above, the strip is a bar."""

ACROSS, STEP, EDGE = 20, 12, 8
BAR, TREND_HEIGHT = 100.0, 40.0


@dataclass(frozen=True)
class Strip:
    """One amount: `look` is `full`, `half`, `open`, `unknown` (dashed) or `loose` (red: hangs on one)."""

    label: str
    amount: int
    look: str = "full"
    note: str = ""


@dataclass(frozen=True)
class Dot:
    """Where one dot stands."""

    x: int
    y: int


@dataclass(frozen=True)
class Drawn:
    """A strip, ready to be drawn: dots, or a bar of `width` percent."""

    strip: Strip
    dots: tuple[Dot, ...]
    width: float

    @property
    def height(self) -> int:
        """How high the drawing is, in its own units."""
        return STEP * max(1, ceil(len(self.dots) / ACROSS))

    @property
    def across(self) -> int:
        """How wide the drawing is, in its own units."""
        return STEP * max(1, min(len(self.dots), ACROSS))


@dataclass(frozen=True)
class Group:
    """Strips that together make up a whole, with the word for what they are sorted by."""

    head: str
    strips: tuple[Strip, ...]

    @property
    def drawn(self) -> tuple[Drawn, ...]:
        """The strips laid out: all as dots, or all as bars."""
        most = max((strip.amount for strip in self.strips), default=0)
        if most <= DOTS:
            return tuple(Drawn(strip, _dots(strip.amount), 0) for strip in self.strips)
        return tuple(Drawn(strip, (), round(BAR * strip.amount / most, 2)) for strip in self.strips)


def _dots(amount: int) -> tuple[Dot, ...]:
    half = STEP // 2
    return tuple(
        Dot(half + STEP * (place % ACROSS), half + STEP * (place // ACROSS)) for place in range(amount)
    )


@dataclass(frozen=True)
class Strips:
    """A chart of amounts: one group or several, under each other."""

    groups: tuple[Group, ...]
    kind: str = "strips"


@dataclass(frozen=True)
class Mark:
    """A value on a scale."""

    value: float
    label: str
    look: str = "full"


@dataclass(frozen=True)
class Year:
    """A value of one year."""

    year: int
    value: float


@dataclass(frozen=True)
class Scale:
    """A line from one end to the other with marks on it and, where dates allow, its years."""

    low: float
    high: float
    low_label: str
    high_label: str
    marks: tuple[Mark, ...]
    years: tuple[Year, ...] = ()
    kind: str = "scale"

    @property
    def placed(self) -> tuple[tuple[Mark, float], ...]:
        """Each mark with its place from the left, on a drawing that is 400 wide."""
        return tuple((mark, round(EDGE + 3.84 * self._percent(mark.value), 1)) for mark in self.marks)

    @property
    def points(self) -> tuple[tuple[Year, float, float], ...]:
        """Each year with its place from the left and from above."""
        first, last = (self.years[0].year, self.years[-1].year) if self.years else (0, 1)
        span = max(1, last - first)
        return tuple(
            (
                one,
                round(100 * (one.year - first) / span, 2),
                round(TREND_HEIGHT * (1 - self._percent(one.value) / 100), 2),
            )
            for one in self.years
        )

    @property
    def line(self) -> str:
        """The years joined, as the points of a line."""
        return " ".join(f"{x},{y}" for _one, x, y in self.points)

    def _percent(self, value: float) -> float:
        return round(100 * (min(max(value, self.low), self.high) - self.low) / (self.high - self.low), 2)


Chart = Strips | Scale
