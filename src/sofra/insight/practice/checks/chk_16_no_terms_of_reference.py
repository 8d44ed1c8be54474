"""Whether roles and limits are written down."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sofra.insight.network_record import NetworkRecord
from sofra.insight.practice.finding import Seen, fine, lacking, unknown
from sofra.insight.practice.registry import check
from sofra.insight.practice.wording import names, told
from sofra.networks.models import Agreement

NEXT = gettext_lazy("Write one page together: purpose, who decides what, the limits of each seat.")
MADE = frozenset({Agreement.State.SIGNED, Agreement.State.AGREED})


@check("chk-16", next_step=NEXT)
def no_terms_of_reference(network: NetworkRecord, _limit: int) -> Seen:
    """An agreement, terms of reference or rules of its own. Source: text 004, case study 8, lessons.

    An agreement tells of the network's own roles if the network's body, or two of its members, are parties;
    one of others that it only brought about does not. Rules of the network always do.
    """
    own = [row for row in network.agreements if row.network_id == network.network.key]
    made = [row for row in own if row.state in MADE]
    among = [row for row in made if _is_among_members(network, row)]
    if among:
        saw = told(_("On record: %(what)s."), what=names(among))
        if parties := {one.key: one for row in among for one in network.parties(row)}:
            saw += " " + told(_("Parties: %(who)s."), who=names(parties.values()))
        return fine(saw, rows=among, of=own)
    if made:
        sentence = _("On record: %(what)s. Whether that tells who does what inside the network is not told.")
        missing = ["agreement_parties", "agreements.kind"]
        return unknown(told(sentence, what=names(made)), missing=missing, rows=made, of=own)
    if drafts := [row for row in own if row.state == Agreement.State.DRAFTING]:
        saw = told(_("Only a draft is on record: %(what)s."), what=names(drafts))
        return unknown(saw, missing=["agreements.state"], rows=drafts, of=own)
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


def _is_among_members(network: NetworkRecord, row: Agreement) -> bool:
    if row.kind == Agreement.Kind.INTERNAL_RULES:
        return True
    parties = {one.key for one in network.parties(row)}
    return bool(parties & network.own_keys) or len(parties & network.member_keys) > 1
