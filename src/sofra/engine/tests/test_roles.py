"""Roles between groups and levels: against reading every triad."""

from itertools import permutations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofra import engine
from sofra.engine.tests.webs import digraph, groups_for, oracle, web_of, webs

ROLES = ("gf_coordinator", "gf_itinerant", "gf_gatekeeper", "gf_representative", "gf_liaison")


def role_of(a: int, v: int, c: int) -> str:
    """The role of v, in the words of Gould and Fernandez."""
    if min(a, v, c) < 0:
        return "left_out"
    if a == v == c:
        return "gf_coordinator"
    if a == c:
        return "gf_itinerant"
    if v == c:
        return "gf_gatekeeper"
    return "gf_representative" if a == v else "gf_liaison"


def roles_by_reading(web, group) -> dict[str, list[int]]:
    """Read every open triad."""
    graph = digraph(web)
    counts = {name: [0] * web.n for name in (*ROLES, "left_out")}
    for a, v, c in permutations(range(web.n), 3):
        if graph.has_edge(a, v) and graph.has_edge(v, c) and not graph.has_edge(a, c):
            counts[role_of(group[a], group[v], group[c])][v] += 1
    return counts


@given(webs().flatmap(lambda web: st.tuples(st.just(web), groups_for(web))))
def test_gf_roles_are_what_reading_every_triad_gives(made):
    web, group = made
    found, wanted = engine.gf_roles(web, group), roles_by_reading(web, group)

    assert {name: getattr(found, name).tolist() for name in wanted} == wanted


@pytest.mark.parametrize(
    ("groups", "name"),
    [
        ([0, 0, 0], "gf_coordinator"),
        ([0, 1, 0], "gf_itinerant"),
        ([1, 0, 0], "gf_gatekeeper"),
        ([0, 0, 1], "gf_representative"),
        ([0, 1, 2], "gf_liaison"),
        ([0, 1, -1], "left_out"),
    ],
)
def test_gf_roles_name_the_one_in_the_middle(groups, name):
    found = engine.gf_roles(web_of(3, [(0, 1), (1, 2)]), groups)

    assert getattr(found, name).tolist() == [0, 1, 0]
    assert sum(getattr(found, other).sum() for other in (*ROLES, "left_out")) == 1


def test_gf_roles_pass_over_a_triad_with_a_tie_of_its_own():
    found = engine.gf_roles(web_of(3, [(0, 1), (1, 2), (0, 2)]), [0, 0, 0])

    assert found.gf_coordinator.tolist() == [0, 0, 0]


@given(webs().flatmap(lambda web: st.tuples(st.just(web), groups_for(web))))
def test_meso_connectors_are_what_looking_at_each_contact_gives(made):
    web, reach = made
    found, graph = engine.meso_connectors(web, reach), oracle(web)

    for body in range(web.n):
        micro = [other for other in graph[body] if reach[other] == engine.MICRO]
        macro = [other for other in graph[body] if reach[other] == engine.MACRO]
        assert (found.micro[body], found.macro[body]) == (len(micro), len(macro))
        assert found.unknown[body] == sum(reach[other] < 0 for other in graph[body])
        assert found.is_connector[body] == bool(micro and macro)
        assert found.open_pairs[body] == sum(not graph.has_edge(a, c) for a in micro for c in macro)


@given(webs().flatmap(lambda web: st.tuples(st.just(web), groups_for(web))))
def test_participation_is_one_less_the_squared_shares(made):
    web, group = made
    found, graph = engine.participation(web, group), oracle(web)

    for body in range(web.n):
        beside = [group[other] for other in graph[body] if group[other] >= 0]
        if beside:
            parts = np.unique(beside, return_counts=True)[1] / len(beside)
            assert found[body] == pytest.approx(1 - (parts**2).sum())
        else:
            assert np.isnan(found[body])


@given(webs().flatmap(lambda web: st.tuples(st.just(web), groups_for(web))))
def test_ei_index_counts_pairs_across_and_within(made):
    web, group = made
    found = engine.ei_index(web, group, permutations=0)
    known = [(a, b) for a, b in oracle(web).edges if group[a] >= 0 and group[b] >= 0]
    inside = sum(group[a] == group[b] for a, b in known)

    assert (found.internal, found.external) == (inside, len(known) - inside)
    assert found.left_out == oracle(web).number_of_edges() - len(known)
    assert np.isnan(found.p_value)
    if known:
        assert found.value == pytest.approx((len(known) - 2 * inside) / len(known))
    else:
        assert np.isnan(found.value)
        assert np.isnan(found.expected)


@given(webs(most=5, least=2).flatmap(lambda web: st.tuples(st.just(web), groups_for(web))))
def test_ei_index_expects_the_mean_over_all_ways_to_deal_groups_out(made):
    web, group = made
    found = engine.ei_index(web, group, permutations=0)
    known = np.flatnonzero(group >= 0)
    if found.internal + found.external:
        values = []
        for dealt in permutations(group[known].tolist()):
            other = group.copy()
            other[known] = dealt
            values.append(engine.ei_index(web, other, permutations=0).value)
        assert found.expected == pytest.approx(np.mean(values))


def two_cliques(size: int) -> engine.Web:
    """Two full circles with one tie between them."""
    graph = nx.disjoint_union(nx.complete_graph(size), nx.complete_graph(size))
    return web_of(2 * size, [*graph.edges, (0, size)])


def test_ei_index_has_a_small_p_value_where_groups_keep_to_themselves():
    web, groups = two_cliques(6), [0] * 6 + [1] * 6
    found = engine.ei_index(web, groups)

    assert found.value == pytest.approx((1 - 30) / 31)
    assert found.p_value <= 0.01
    assert found == engine.ei_index(web, groups)


def test_ei_index_has_a_p_value_of_one_where_sizes_alone_decide():
    found = engine.ei_index(web_of(3, [(0, 1), (1, 2), (2, 0)]), [0, 0, 1])

    assert found.p_value == 1


def test_ei_index_p_value_is_near_that_over_all_ways_to_deal_groups_out():
    web, groups = two_cliques(3), np.array([0, 0, 1, 1, 1, 0])
    strays = [
        abs(found.value - found.expected)
        for dealt in permutations(groups.tolist())
        for found in [engine.ei_index(web, dealt, permutations=0)]
    ]
    found = engine.ei_index(web, groups, permutations=2000)
    exact = np.mean(np.array(strays) >= abs(found.value - found.expected) - 1e-12)

    assert found.p_value == pytest.approx(exact, abs=0.05)


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda web: engine.gf_roles(web, [0]), "2 bodies, but groups has 1"),
        (lambda web: engine.ei_index(web, [0, -2]), "below -1"),
        (lambda web: engine.participation(web, [0.0, 1.0]), "whole numbers"),
        (lambda web: engine.meso_connectors(web, [0, 3]), "reach knows 0"),
    ],
)
def test_groups_are_refused_in_words(ask, says):
    with pytest.raises(ValueError, match=says):
        ask(web_of(2, [(0, 1)]))
