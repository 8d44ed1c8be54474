"""Closed circles: components side by side."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofra import engine
from sofra.engine.tests.webs import oracle, web_of, web_with, webs

SUPPORT = 3


@given(webs(least=1), st.data())
def test_closed_circle_agrees_with_networkx(web, data):
    members = data.draw(st.sets(st.integers(0, web.n - 1)))
    graph, found = oracle(web), engine.closed_circle(web, sorted(members))
    inner = graph.subgraph(members)
    across = nx.cut_size(graph, members)

    assert (found.size, found.inside, found.outside) == (len(members), inner.number_of_edges(), across)
    if len(members) > 1:
        assert found.density == pytest.approx(nx.density(inner))
    else:
        assert np.isnan(found.density)
    smaller = min(nx.volume(graph, members), nx.volume(graph, set(graph) - members))
    assert found.conductance == pytest.approx(across / smaller if smaller else np.nan, nan_ok=True)
    own = across + found.inside
    assert found.ei == pytest.approx((across - found.inside) / own if own else np.nan, nan_ok=True)


def funded() -> engine.Web:
    """A donor in the circle supports one member, one outsider and itself; one amount is not stated."""
    return web_with(
        4,
        [0, 0, 0, 1, 3, 0],
        [1, 2, 0, 0, 1, 1],
        kind=[SUPPORT, SUPPORT, SUPPORT, SUPPORT, SUPPORT, 1],
        weight=[30.0, 10.0, 99.0, np.nan, 50.0, 70.0],
    )


def test_closed_circle_shows_which_share_of_support_stays_inside():
    found = engine.closed_circle(funded(), [0, 1], support_kind=SUPPORT)

    assert found.kept_inside == pytest.approx(0.75)
    assert found.support_not_stated == 1


def test_closed_circle_counts_ties_where_there_are_no_amounts():
    web = web_with(4, [0, 0, 0], [1, 2, 3], kind=[SUPPORT] * 3)

    assert engine.closed_circle(web, [0, 1], support_kind=SUPPORT).kept_inside == pytest.approx(1 / 3)


def test_closed_circle_knows_no_share_without_support():
    found = engine.closed_circle(funded(), [2], support_kind=SUPPORT)

    assert np.isnan(found.kept_inside)
    assert np.isnan(engine.closed_circle(funded(), [0, 1]).kept_inside)


def test_closed_circle_means_tenure_over_those_known():
    years = [4.0, np.nan, 8.0, 99.0]
    found = engine.closed_circle(funded(), [0, 1, 2], tenure_years=years)

    assert (found.tenure_years, found.tenure_known) == (6.0, 2)
    assert np.isnan(engine.closed_circle(funded(), [1], tenure_years=years).tenure_years)
    assert np.isnan(engine.closed_circle(funded(), [1]).tenure_years)


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda web: engine.closed_circle(web, [2]), "members names a body outside"),
        (lambda web: engine.closed_circle(web, [0], support_kind=1), "of which kind"),
        (lambda web: engine.closed_circle(web, [0], tenure_years=[1.0]), "tenure_years has the shape"),
        (lambda web: engine.tight_sets(web, smallest=2), "at least three bodies"),
        (lambda web: engine.tight_sets(web, smallest=5, largest=4), "at least three bodies"),
    ],
)
def test_circles_refuse_in_words(ask, says):
    with pytest.raises(ValueError, match=says):
        ask(web_of(2, [(0, 1)]))


@given(webs(most=10))
def test_truss_number_agrees_with_networkx(web):
    pairs, found = web.undirected(), engine.truss_number(web)
    ends = list(zip(pairs.low.tolist(), pairs.high.tolist(), strict=True))

    for level in range(2, 8):
        wanted = {tuple(sorted(pair)) for pair in nx.k_truss(oracle(web), level).edges}
        assert {pair for pair, number in zip(ends, found.tolist(), strict=True) if number >= level} == wanted


def test_tight_sets_name_full_circles_within_a_loose_network_the_tightest_first():
    ties = [*combinations(range(4), 2), *combinations(range(5, 10), 2), (3, 4), (4, 5), (10, 11)]

    assert [one.tolist() for one in engine.tight_sets(web_of(12, ties))] == [[5, 6, 7, 8, 9], [0, 1, 2, 3]]


def test_tight_sets_do_not_name_a_wider_set_around_one_named():
    ties = [*combinations(range(4), 2), (0, 4), (1, 4)]

    assert [one.tolist() for one in engine.tight_sets(web_of(5, ties))] == [[0, 1, 2, 3]]


def test_tight_sets_keep_to_the_sizes_asked_for():
    ties = [*combinations(range(5), 2), *combinations(range(5, 8), 2)]

    assert [one.tolist() for one in engine.tight_sets(web_of(8, ties), largest=4)] == [[5, 6, 7]]
    assert [one.tolist() for one in engine.tight_sets(web_of(8, ties), smallest=4)] == [[0, 1, 2, 3, 4]]


@given(webs())
def test_tight_sets_never_share_a_body(web):
    found = [body for one in engine.tight_sets(web) for body in one.tolist()]

    assert len(found) == len(set(found))
