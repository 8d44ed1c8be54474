"""Small charts as plain values: strips of dots, a scale with marks, columns of years.

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
BAR, COLUMN_HEIGHT, YEAR_STEP = 100.0, 60, 16


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
    """A share of one year: `part` of `whole`."""

    year: int
    part: int
    whole: int

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.part / self.whole


@dataclass(frozen=True)
class Scale:
    """A line from one end to the other with marks on it."""

    low: float
    high: float
    low_label: str
    high_label: str
    marks: tuple[Mark, ...]
    kind: str = "scale"

    @property
    def placed(self) -> tuple[tuple[Mark, float], ...]:
        """Each mark with its place from the left, on a drawing that is 400 wide."""
        return tuple((mark, round(EDGE + 3.84 * self._percent(mark.value), 1)) for mark in self.marks)

    def _percent(self, value: float) -> float:
        return 100 * (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)


@dataclass(frozen=True)
class Years:
    """A share, year by year: `part` of `whole`, each year a column."""

    columns: tuple[Year, ...]
    word: str
    kind: str = "years"

    @property
    def width(self) -> int:
        """How wide the drawing is, in its own units."""
        return YEAR_STEP * len(self.columns)

    @property
    def drawn(self) -> tuple[tuple[Year, int, float, float], ...]:
        """Each year with its column: from the left, from above, how high."""
        return tuple(
            (
                one,
                YEAR_STEP * place,
                round(COLUMN_HEIGHT * (1 - one.share), 2),
                round(COLUMN_HEIGHT * one.share, 2),
            )
            for place, one in enumerate(self.columns)
        )


Chart = Strips | Scale | Years
