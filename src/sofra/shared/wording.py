"""Fits names into narrow places of a drawing: breaks them into lines, and keeps labels apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

ELLIPSIS = "…"
SOFT_BREAKS = ("-", "/")


def wrap(name: str, chars: int, lines: int) -> tuple[str, ...]:
    """Break a name into at most so many lines of so many letters; what does not fit ends in "…"."""
    rows: list[str] = []
    for word in _pieces(name, chars):
        joined = (
            f"{rows[-1]}{word}" if rows and rows[-1].endswith(SOFT_BREAKS) else " ".join((*rows[-1:], word))
        )
        if rows and len(joined) <= chars:
            rows[-1] = joined
        else:
            rows.append(word)
    if len(rows) <= lines:
        return tuple(rows)
    return (*rows[: lines - 1], f"{rows[lines - 1][: chars - 1].rstrip(' ,;-/')}{ELLIPSIS}")


def _pieces(name: str, chars: int) -> list[str]:
    """The words of a name, long ones cut."""
    pieces: list[str] = []
    for word in name.split():
        rest = word
        while len(rest) > chars:
            cut = next((i + 1 for i in range(chars - 1, 2, -1) if rest[i] in SOFT_BREAKS), 0)
            pieces.append(rest[:cut] if cut else f"{rest[: chars - 1]}-")
            rest = rest[cut or chars - 1 :]
        pieces.append(rest)
    return pieces


def spread(wanted: Sequence[float], sizes: Sequence[float], gap: float) -> list[float]:
    """Move labels along a line as little as needed so that none covers another.

    `wanted` are their middles in ascending order, `sizes` their lengths. Labels that would touch
    form a block that settles where its members want to be on average.
    Units: those of the drawing.
    """
    blocks: list[list[int]] = []
    starts: list[float] = []
    for index in range(len(wanted)):
        blocks.append([index])
        starts.append(_start(blocks[-1], wanted, sizes, gap))
        while len(blocks) > 1 and starts[-2] + _length(blocks[-2], sizes, gap) + gap > starts[-1]:
            merged = blocks[-2] + blocks[-1]
            blocks[-2:] = [merged]
            starts[-2:] = [_start(merged, wanted, sizes, gap)]
    placed: list[float] = []
    for block, start in zip(blocks, starts, strict=True):
        begins = accumulate((sizes[index] + gap for index in block), initial=start)
        placed += [at + sizes[index] / 2 for index, at in zip(block, begins, strict=False)]
    return placed


def _length(block: Sequence[int], sizes: Sequence[float], gap: float) -> float:
    return sum(sizes[index] for index in block) + gap * (len(block) - 1)


def _start(block: Sequence[int], wanted: Sequence[float], sizes: Sequence[float], gap: float) -> float:
    """Where a block begins so that its labels are on average where they want to be."""
    offset, total = 0.0, 0.0
    for index in block:
        total += wanted[index] - (offset + sizes[index] / 2)
        offset += sizes[index] + gap
    return total / len(block)
