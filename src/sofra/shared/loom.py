"""The loom: every need a thread, drawn from the step it was said at to where it got or stopped.

It is no funnel. Threads come in bundles, by the way they took; a bundle that never passed through
asking runs beside the others on a lane of its own. A thread keeps its place from top to bottom.

    loom = weave(
        [
            Thread("need-001", "asked", frozenset({"said", "asked"})),
            Thread("need-002", "unasked", frozenset({"said", "done"}), end="in_part"),
        ],
        steps=[Step("said", "said"), Step("asked", "asked"), Step("done", "done")],
        bundles=[Bundle("asked", "asked only"), Bundle("unasked", "met without asking", is_bypass=True)],
        ends=[End("in_part", "in part", "part")],
    )

All threads of one look in a row are one dashed line, so a drawing of hundreds stays light.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from string import ascii_uppercase

from sofra.shared.wording import spread

THREAD = 8  # room for one thread. Units: those of the view box.
BETWEEN_BUNDLES = 1.5  # in threads
BESIDE_A_BYPASS = 3.0
LETTER_PERCENT = 4.2
ROW_PIXELS = 3.2  # how wide a thread of a small loom is drawn
ROW_HEIGHT, KNOT_HEIGHT = 72, 14
SMALL = 0.38


@dataclass(frozen=True, slots=True)
class Step:
    """A row of the loom. `stop_words` tell what it means to stop here; the count is put before them."""

    key: str
    label: str
    url: str = ""
    stop_words: str = ""
    stop_url: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """Threads that took the same way. A bypass is a way of its own and no loss."""

    key: str
    label: str
    url: str = ""
    is_bypass: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """How far a thread is an answer. `look` is fine, part, along or unknown, as for a status."""

    key: str
    label: str
    look: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Thread:
    """One need: the way it took, the steps it reached, and what it ends in; blank if it stopped."""

    key: str
    bundle: str
    reached: frozenset[str]
    end: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One step as drawn: how many reach it, how many stop, and the lines of each kind."""

    step: Step
    count: int
    stops: int
    knots: str
    stopped: str
    runs: str
    passes: str
    bypasses: str
    loose: str


@dataclass(frozen=True, slots=True)
class WovenEnd:
    """One kind of answer: how many threads end so, and where."""

    end: End
    count: int
    knots: str


@dataclass(frozen=True, slots=True)
class WovenBundle:
    """One bundle: its letter, how many, and where it lies."""

    bundle: Bundle
    letter: str
    count: int
    start: float
    length: float
    letter_percent: float


@dataclass(frozen=True, slots=True)
class Loom:
    """All that the drawing of many needs shows."""

    width: float
    rows: tuple[Row, ...]
    ends: tuple[WovenEnd, ...]
    bundles: tuple[WovenBundle, ...]
    total: int

    @property
    def pixels(self) -> int:
        """How wide a small drawing is, so that looms side by side can be compared."""
        return max(8, round(self.width / THREAD * ROW_PIXELS))

    @property
    def small_rows(self) -> tuple[tuple[Row, int], ...]:
        """The rows of a small drawing, each with how far down it begins."""
        return tuple((row, index * ROW_HEIGHT) for index, row in enumerate(self.rows))

    @property
    def small_ends(self) -> int:
        """Where the ends of a small drawing begin."""
        return len(self.rows) * ROW_HEIGHT

    @property
    def small_height(self) -> int:
        """How high a small drawing is. Units: those of its view box."""
        return self.small_ends + KNOT_HEIGHT

    @property
    def small_pixels(self) -> int:
        """How high a small drawing is. Units: pixels."""
        return round(self.small_height * SMALL)

    @property
    def has_bypass(self) -> bool:
        """Whether some threads took a way of their own."""
        return any(one.bundle.is_bypass for one in self.bundles)


@dataclass(frozen=True, slots=True)
class _Strung:
    """A thread in its place."""

    thread: Thread
    x: float
    last: int
    is_bypass: bool


def weave(
    threads: Iterable[Thread], *, steps: Sequence[Step], bundles: Sequence[Bundle], ends: Sequence[End]
) -> Loom:
    """String the threads, bundle by bundle, and draw each row."""
    threads = list(threads)
    strung, laid, width = _string(threads, steps, bundles, ends)
    return Loom(
        width=width,
        rows=tuple(_row(index, step, steps, strung) for index, step in enumerate(steps)),
        ends=tuple(_end(end, strung) for end in ends),
        bundles=_lettered(laid, width),
        total=len(threads),
    )


def _string(
    threads: Sequence[Thread], steps: Sequence[Step], bundles: Sequence[Bundle], ends: Sequence[End]
) -> tuple[list[_Strung], list[tuple[Bundle, float, int]], float]:
    """Give every thread its place, the furthest first within its bundle."""
    order = {end.key: place for place, end in enumerate(ends)}
    strung: list[_Strung] = []
    laid: list[tuple[Bundle, float, int]] = []
    x, before = 0.0, None
    for bundle in bundles:
        members = [thread for thread in threads if thread.bundle == bundle.key]
        if not members:
            continue
        members.sort(
            key=lambda t: (order.get(t.end, len(order)), [s.key not in t.reached for s in steps], t.key)
        )
        x += _gap(before, bundle) * THREAD
        laid.append((bundle, x, len(members)))
        for thread in members:
            strung.append(_Strung(thread, x, _last(thread, steps), bundle.is_bypass))
            x += THREAD
        before = bundle
    return strung, laid, max(x, THREAD)


def _gap(before: Bundle | None, bundle: Bundle) -> float:
    if before is None:
        return 0.0
    return BESIDE_A_BYPASS if before.is_bypass != bundle.is_bypass else BETWEEN_BUNDLES


def _last(thread: Thread, steps: Sequence[Step]) -> int:
    """The furthest step that a thread reaches."""
    return max((index for index, step in enumerate(steps) if step.key in thread.reached), default=0)


def _row(index: int, step: Step, steps: Sequence[Step], strung: Sequence[_Strung]) -> Row:
    def stops(one: _Strung) -> bool:
        return one.last == index and not one.thread.end

    def is_here(one: _Strung) -> bool:
        return step.key in one.thread.reached

    def goes_on(one: _Strung) -> bool:
        return bool(one.thread.end) or one.last > index

    def is_met(one: _Strung) -> bool:
        """Whether a thread has a knot here, and its next one is in the row below."""
        onward = steps[index + 1].key if index + 1 < len(steps) else ""
        return is_here(one) and (not onward or onward in one.thread.reached)

    return Row(
        step=step,
        count=sum(map(is_here, strung)),
        stops=sum(map(stops, strung)),
        knots=_knots(strung, lambda one: is_here(one) and not stops(one)),
        stopped=_knots(strung, stops),
        runs=_lines(strung, 36, lambda one: goes_on(one) and is_met(one) and not one.is_bypass),
        passes=_lines(strung, 36, lambda one: goes_on(one) and not is_met(one) and not one.is_bypass),
        bypasses=_lines(strung, 36, lambda one: goes_on(one) and one.is_bypass),
        loose=_lines(strung, 18, stops),
    )


def _end(end: End, strung: Sequence[_Strung]) -> WovenEnd:
    own = [one for one in strung if one.thread.end == end.key]
    return WovenEnd(end, len(own), _knots(strung, lambda one: one.thread.end == end.key))


def _lettered(laid: Sequence[tuple[Bundle, float, int]], width: float) -> tuple[WovenBundle, ...]:
    """Give each bundle its letter, set above its middle and clear of its neighbours."""
    middles = [(x + count * THREAD / 2) / width * 100 for _bundle, x, count in laid]
    placed = spread(middles, [LETTER_PERCENT] * len(laid), 0.0)
    return tuple(
        WovenBundle(bundle, letter, count, x, count * THREAD, round(percent, 1))
        for letter, (bundle, x, count), percent in zip(ascii_uppercase, laid, placed, strict=False)
    )


def _knots(strung: Sequence[_Strung], wanted: Callable[[_Strung], bool]) -> str:
    return _dashes(strung, wanted, 7, 1.2, 5.6)


def _lines(strung: Sequence[_Strung], y: int, wanted: Callable[[_Strung], bool]) -> str:
    return _dashes(strung, wanted, y, 3.2, 1.6)


def _dashes(
    strung: Sequence[_Strung], wanted: Callable[[_Strung], bool], y: int, indent: float, length: float
) -> str:
    """One stroke for each run of neighbours; the style sheet dashes it into threads."""
    places = [one.x for one in strung if wanted(one)]
    runs = groupby(enumerate(places), key=lambda pair: pair[1] - pair[0] * THREAD)
    strokes = []
    for _offset, run in runs:
        members = [x for _index, x in run]
        strokes.append(f"M{members[0] + indent:g} {y}H{members[-1] + indent + length:g}")
    return "".join(strokes)
