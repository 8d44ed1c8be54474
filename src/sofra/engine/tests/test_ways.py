"""Ways to a door."""

from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofra import engine
from sofra.engine.tests.webs import digraph, web_of, webs


def bodies(web, way) -> list[int]:
    """Whom a way passes, checking that its ties follow on one another."""
    for before, after in pairwise(way):
        assert web.target[before] == web.source[after]
    return [int(web.source[way[0]]), *(int(web.target[tie]) for tie in way)]


@given(webs(most=7, least=2), st.data())
def test_doors_are_all_simple_paths_the_shortest_first(web, data):
    start, goal = (data.draw(st.integers(0, web.n - 1)) for _end in range(2))
    steps = data.draw(st.integers(0, 5))
    found = [bodies(web, way) for way in engine.doors(web, start, goal, max_steps=steps, limit=10_000)]
    paths = nx.all_simple_paths(digraph(web), start, goal, cutoff=steps) if start != goal and steps else []

    assert found == sorted(paths, key=lambda path: (len(path), path))


def test_doors_name_the_first_of_parallel_ties_and_stop_at_the_limit():
    web = web_of(4, [(1, 3), (0, 2), (0, 1), (0, 1), (2, 3), (0, 3)])

    assert engine.doors(web, 0, 3) == [[5], [2, 0], [1, 4]]
    assert engine.doors(web, 0, 3, limit=2) == [[5], [2, 0]]
    assert engine.doors(web, 0, 3, limit=0) == []
    assert engine.doors(web, 3, 0) == []


def test_doors_are_found_quickly_where_nearly_everything_leads_nowhere():
    onward = [(a, b) for a in range(40) for b in range(40) if a != b]
    web = web_of(42, [*onward, (0, 40), (40, 41)])

    assert engine.doors(web, 1, 41, max_steps=3, limit=3)[0] == [
        web.source.tolist().index(1),
        len(onward),
        len(onward) + 1,
    ]


def test_doors_refuse_a_body_that_is_not_there():
    with pytest.raises(ValueError, match="goal names a body outside"):
        engine.doors(web_of(2, [(0, 1)]), 0, 2)
