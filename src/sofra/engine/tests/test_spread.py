"""Spread and dependence."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofra import engine
from sofra.engine.tests.webs import web_of, web_with

NAN = float("nan")
AMOUNTS = st.lists(st.integers(0, 50), min_size=1, max_size=8)


@given(AMOUNTS)
def test_gini_is_half_the_mean_difference_by_the_mean(amounts):
    value = np.array(amounts, dtype=float)
    differences = np.abs(value[:, None] - value[None, :]).mean()
    wanted = differences / (2 * value.mean()) if value.any() else NAN

    assert engine.gini(amounts) == pytest.approx(wanted, nan_ok=True, abs=1e-12)


@given(st.lists(st.tuples(st.integers(0, 50), st.integers(1, 6)), min_size=1, max_size=6))
def test_gini_per_inhabitant_is_that_of_all_inhabitants(places):
    amounts, people = (list(one) for one in zip(*places, strict=True))
    each = np.repeat(np.array(amounts) / np.array(people), people)

    assert engine.gini(amounts, people) == pytest.approx(engine.gini(each), nan_ok=True, abs=1e-12)


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (lambda: engine.gini([]), NAN),
        (lambda: engine.gini([0, 0]), NAN),
        (lambda: engine.gini([5, 5, NAN]), 0),
        (lambda: engine.gini([0, 0, 0, 8]), 0.75),
        (lambda: engine.hhi([]), NAN),
        (lambda: engine.hhi([0.0]), NAN),
        (lambda: engine.hhi([3, 0, NAN]), 1),
        (lambda: engine.hhi([1, 1, 2]), 0.375),
        (lambda: engine.capital_share([3, 1, NAN], [True, False, True]), 0.75),
        (lambda: engine.capital_share([0, 0], [True, False]), NAN),
        (lambda: engine.blau([2, 2, 2]), 1),
        (lambda: engine.blau([6, 0, 0]), 0),
        (lambda: engine.blau([1, 1, 0]), 0.75),
        (lambda: engine.blau([0, 0]), NAN),
        (lambda: engine.blau([4]), NAN),
    ],
)
def test_spread_has_the_value_worked_out_by_hand(found, wanted):
    assert found() == pytest.approx(wanted, nan_ok=True)


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda: engine.gini([-1]), "at least nothing"),
        (lambda: engine.hhi([float("inf")]), "at least nothing"),
        (lambda: engine.hhi([[1.0]]), "flat list"),
        (lambda: engine.gini([1, 2], [1]), "2 amounts, but 1 entries"),
        (lambda: engine.gini([1, 2], [1, 0]), "without inhabitants"),
        (lambda: engine.capital_share([1, 2], [True]), "for each amount"),
        (lambda: engine.capital_share([1, 2], [1, 0]), "yes or no"),
        (lambda: engine.blau([1, NAN]), "needs a count"),
    ],
)
def test_spread_refuses_in_words(ask, says):
    with pytest.raises(ValueError, match=says):
        ask()


def test_dependence_counts_supporters_and_shares_by_amount():
    web = web_with(4, [0, 0, 1, 2, 1, 3], [3, 3, 3, 3, 2, 3], weight=[20.0, 40.0, 30.0, NAN, NAN, 5.0])
    found = engine.dependence(web)

    assert found.supporters.tolist() == [0, 0, 0, 2]
    assert found.top_supporter.tolist() == [-1, -1, -1, 0]
    assert found.top_share[3] == pytest.approx(2 / 3)
    assert found.hhi[3] == pytest.approx(5 / 9)
    assert np.isnan(found.hhi[:3]).all()
    assert np.isnan(found.top_share[:3]).all()
    assert found.not_stated.tolist() == [0, 0, 1, 1]


def test_dependence_counts_ties_where_there_are_no_amounts_and_names_the_lowest_among_equals():
    found = engine.dependence(web_of(3, [(2, 0), (1, 0)]))

    assert found.top_supporter.tolist() == [1, -1, -1]
    assert found.top_share[0] == 0.5


def test_dependence_takes_support_of_nothing_for_none():
    found = engine.dependence(web_with(2, [0], [1], weight=[0.0]))

    assert found.supporters.tolist() == [0, 0]
    assert np.isnan(found.hhi).all()


def test_dependence_refuses_amounts_below_nothing():
    with pytest.raises(ValueError, match="below nothing"):
        engine.dependence(web_with(2, [0], [1], weight=[-1.0]))
