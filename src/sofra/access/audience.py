"""The audience that a page is made for: the circles that one reader belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2s
from typing import TYPE_CHECKING

from django.utils import timezone

from sofra.access.models import PLATFORM, PUBLIC, Circle, Grant, User

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

RECORD, SAMPLE = "record", "sample"


@dataclass(frozen=True)
class Audience:
    """One reader's set of circles. All that is computed from many rows is computed per audience.

    `shelf` tells whether she looks at the record or at the made-up sample; the two never mix.
    """

    circles: frozenset[str] = frozenset({PUBLIC})
    person: User | None = None
    shelf: str = RECORD
    shelves: tuple[str, ...] = (RECORD,)

    @property
    def is_stranger(self) -> bool:
        """Nobody has signed in."""
        return self.person is None

    @property
    def cache_key(self) -> str:
        """Short name of the set of circles, the same for all who see the same."""
        return blake2s("\n".join(sorted(self.circles)).encode(), digest_size=12).hexdigest()


STRANGER = Audience()


def audience_of(user: User | AnonymousUser | None, shelf: str = "") -> Audience:
    """The audience of a person on the shelf she chose, from the grants in force today."""
    if not isinstance(user, User) or not user.is_active:
        return STRANGER
    today = timezone.localdate()
    held = Circle.objects.filter(pk__in=Grant.objects.filter(person=user).active_on(today).values("circle"))
    rows = list(held.values_list("key", "is_sample"))
    samples = {key for key, is_sample in rows if is_sample}
    real = {key for key, is_sample in rows if not is_sample} | {PUBLIC, PLATFORM}
    shelves = (RECORD, SAMPLE) if samples else (RECORD,)
    chosen = SAMPLE if samples and shelf == SAMPLE else RECORD
    return Audience(frozenset(samples if chosen == SAMPLE else real), user, chosen, shelves)
