"""Pure arithmetic on arrays, without Django: graph measures and disclosure control.

A `Web` holds bodies and ties as arrays; every measure is a function of it. Names, formulas and sources are
in `docs/concepts/engine.md`.
"""

from sofra.engine.brokers import EXACT_UP_TO, betweenness, betweenness_k3, brokerage
from sofra.engine.circles import ClosedCircle, closed_circle, tight_sets, truss_number
from sofra.engine.communities import Chance, community, is_better_than_chance, modularity
from sofra.engine.groups import EiIndex, ei_index, participation
from sofra.engine.key_sets import KeySet, fragmentation, kpp_neg_f, kpp_pos_reach
from sofra.engine.leaving import WhatIf, articulation_points, cut_off_by, what_if_leaves
from sofra.engine.position import (
    components,
    constraint,
    core_number,
    degree,
    effective_size,
    efficiency,
    local_clustering,
    pagerank,
)
from sofra.engine.roles import MACRO, MESO, MICRO, GfRoles, MesoConnectors, gf_roles, meso_connectors
from sofra.engine.spread import blau, capital_share, gini, hhi
from sofra.engine.support import Dependence, dependence
from sofra.engine.ways import doors
from sofra.engine.web import Web
from sofra.engine.whole import degree_centralization, density

__all__ = [
    "EXACT_UP_TO",
    "MACRO",
    "MESO",
    "MICRO",
    "Chance",
    "ClosedCircle",
    "Dependence",
    "EiIndex",
    "GfRoles",
    "KeySet",
    "MesoConnectors",
    "Web",
    "WhatIf",
    "articulation_points",
    "betweenness",
    "betweenness_k3",
    "blau",
    "brokerage",
    "capital_share",
    "closed_circle",
    "community",
    "components",
    "constraint",
    "core_number",
    "cut_off_by",
    "degree",
    "degree_centralization",
    "density",
    "dependence",
    "doors",
    "effective_size",
    "efficiency",
    "ei_index",
    "fragmentation",
    "gf_roles",
    "gini",
    "hhi",
    "is_better_than_chance",
    "kpp_neg_f",
    "kpp_pos_reach",
    "local_clustering",
    "meso_connectors",
    "modularity",
    "pagerank",
    "participation",
    "tight_sets",
    "truss_number",
    "what_if_leaves",
]
