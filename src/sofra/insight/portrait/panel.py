"""The portrait on its network's own page: the two strongest sentences, and the way to the rest."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from sofra.access.audience import Audience
from sofra.insight.portrait.standing import day_of_portrait, portrait_of
from sofra.networks.models import Network

STRONGEST_FIRST = ("meso", "single_points", "towns", "leaning", "bridges_sectors", "spread", "whole")
"""Which findings speak first in short: what a coordinator can act on, then what the network is like."""

MOST = 2


def portrait_in_short(network: Network, reader: Audience) -> dict[str, Any] | None:
    """The two strongest findings; nothing where no tie and no seat is told."""
    found = portrait_of(network, day_of_portrait(network, reader), reader)
    if not found.scope.ties:
        return None
    told = {one.name: one for one in found.findings if one.told.is_told}
    return {
        "findings": [told[name] for name in STRONGEST_FIRST if name in told][:MOST],
        "url": reverse("insight:portrait", args=[network.key]),
        "on": found.scope.on,
    }
