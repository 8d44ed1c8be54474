"""What if a body leaves: against trying every leaving out."""

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sofra import engine
from sofra.engine.tests.webs import oracle, web_of, webs


def pairs_joined(graph: nx.Graph) -> int:
    """How many pairs can reach one another."""
    return sum(len(part) * (len(part) - 1) // 2 for part in nx.connected_components(graph))


def pieces_without(graph: nx.Graph, body: int) -> list[set[int]]:
    """The pieces that the part around a body falls into, the largest first, then by the lowest body."""
    mates = graph.subgraph(set(nx.node_connected_component(graph, body)) - {body})
    return sorted(nx.connected_components(mates), key=lambda piece: (-len(piece), min(piece)))


@given(webs(most=12))
def test_what_if_leaves_is_what_trying_out_gives(web):
    graph, found = oracle(web), engine.what_if_leaves(web)

    for body in range(web.n):
        own = len(nx.node_connected_component(graph, body)) - 1
        left = graph.subgraph(set(graph) - {body})
        pieces = pieces_without(graph, body)
        assert found.resilience_loss[body] == pairs_joined(graph) - pairs_joined(left) - own
        assert found.pieces[body] == len(pieces)
        assert found.cut_off[body] == sum(len(piece) for piece in pieces[1:])


@given(webs(most=12))
def test_articulation_points_agree_with_networkx(web):
    wanted = sorted(nx.articulation_points(oracle(web)))

    assert engine.articulation_points(web).tolist() == wanted
    assert np.flatnonzero(engine.what_if_leaves(web).is_articulation).tolist() == wanted


@given(webs(most=12, least=1), st.data())
def test_cut_off_by_names_those_who_lose_the_largest_piece(web, data):
    body = data.draw(st.integers(0, web.n - 1))
    wanted = sorted(set().union(*pieces_without(oracle(web), body)[1:]))

    assert engine.cut_off_by(web, body).tolist() == wanted
    assert len(wanted) == engine.what_if_leaves(web).cut_off[body]


def test_cut_off_by_refuses_a_body_that_is_not_there():
    with pytest.raises(ValueError, match="body names a body outside 0 to 1"):
        engine.cut_off_by(web_of(2, [(0, 1)]), 2)


@pytest.mark.parametrize(
    "ends", [[(one, one + 1) for one in range(4999)], [(0, one) for one in range(1, 5000)]]
)
def test_what_if_leaves_takes_a_long_chain_and_a_large_star(ends):
    loss = engine.what_if_leaves(web_of(5000, ends)).resilience_loss
    wanted = 2500 * 2499 if ends[1] == (1, 2) else 4999 * 4998 // 2

    assert loss.max() == wanted


@given(webs(most=8))
def test_fragmentation_is_the_share_of_pairs_apart(web):
    if web.n < 2:
        assert np.isnan(engine.fragmentation(web))
    else:
        apart = 1 - pairs_joined(oracle(web)) / (web.n * (web.n - 1) / 2)
        assert engine.fragmentation(web) == pytest.approx(apart)


def fragmentation_without(web, chosen):
    return engine.fragmentation(web.without(np.array(chosen, dtype=np.int64)))


def reached_by(web, chosen, steps):
    lengths = (nx.single_source_shortest_path_length(oracle(web), one, cutoff=steps) for one in chosen)
    return len(set().union(*lengths)) / web.n


@given(webs(most=8, least=3))
def test_kpp_neg_f_of_one_is_the_best_and_of_two_near_it(web):
    one, two = engine.kpp_neg_f(web, 1), engine.kpp_neg_f(web, 2)
    best = max(fragmentation_without(web, [body]) for body in range(web.n))

    assert one.value == pytest.approx(best)
    assert two.value == pytest.approx(fragmentation_without(web, two.chosen), nan_ok=True)
    assert len(set(two.chosen)) == 2
    if web.n > 3:
        assert two.value >= best - 1 / (web.n - 2)


@settings(max_examples=50)
@given(webs(most=8, least=4), st.integers(0, 3))
def test_kpp_neg_f_cannot_be_bettered_by_one_swap(web, k):
    found = engine.kpp_neg_f(web, k)

    assert len(found.chosen) == k
    if np.isnan(found.value):
        assert k > web.n - 2
        return
    for out in found.chosen:
        for into in set(range(web.n)) - set(found.chosen):
            swapped = [into if body == out else body for body in found.chosen]
            assert fragmentation_without(web, swapped) <= found.value + 1e-12


@settings(max_examples=50)
@given(webs(most=8, least=2), st.integers(0, 2), st.integers(0, 3))
def test_kpp_pos_reach_is_within_its_bound_of_the_best(web, k, steps):
    found = engine.kpp_pos_reach(web, k, steps)
    best = max(reached_by(web, chosen, steps) for chosen in combinations(range(web.n), k))

    assert found.value == pytest.approx(reached_by(web, found.chosen, steps))
    assert best * (1 - 1 / np.e) - 1e-12 <= found.value <= best + 1e-12


def test_key_sets_swap_when_greed_was_wrong():
    # the middle reaches most alone, but the two sides reach more together
    web = web_of(9, [(0, 3), (0, 4), (0, 5), (0, 6), (1, 3), (1, 4), (1, 7), (2, 5), (2, 6), (2, 8)])

    found = engine.kpp_pos_reach(web, 2, 1)

    assert set(found.chosen) == {1, 2}
    assert found.value == pytest.approx(8 / 9)


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda web: engine.kpp_neg_f(web, 4), "From 3 bodies nobody can choose 4"),
        (lambda web: engine.kpp_neg_f(web, -1), "nobody can choose -1"),
        (lambda web: engine.kpp_pos_reach(web, 1, -1), "-1 steps away"),
    ],
)
def test_key_sets_refuse_in_words(ask, says):
    with pytest.raises(ValueError, match=says):
        ask(web_of(3, [(0, 1)]))


def test_kpp_pos_reach_refuses_a_network_too_large_for_memory(monkeypatch):
    monkeypatch.setattr("sofra.engine.key_sets.REACH_UP_TO", 2)

    with pytest.raises(ValueError, match="at most 2 bodies, not 3"):
        engine.kpp_pos_reach(web_of(3, []), 1)


@settings(max_examples=50)
@given(webs(most=8, least=4))
def test_exchangeable_are_those_in_whose_place_another_would_do_as_well(web):
    reach, hold = engine.kpp_pos_reach(web, 2, 2), engine.kpp_neg_f(web, 2)
    measures = (
        (reach, lambda chosen: reached_by(web, chosen, 2)),
        (hold, lambda chosen: fragmentation_without(web, chosen)),
    )

    for found, worth in measures:
        for out in found.chosen:
            stays = [body for body in found.chosen if body != out]
            others = [worth([*stays, into]) for into in set(range(web.n)) - set(found.chosen)]
            assert (out in found.exchangeable) == (max(others) == pytest.approx(found.value))
