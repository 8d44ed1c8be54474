"""Whether roles and limits are written down."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, fine, lacking
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.networks.models import Agreement

NEXT = gettext_lazy("Write one page together: purpose, who decides what, the limits of each seat.")
MADE = frozenset({Agreement.State.SIGNED, Agreement.State.AGREED})


@check("chk-16", next_step=NEXT)
def no_terms_of_reference(network: NetworkRecord, _limit: int) -> Seen:
    """An agreement, terms of reference or rules of its own. Source: text 004, case study 8, lessons."""
    own = [row for row in network.agreements if row.network_id == network.network.key]
    made = [row for row in own if row.state in MADE]
    if made:
        return fine(told(_("On record: %(what)s."), what=names(made)), rows=made, of=own)
    return lacking(
        network,
        missing=["agreements.network_id", "agreements.kind"],
        whole=["agreements"],
        since=network.beginning,
        saw=_("There are no agreement, terms of reference or rules among agreements declared complete."),
        not_told=_(
            "No agreement, terms of reference or rules are on record. There may be some all the same."
        ),
        of=own,
    )
