"""Names in narrow places, and labels that do not cover each other."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofra.shared.wording import spread, wrap


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Lantern House", ("Lantern House",)),
        ("Office of the Prime Minister", ("Office of the", "Prime Minister")),
        ("Women at the Bridge of Velja and Brodna and Kamen", ("Women at the", "Bridge of", "Velja and…")),
        ("Internationalisation", ("International-", "isation")),
        ("Velja-Brodna-Kamen", ("Velja-Brodna-", "Kamen")),
        ("", ()),
    ],
)
def test_name_is_broken_into_lines_that_fit(name: str, lines: tuple[str, ...]) -> None:
    assert wrap(name, 14, 3) == lines


@given(st.text(alphabet="ab -/ž", max_size=80), st.integers(4, 20), st.integers(1, 4))
def test_lines_are_never_longer_or_more_than_asked_for(name: str, chars: int, lines: int) -> None:
    rows = wrap(name, chars, lines)

    assert len(rows) <= lines
    assert all(len(row) <= chars for row in rows)


def test_labels_far_apart_stay_where_they_are() -> None:
    assert spread([0, 100], [10, 10], 5) == [0, 100]


def test_labels_that_would_touch_share_the_way() -> None:
    assert spread([0, 0], [10, 10], 5) == [-7.5, 7.5]


@given(st.lists(st.tuples(st.floats(-500, 500), st.floats(1, 60)), max_size=40))
def test_labels_never_cover_each_other(wanted: list[tuple[float, float]]) -> None:
    wanted.sort()
    sizes = [size for _at, size in wanted]
    placed = spread([at for at, _size in wanted], sizes, 3)

    edges = [(at - size / 2, at + size / 2) for at, size in zip(placed, sizes, strict=True)]
    assert all(before[1] + 2.99 <= after[0] for before, after in pairwise(edges))
