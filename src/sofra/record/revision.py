"""What is worked out from many rows is kept, for each audience, language and revision apart."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any, TypeVar
from urllib.parse import quote

from django.core.cache import cache
from django.utils.translation import get_language

from sofra.access.audience import Audience
from sofra.access.revision import revision

__all__ = ["kept", "kept_many", "revision"]

T = TypeVar("T")
K = TypeVar("K", bound=tuple[str, str])
HOUR_SECONDS = 3600
MISSING: Any = object()


def kept(name: str, reader: Audience, make: Callable[[], T], *, of: int | None = None) -> T:
    """A value computed once for each audience, language and revision. Never shared between audiences."""
    key = _key(name, reader, of)
    found = cache.get(key, MISSING)
    if found is MISSING:
        found = make()
        cache.set(key, found, HOUR_SECONDS)
    return found  # type: ignore[no-any-return]  # the cache knows no types


def kept_many(
    name: str,
    reader: Audience,
    wanted: Collection[K],
    make: Callable[[Collection[K]], Mapping[K, T]],
    *,
    missing: T,
) -> dict[K, T]:
    """Values of many things, each computed once; `make` is asked only for those not kept yet.

    A thing that `make` does not answer for counts as `missing`, and that is kept as well.
    """
    start = _key(name, reader, None)
    keys = {thing: f"{start}:{quote('/'.join(thing))}" for thing in wanted}
    held = cache.get_many(keys.values())
    lacking = [thing for thing, key in keys.items() if key not in held]
    if not lacking:
        return {thing: held[key] for thing, key in keys.items()}
    made = make(lacking)
    fresh = {thing: made.get(thing, missing) for thing in lacking}
    cache.set_many({keys[thing]: value for thing, value in fresh.items()}, HOUR_SECONDS)
    return {thing: fresh[thing] if thing in fresh else held[key] for thing, key in keys.items()}


def _key(name: str, reader: Audience, of: int | None) -> str:
    return f"{name}:{get_language()}:{reader.cache_key}:{revision() if of is None else of}"
