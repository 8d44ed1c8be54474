"""Communities, and whether they are more than chance."""

import random
from itertools import combinations

import igraph
import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofra import engine
from sofra.engine.communities import rewired
from sofra.engine.tests.webs import groups_for, oracle, web_of, webs


def circles(many: int, size: int) -> engine.Web:
    """Full circles in a ring, one tie from each to the next."""
    ties = [(size * one + a, size * one + b) for one in range(many) for a, b in combinations(range(size), 2)]
    ring = [(size * one, (size * (one + 1) + 1) % (many * size)) for one in range(many)]
    return web_of(many * size, ties + ring)


@given(webs().flatmap(lambda web: st.tuples(st.just(web), groups_for(web))))
def test_modularity_agrees_with_networkx(made):
    web, group = made
    group = np.abs(group)
    found = engine.modularity(web, group)

    if not oracle(web).number_of_edges():
        assert np.isnan(found)
    else:
        sets = [set(np.flatnonzero(group == one).tolist()) for one in set(group.tolist())]
        assert found == pytest.approx(nx.community.modularity(oracle(web), sets))


def test_modularity_refuses_a_body_without_group():
    with pytest.raises(ValueError, match="a group for every body"):
        engine.modularity(web_of(2, [(0, 1)]), [0, -1])


def test_community_finds_full_circles_and_numbers_them_by_size():
    web = web_of(9, [*combinations(range(3), 2), *combinations(range(3, 8), 2), (0, 3)])

    assert engine.community(web).tolist() == [1, 1, 1, 0, 0, 0, 0, 0, 2]


@settings(max_examples=50)
@given(webs(most=12))
def test_community_is_the_same_twice_and_never_spans_parts(web):
    found, parts = engine.community(web), engine.components(web)

    assert found.tolist() == engine.community(web).tolist()
    assert len(found) == web.n
    for one in set(found.tolist()):
        assert len(set(parts[found == one].tolist())) == 1


def test_community_stops_after_its_turns(monkeypatch):
    monkeypatch.setattr("sofra.engine.communities.TURNS", 1)

    assert engine.community(circles(4, 5)).tolist() == np.repeat(range(4), 5).tolist()


def test_community_keeps_its_numbers_when_it_starts_from_the_last():
    web = circles(4, 5)
    before = np.repeat([7, 3, 5, 0], 5)

    assert engine.community(web, before).tolist() == before.tolist()


def test_community_takes_a_newcomer_in_without_moving_others():
    web = circles(4, 5)
    before = np.repeat([7, 3, 5, 0], 5)
    before[2] = -1

    assert engine.community(web, before).tolist() == np.repeat([7, 3, 5, 0], 5).tolist()


def test_community_gives_new_communities_new_numbers():
    web = circles(4, 5)
    before = np.repeat([2, 2, 1, -1], 5)
    found = engine.community(web, before).tolist()

    assert found[10:15] == [1] * 5
    assert set(found[:10]) == {2, 3} or set(found[:10]) == {2, 4}
    assert set(found[15:]) < {3, 4}
    assert len(set(found)) == 4


@settings(max_examples=50)
@given(webs(most=12), st.data())
def test_community_starts_from_any_partition_with_newcomers(web, data):
    start = data.draw(groups_for(web, 4))
    found = engine.community(web, start)

    assert len(found) == web.n
    assert found.min(initial=0) >= 0
    for one in set(found.tolist()):
        assert len(set(engine.components(web)[found == one].tolist())) == 1


def test_community_leaves_the_chance_of_others_alone():
    random.seed(1)
    wanted = random.random()
    random.seed(1)
    engine.community(circles(3, 4))

    assert random.random() == wanted


def test_full_circles_are_better_than_chance():
    found = engine.is_better_than_chance(circles(6, 5))

    assert found.is_better
    assert found.modularity > found.rewired.max() + 0.1
    assert len(found.rewired) == 20


def test_ties_at_random_are_not_better_than_chance():
    graph = igraph.Graph.Full_Bipartite(4, 4)
    web = web_of(8, graph.get_edgelist())

    assert not engine.is_better_than_chance(web).is_better


def test_chance_judges_the_groups_given_and_is_the_same_twice():
    web = circles(6, 5)
    mixed = np.tile(np.arange(5), 6)
    found = engine.is_better_than_chance(web, mixed, rewirings=5)

    assert not found.is_better
    assert found.modularity == pytest.approx(engine.modularity(web, mixed))
    assert found.rewired.tolist() == engine.is_better_than_chance(web, mixed, rewirings=5).rewired.tolist()


@pytest.mark.parametrize("web", [web_of(0, []), web_of(3, []), web_of(2, [(0, 1)])])
def test_nothing_is_better_than_chance_in_the_smallest_webs(web):
    assert not engine.is_better_than_chance(web).is_better
    assert len(engine.community(web)) == web.n


def test_chance_needs_a_rewiring():
    with pytest.raises(ValueError, match="at least one rewiring"):
        engine.is_better_than_chance(circles(3, 3), rewirings=0)


@settings(max_examples=50)
@given(webs(most=12), st.integers(0, 5))
def test_rewired_networks_keep_everybodys_number_of_contacts(web, seed):
    other = rewired(web.undirected(), seed)

    assert other.degree.tolist() == engine.degree(web).tolist()
    assert (other.low < other.high).all()
