"""How much a first visit carries over the line, as the browser counts it."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Request


@dataclass(frozen=True)
class Weight:
    """What one page took. Units: kB of 1,000 bytes as sent (heads and compressed bodies), requests."""

    kilobytes: float
    requests: int


def weigh(requests: list[Request]) -> Weight:
    """Add up what came back for these requests."""
    sent = 0
    for request in requests:
        sizes = request.sizes()
        sent += sizes["responseBodySize"] + sizes["responseHeadersSize"]
    return Weight(round(sent / 1000, 1), len(requests))
