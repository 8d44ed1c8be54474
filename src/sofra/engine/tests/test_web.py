"""The web itself: what it takes, what it refuses, what remains without a body."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofra.engine import density
from sofra.engine.tests.webs import oracle, web_of, web_with, webs


@given(webs())
def test_undirected_has_each_pair_once_without_loops(web):
    pairs = web.undirected()

    assert {tuple(sorted(pair)) for pair in oracle(web).edges} == set(
        zip(pairs.low.tolist(), pairs.high.tolist(), strict=True)
    )
    assert (pairs.low < pairs.high).all()


@given(webs())
def test_neighbours_name_the_pair_beside_each_other(web):
    pairs = web.undirected()

    for body in range(web.n):
        assert set(pairs.neighbours(body).tolist()) == set(oracle(web).neighbors(body))
        numbers = pairs.pair[pairs.indptr[body] : pairs.indptr[body + 1]]
        ends = zip(pairs.low[numbers], pairs.high[numbers], pairs.neighbours(body), strict=True)
        assert all({low, high} == {body, other} for low, high, other in ends)


@given(webs())
def test_triangles_are_found_once_each(web):
    found = web.undirected().triangles
    pairs = web.undirected()
    graph = oracle(web)
    bodies = [
        tuple(sorted(three))
        for three in zip(found.u.tolist(), found.v.tolist(), found.w.tolist(), strict=True)
    ]
    wanted = {
        (a, b, c) for a in graph for b in graph[a] for c in graph[a] if a < b < c and graph.has_edge(b, c)
    }

    assert len(bodies) == len(set(bodies))
    assert set(bodies) == wanted
    for pair, a, b in (
        (found.uv, found.u, found.v),
        (found.uw, found.u, found.w),
        (found.vw, found.v, found.w),
    ):
        assert (pairs.low[pair] == np.minimum(a, b)).all()
        assert (pairs.high[pair] == np.maximum(a, b)).all()


def test_undirected_is_made_once():
    web = web_of(3, [(0, 1)])

    assert web.undirected() is web.undirected()
    assert web.undirected().graph is web.undirected().graph


def test_web_is_closed_to_writing_and_leaves_the_arrays_given_open():
    source = np.array([0, 1], dtype=np.int32)
    web = web_with(2, source, np.array([1, 0]))
    source[0] = 1

    assert web.source.tolist() == [0, 1]
    with pytest.raises(ValueError, match="read-only"):
        web.source[0] = 1


def test_without_keeps_the_order_kinds_and_weights_of_the_rest():
    web = web_with(4, [0, 1, 2, 3], [1, 2, 3, 0], kind=[5, 6, 7, 8], weight=[1.0, 2.0, 3.0, 4.0])
    rest = web.without(1)

    assert (rest.n, rest.source.tolist(), rest.target.tolist()) == (3, [1, 2], [2, 0])
    assert rest.kind is not None
    assert rest.weight is not None
    assert (rest.kind.tolist(), rest.weight.tolist()) == ([7, 8], [3.0, 4.0])


@given(webs(least=1), st.data())
def test_without_several_is_what_networkx_leaves(web, data):
    gone = data.draw(st.lists(st.integers(0, web.n - 1), max_size=3))
    rest = web.without(np.array(gone, dtype=np.int64))
    graph = oracle(web)
    graph.remove_nodes_from(gone)

    assert rest.n == len(graph)
    assert rest.undirected().many == graph.number_of_edges()


def test_only_keeps_the_chosen_ties():
    web = web_of(3, [(0, 1), (1, 2)])

    assert web.only(np.array([False, True])).source.tolist() == [1]
    assert density(web.only(np.array([False, False]))) == 0


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: web_with(-1, [], []), "cannot have -1 bodies"),
        (lambda: web_with(2, [0], [0, 1]), "1 ties, but target"),
        (lambda: web_with(2, [0], [2]), "target names a body outside 0 to 1"),
        (lambda: web_with(2, [-1], [0]), "source names a body outside"),
        (lambda: web_with(2, [0.5], [1]), "source must hold whole numbers"),
        (lambda: web_with(2, [[0]], [[1]]), "source must be a flat list"),
        (lambda: web_with(2, [0], [1], kind=[1, 2]), "kind has the shape"),
        (lambda: web_with(2, [0], [1], weight=[1.0, 2.0]), "weight has the shape"),
        (lambda: web_of(2, [(0, 1)]).without(2), "leaving names a body outside"),
        (lambda: web_of(2, [(0, 1)]).only(np.array([True, False])), "choice has the shape"),
    ],
)
def test_web_refuses_in_words(make, says):
    with pytest.raises(ValueError, match=says):
        make()
