"""What is worked out from many rows is kept, for each audience, language and revision apart.

It lies beside what guards the sign-in, not with it: however much readers ask for, no count of wrong
guesses is pushed out. Pages are large and few, what is told of single rows is small and plenty.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from hashlib import blake2s
from typing import Any, TypeVar

from django.core.cache import caches
from django.utils.translation import get_language

from sofra.access.audience import Audience
from sofra.access.revision import revision

__all__ = ["kept", "kept_many", "revision"]

T = TypeVar("T")
K = TypeVar("K", bound=tuple[str, str])
HOUR_SECONDS = 3600
PAGES, ROWS = "pages", "rows"
MISSING: Any = object()


def kept(name: str, reader: Audience, make: Callable[[], T], *, of: int | None = None) -> T:
    """A value computed once for each audience, language and revision. Never shared between audiences."""
    key = _key(reader, revision() if of is None else of, name)
    found = caches[PAGES].get(key, MISSING)
    if found is MISSING:
        found = make()
        caches[PAGES].set(key, found, HOUR_SECONDS)
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
    now = revision()
    keys = {thing: _key(reader, now, name, *thing) for thing in wanted}
    held = caches[ROWS].get_many(keys.values())
    lacking = [thing for thing, key in keys.items() if key not in held]
    if not lacking:
        return {thing: held[key] for thing, key in keys.items()}
    made = make(lacking)
    fresh = {thing: made.get(thing, missing) for thing in lacking}
    caches[ROWS].set_many({keys[thing]: value for thing, value in fresh.items()}, HOUR_SECONDS)
    return {thing: fresh[thing] if thing in fresh else held[key] for thing, key in keys.items()}


def _key(reader: Audience, of: int, *names: str) -> str:
    """Short whatever the names are, for some come from the address of a page."""
    told = "\n".join((str(get_language()), reader.cache_key, str(of), *names))
    return blake2s(told.encode(), digest_size=20).hexdigest()
