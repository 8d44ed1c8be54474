"""Positions, with NetworkX as the second opinion."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from sofra import engine
from sofra.engine.tests.webs import by_body, digraph, oracle, web_of, webs


@given(webs())
def test_degree_and_core_agree_with_networkx(web):
    graph = oracle(web)

    assert engine.degree(web).tolist() == [graph.degree(body) for body in range(web.n)]
    assert engine.core_number(web).tolist() == [nx.core_number(graph)[body] for body in range(web.n)]


@given(webs())
def test_components_join_what_paths_join(web):
    labels = engine.components(web)
    parts = sorted(sorted(part) for part in nx.connected_components(oracle(web)))

    assert sorted(np.flatnonzero(labels == one).tolist() for one in set(labels.tolist())) == parts
    assert labels.tolist() == [
        parts.index(next(part for part in parts if body in part)) for body in range(web.n)
    ]


@given(webs(least=1))
def test_constraint_agrees_with_networkx(web):
    np.testing.assert_allclose(engine.constraint(web), by_body(nx.constraint(oracle(web)), web), atol=1e-12)


@given(webs(least=1))
def test_effective_size_and_efficiency_agree_with_networkx(web):
    wanted = by_body(nx.effective_size(oracle(web)), web)

    np.testing.assert_allclose(engine.effective_size(web), wanted, atol=1e-12)
    with np.errstate(divide="ignore", invalid="ignore"):
        np.testing.assert_allclose(engine.efficiency(web), wanted / engine.degree(web), atol=1e-12)


@given(webs())
def test_local_clustering_agrees_with_networkx_where_there_are_two_contacts(web):
    found, contacts = engine.local_clustering(web), engine.degree(web)
    wanted = by_body(nx.clustering(oracle(web)), web)

    np.testing.assert_allclose(found[contacts > 1], wanted[contacts > 1], atol=1e-12)
    assert np.isnan(found[contacts < 2]).all()


@given(webs(least=1))
def test_pagerank_agrees_with_networkx_in_both_readings(web):
    for found, graph in (
        (engine.pagerank(web), oracle(web)),
        (engine.pagerank(web, directed=True), digraph(web)),
    ):
        wanted = nx.pagerank(graph, tol=1e-12, max_iter=1000)
        np.testing.assert_allclose(found, by_body(wanted, web), atol=1e-6)


@pytest.mark.parametrize("damping", [-0.1, 1.0, float("nan")])
def test_pagerank_refuses_a_damping_without_end(damping):
    with pytest.raises(ValueError, match="damping"):
        engine.pagerank(web_of(2, [(0, 1)]), damping=damping)


@given(webs())
def test_whole_network_figures_agree_with_networkx(web):
    graph = oracle(web)

    if web.n < 2:
        assert np.isnan(engine.density(web))
    else:
        assert engine.density(web) == pytest.approx(nx.density(graph))
    if web.n < 3:
        assert np.isnan(engine.degree_centralization(web))
    else:
        degrees = [degree for _body, degree in graph.degree]
        spread = sum(max(degrees) - degree for degree in degrees)
        assert engine.degree_centralization(web) == pytest.approx(spread / ((web.n - 1) * (web.n - 2)))


def test_degree_centralization_is_one_for_a_star_and_none_for_a_ring():
    assert engine.degree_centralization(web_of(5, [(0, other) for other in range(1, 5)])) == 1
    assert engine.degree_centralization(web_of(5, [(one, (one + 1) % 5) for one in range(5)])) == 0


def test_isolates_have_no_constraint_rather_than_none():
    web = web_of(3, [(0, 1), (2, 2)])

    assert engine.constraint(web)[:2].tolist() == [1.0, 1.0]
    for measure in (engine.constraint, engine.effective_size, engine.efficiency):
        assert np.isnan(measure(web)[2])


def test_constraint_may_exceed_one_where_two_contacts_know_each_other():
    assert engine.constraint(web_of(3, [(0, 1), (1, 2), (2, 0)]))[0] == pytest.approx(1.125)


@given(webs())
def test_betweenness_agrees_with_networkx(web):
    found = engine.betweenness(web)

    if web.n < 3:
        assert np.isnan(found).all()
    else:
        wanted = by_body(nx.betweenness_centrality(oracle(web)), web)
        np.testing.assert_allclose(found, wanted, atol=1e-12)


@given(webs(least=3))
def test_betweenness_k3_counts_only_paths_of_at_most_three_steps(web):
    graph = oracle(web)
    wanted = np.zeros(web.n)
    for start, reached in nx.all_pairs_shortest_path_length(graph, cutoff=3):
        for goal in (goal for goal in reached if start < goal):
            paths = list(nx.all_shortest_paths(graph, start, goal))
            for body in (body for path in paths for body in path[1:-1]):
                wanted[body] += 1 / len(paths)

    np.testing.assert_allclose(
        engine.betweenness_k3(web), wanted * 2 / ((web.n - 1) * (web.n - 2)), atol=1e-12
    )


def test_brokerage_says_which_measure_it_is(monkeypatch):
    web = web_of(6, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)])
    exact, name = engine.brokerage(web)
    monkeypatch.setattr("sofra.engine.brokers.EXACT_UP_TO", 5)
    short, short_name = engine.brokerage(web)

    assert (name, short_name) == ("exact", "k3")
    assert exact.tolist() == engine.betweenness(web).tolist()
    assert short.tolist() == engine.betweenness_k3(web).tolist()
    assert short[2] < exact[2]
