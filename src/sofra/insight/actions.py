"""What people change in this room: where a network draws the lines of its mirror."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from sofra.access import audit
from sofra.access.audience import Audience
from sofra.access.verdicts import require
from sofra.insight.models import Threshold
from sofra.insight.practice.standing import thresholds_of
from sofra.insight.rules import may_set_threshold
from sofra.networks.models import Network

ACT = "insight.thresholds_set"


@transaction.atomic
def set_thresholds(network: Network, values: Mapping[str, int | None], *, by: Audience) -> int:
    """Draw the lines anew; None takes the library's suggestion. The answer is how many changed."""
    require(may_set_threshold(by, network))
    before = thresholds_of(network.key, lock=True)
    changed = {key: value for key, value in values.items() if before.get(key) != value}
    for key, value in changed.items():
        if value is None:
            Threshold.objects.filter(network=network, check_definition_id=key).delete()
        else:
            Threshold.objects.update_or_create(
                network=network, check_definition_id=key, defaults={"value": value, "set_by": by.person}
            )
    if changed:
        told = {key: [before.get(key), value] for key, value in sorted(changed.items())}
        audit.record(ACT, by=by.person, table="networks", key=network.key, changed=told)
    return len(changed)
