"""Whether support goes to old partners only."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Tie
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.arithmetic import Share, Side, months_before, years_before
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.looking import support
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told
from sofra.shared.partial_dates import PartialDate

NEXT = gettext_lazy("Keep the partners that proved themselves, and try one new one this year.")
MISSING = ("ties.kind", "ties.from", "declarations.table=ties")
OLD_IN_YEARS = 3
NEW_IN_MONTHS = 12


@check("chk-02", next_step=NEXT)
def long_standing_partners_only(network: NetworkRecord, limit: int) -> Seen:
    """Support to partners of more than three years, and new ones in a year. Source: text 004, chapter 1.

    Two bodies are partners since their first tie of any kind; so all ties from the beginning must be known.
    """
    helping = support(network)
    if not helping:
        return unknown(_("No tie of support is on record."), missing=MISSING)
    met = _met(network)
    ages = {tie.key: _Age(network, met[_pair(tie)]) for tie in helping}
    old = [tie for tie in helping if ages[tie.key].is_old]
    new = [tie for tie in helping if ages[tie.key].is_new]
    vague = [tie for tie in helping if ages[tie.key].may_be_old and tie not in old]
    share = Share(len(old), len(helping), len(vague))
    about: dict[str, Any] = {"rows": [*old, *new], "of": helping, "value": round(share.least, 1)}
    saw = _say(share, len(new))
    is_known = network.is_whole("ties", since=network.beginning)
    side = share.beyond(limit) if is_known else Side.OPEN
    if is_known and (side == Side.REACHED or not any(age.may_be_new for age in ages.values())):
        return attention(saw, **about)
    return fine(saw, **about) if side == Side.BELOW and new else unknown(saw, missing=MISSING, **about)


class _Age:
    """How long the two bodies of a tie have had ties, of any kind."""

    def __init__(self, network: NetworkRecord, begun: Sequence[PartialDate]) -> None:
        old, new = years_before(network.on, OLD_IN_YEARS), months_before(network.on, NEW_IN_MONTHS)
        self.is_old = any(since.latest is not None and since.latest < old for since in begun)
        self.may_be_old = any(since.earliest is None or since.earliest < old for since in begun)
        self.is_new = all(since.earliest is not None and since.earliest >= new for since in begun)
        self.may_be_new = all(since.latest is None or since.latest >= new for since in begun)


def _met(network: NetworkRecord) -> Mapping[frozenset[str], Sequence[PartialDate]]:
    """For every two bodies, since when each tie of theirs goes on."""
    found: dict[frozenset[str], list[PartialDate]] = defaultdict(list)
    for tie in network.ties_ever:
        found[_pair(tie)].append(tie.since)
    return found


def _pair(tie: Tie) -> frozenset[str]:
    return frozenset((tie.from_org_id, tie.to_org_id))


def _say(share: Share, new: int) -> str:
    sentence = _(
        "Ties of support with partners of more than three years: %(old)d of %(all)d (age not stated: "
        "%(vague)d); with partners first tied in the last 12 months: %(new)d."
    )
    return told(sentence, old=share.part, all=share.whole, vague=share.unstated, new=new)
