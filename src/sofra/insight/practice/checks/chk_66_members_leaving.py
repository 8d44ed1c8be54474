"""Whether anyone is walking away."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.actors.models import Organisation
from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, attention, fine, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import told
from sofra.networks.models import Membership
from sofra.shared.partial_dates import Answer

NEXT = gettext_lazy("Ask those who left what would bring them back, and write the reason down if they wish.")
MISSING = ("memberships.to", "memberships.why_ended", "declarations.table=memberships")
ON_THEIR_OWN = ("withdrew", "left", "resigned")


@check("chk-66", next_step=NEXT)
def members_leaving(network: NetworkRecord, _limit: int) -> Seen:
    """A member that left, with date and reason where told. Source: text 004, chapter 1, approach 1.

    A seat that ended because the goal was reached or the term was over is no leaving.
    """
    gone = [row for row in network.left if _walked_away(row) and row.until.is_by(network.on) == Answer.YES]
    of = [*network.memberships, *gone]
    if gone:
        saw = " ".join(_left(network, row) for row in gone)
        return attention(saw, rows=gone, of=of, value=len(gone), unit="members")
    if network.is_whole("memberships"):
        return fine(_("No member is told to have left."), of=of, value=0, unit="members")
    not_told = _("No leaving is on record; whether all leavings are on record is not declared.")
    return unknown(not_told, missing=MISSING, of=of)


def _walked_away(row: Membership) -> bool:
    return any(word in row.why_ended for word in ON_THEIR_OWN)


def _left(network: NetworkRecord, row: Membership) -> str:
    who = network.book.get(Organisation, row.organisation_id)
    when = _("date not stated") if row.until.is_range else str(row.until)
    sentence = _("%(who)s left (%(when)s; %(why)s).")
    return told(sentence, who=who or row.persons_described, when=when, why=row.why_ended)
