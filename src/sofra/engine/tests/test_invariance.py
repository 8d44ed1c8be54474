"""A measure must not depend on how bodies are numbered, nor on the order or doubling of ties."""

from collections.abc import Callable
from dataclasses import fields

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sofra import engine
from sofra.engine import Web
from sofra.engine.tests.webs import groups_for, relabelled, web_of, webs

BY_BODY: dict[str, Callable[[Web], np.ndarray]] = {
    "degree": engine.degree,
    "core_number": engine.core_number,
    "pagerank": engine.pagerank,
    "constraint": engine.constraint,
    "effective_size": engine.effective_size,
    "efficiency": engine.efficiency,
    "local_clustering": engine.local_clustering,
    "betweenness": engine.betweenness,
    "betweenness_k3": engine.betweenness_k3,
    "resilience_loss": lambda web: engine.what_if_leaves(web).resilience_loss,
    "cut_off": lambda web: engine.what_if_leaves(web).cut_off,
}
WHOLE: dict[str, Callable[[Web], float]] = {
    "density": engine.density,
    "degree_centralization": engine.degree_centralization,
    "fragmentation": engine.fragmentation,
}


@st.composite
def made_twice(draw):
    """A web, and the same with other numbers: body i is order[i] there; groups for the first."""
    web = draw(webs())
    order = np.array(draw(st.permutations(range(web.n))), dtype=np.int64)
    return web, order, draw(groups_for(web))


@pytest.mark.parametrize("name", BY_BODY)
@given(made=made_twice())
def test_measures_follow_bodies_when_these_are_numbered_anew(made, name):
    web, order, _groups = made
    measure = BY_BODY[name]

    np.testing.assert_allclose(measure(relabelled(web, order))[order], measure(web), atol=1e-9)


@given(made=made_twice())
def test_groups_follow_bodies_when_these_are_numbered_anew(made):
    web, order, groups = made
    other, moved = relabelled(web, order), np.empty_like(groups)
    moved[order] = groups

    np.testing.assert_allclose(
        engine.participation(other, moved)[order], engine.participation(web, groups), atol=1e-9
    )
    found, wanted = engine.gf_roles(other, moved), engine.gf_roles(web, groups)
    for field in fields(wanted):
        assert getattr(found, field.name)[order].tolist() == getattr(wanted, field.name).tolist()


@pytest.mark.parametrize("name", [*BY_BODY, *WHOLE])
@given(web=webs())
def test_measures_do_not_mind_order_direction_doubles_or_loops(web, name):
    measure = BY_BODY.get(name) or WHOLE[name]
    ends = np.arange(web.n)
    other = Web(
        web.n,
        np.concatenate((web.target[::-1], web.source, ends)),
        np.concatenate((web.source[::-1], web.target, ends)),
    )

    np.testing.assert_allclose(measure(other), measure(web), atol=1e-9)


@pytest.mark.parametrize("web", [web_of(0, []), web_of(1, []), web_of(1, [(0, 0)]), web_of(3, [])])
def test_every_measure_answers_for_webs_without_ties(web):
    groups = [0] * web.n

    for measure in BY_BODY.values():
        assert len(measure(web)) == web.n
    assert np.isnan(engine.ei_index(web, groups).value)
    assert engine.gf_roles(web, groups).left_out.tolist() == [0] * web.n
    assert engine.meso_connectors(web, groups).open_pairs.tolist() == [0] * web.n
    assert engine.tight_sets(web) == []
    assert engine.kpp_neg_f(web, 0).chosen == ()
    assert len(engine.dependence(web).hhi) == web.n


def test_every_name_of_the_engine_is_there_and_described():
    for name in engine.__all__:
        found = getattr(engine, name)
        assert isinstance(found, int) or found.__doc__
