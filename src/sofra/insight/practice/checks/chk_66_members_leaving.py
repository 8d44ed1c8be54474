"""Whether anyone is walking away."""

import re

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told
from sofra.networks.models import Membership
from sofra.shared.partial_dates import Answer
from sofra.shared.saying_dates import say_date

NEXT = gettext_lazy("Ask those who left what would bring them back, and write the reason down if they wish.")
MISSING = ("memberships.to", "memberships.why_ended", "declarations.table=memberships")
ON_THEIR_OWN = re.compile(r"\b(withdrew|withdrawn|resigned|left(?! out))\b", re.IGNORECASE)


@check("chk-66", next_step=NEXT)
def members_leaving(network: NetworkRecord, _limit: int) -> Seen:
    """A member that left, with date and reason where told. Source: text 004, chapter 1, approach 1.

    A seat that ended because the goal was reached or the term was over is no leaving; one that ended and
    nobody says why may be.
    """
    ended = [row for row in network.left if row.until.is_by(network.on) == Answer.YES]
    gone = [row for row in ended if _walked_away(row)]
    of = [*network.memberships, *gone]
    if gone:
        saw = " ".join(_left(network, row) for row in gone)
        return attention(saw, rows=gone, of=of, value=len(gone), unit="members")
    if network.is_whole("memberships", since=network.beginning) and all(row.why_ended for row in ended):
        return fine(_("No member is told to have left."), of=of, value=0, unit="members")
    not_told = _("No leaving is on record; whether all leavings are on record is not declared.")
    return unknown(not_told, missing=MISSING, of=of)


def _walked_away(row: Membership) -> bool:
    return bool(ON_THEIR_OWN.search(row.why_ended))


def _left(network: NetworkRecord, row: Membership) -> str:
    who = network.book.get(Organisation, row.organisation_id)
    when = say_date(row.until) if row.until.earliest else _("date not stated")
    sentence = _("%(who)s left (%(when)s; %(why)s).")
    return told(sentence, who=who or row.persons_described, when=when, why=row.why_ended)
