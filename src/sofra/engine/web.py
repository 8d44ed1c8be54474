"""The web: who has a tie to whom, as arrays that every measure reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from sofra.engine.arrays import Flags, Floats, Ints, Numbers, as_places, as_whole, joined, parted, sorted_once
from sofra.engine.pairs import Pairs, pair_up


@dataclass(frozen=True, eq=False)
class Web:
    """Bodies and the ties between them, within the scope that the reader chose.

    Bodies are the numbers 0 to n - 1. `source[i]` and `target[i]` are the two ends of tie i, in the
    direction in which it is told; `kind[i]` is a number for its kind, `weight[i]` its worth (NaN: not
    stated). Ties keep their order, so a measure can name them by their place.

    Arrays are copied where needed and then closed to writing. Bad shapes raise ValueError.
    """

    n: int
    source: Ints
    target: Ints
    kind: Ints | None = None
    weight: Floats | None = None

    def __post_init__(self) -> None:
        if self.n < 0:
            raise ValueError(f"A web cannot have {self.n} bodies.")
        object.__setattr__(self, "source", _closed(as_places(self.source, self.n, "source")))
        object.__setattr__(self, "target", _closed(as_places(self.target, self.n, "target")))
        self._check_length("target", self.target)
        if self.kind is not None:
            object.__setattr__(self, "kind", _closed(as_whole(self.kind, "kind")))
            self._check_length("kind", self.kind)
        if self.weight is not None:
            object.__setattr__(self, "weight", _closed(np.array(self.weight, dtype=np.float64)))
            self._check_length("weight", self.weight)

    def _check_length(self, name: str, values: Numbers) -> None:
        if values.shape != self.source.shape:
            raise ValueError(f"There are {len(self.source)} ties, but {name} has the shape {values.shape}.")

    @property
    def ties(self) -> int:
        """How many ties there are, parallel ones and loops counted."""
        return len(self.source)

    def undirected(self) -> Pairs:
        """Who is in touch with whom: loops dropped, ties between the same two merged. Kept once made."""
        return self._undirected

    @cached_property
    def _undirected(self) -> Pairs:
        return pair_up(self.n, self.source, self.target)

    @cached_property
    def arrows(self) -> tuple[Ints, Ints]:
        """The directed ties without loops and doubles, sorted: sources and targets. Kept once made."""
        is_tie = self.source != self.target
        return parted(sorted_once(joined(self.source[is_tie], self.target[is_tie])))

    @cached_property
    def directions(self) -> tuple[Flags, Flags]:
        """Of each pair, whether a tie leads from the lower to the higher body, and the other way."""
        pairs, (source, target) = self.undirected(), self.arrows
        keys = joined(pairs.low, pairs.high)
        up, down = np.zeros(pairs.many, dtype=bool), np.zeros(pairs.many, dtype=bool)
        is_up = source < target
        up[np.searchsorted(keys, joined(source[is_up], target[is_up]))] = True
        down[np.searchsorted(keys, joined(target[~is_up], source[~is_up]))] = True
        return up, down

    def only(self, ties: Flags) -> Web:
        """The same bodies with some of the ties."""
        chosen = np.asarray(ties, dtype=bool)
        if chosen.shape != self.source.shape:
            raise ValueError(f"There are {self.ties} ties, but the choice has the shape {chosen.shape}.")
        kind = None if self.kind is None else self.kind[chosen]
        weight = None if self.weight is None else self.weight[chosen]
        return Web(self.n, self.source[chosen], self.target[chosen], kind, weight)

    def without(self, leaving: int | Sequence[int] | Ints) -> Web:
        """The web that remains when one or several bodies leave with all their ties.

        The others close ranks in their order: what `values[i]` was to this web, `numpy.delete(values,
        leaving)[i]` is to the web that remains.
        """
        gone = np.zeros(self.n, dtype=bool)
        gone[as_places(np.atleast_1d(np.asarray(leaving)), self.n, "leaving")] = True
        place = (np.cumsum(~gone) - 1).astype(np.int32)
        stays = ~(gone[self.source] | gone[self.target])
        rest = self.only(stays)
        return Web(int((~gone).sum()), place[rest.source], place[rest.target], rest.kind, rest.weight)


def _closed(values: Numbers) -> Numbers:
    values.flags.writeable = False
    return values
