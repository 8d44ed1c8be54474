"""How many bodies there are: single ones and collective rows, which are never added."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sofra.access.audience import Audience
from sofra.actors.models import Organisation


@dataclass(frozen=True, slots=True)
class Counted:
    """So many single bodies, and so many rows that each stand for several."""

    bodies: int
    collective: int

    @property
    def in_words(self) -> str:
        """In words: 131 single bodies and 28 rows that each stand for several."""
        said = ngettext("%(n)d single body", "%(n)d single bodies", self.bodies) % {"n": self.bodies}
        if not self.collective:
            return said
        rows = ngettext(
            "%(n)d row that stands for several",
            "%(n)d rows that each stand for several",
            self.collective,
        ) % {"n": self.collective}
        return _("%(bodies)s and %(rows)s") % {"bodies": said, "rows": rows}


def count_bodies(rows: QuerySet[Organisation]) -> Counted:
    """How many single bodies and how many collective rows are among these."""
    single = Count("pk", filter=Q(is_collective=False))
    counted = rows.order_by().aggregate(bodies=single, collective=Count("pk", filter=Q(is_collective=True)))
    return Counted(counted["bodies"], counted["collective"])


def sums_of_bodies(rows: QuerySet[Organisation], reader: Audience) -> dict[str, Any]:
    """The same, for the head of a list."""
    return {"bodies_in_words": count_bodies(rows).in_words}
